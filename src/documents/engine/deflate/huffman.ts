/** A prefix code: for each symbol how many bits, and the bits as they go into the stream, the first one lowest. */
export interface Code {
  readonly lengths: Uint8Array;
  readonly bits: Uint16Array;
}

interface Node {
  readonly weight: number;
  readonly symbols: readonly number[];
}

/**
 * A code in which frequent symbols are short, none longer than `longest` bits (RFC 1951, 3.2.2 and 3.2.7). A symbol never counted
 * has no code. `huffmanCode([5, 1, 1], 15).lengths` → 1, 2, 2.
 */
export function huffmanCode(counts: readonly number[], longest: number): Code {
  let weights = counts;
  let lengths = lengthsOf(weights);
  // Weights that lie closer together make a flatter tree.
  while (lengths.some((length) => length > longest)) {
    weights = weights.map((weight) => (weight === 0 ? 0 : Math.ceil(weight / 2) + 1));
    lengths = lengthsOf(weights);
  }
  return { lengths, bits: canonicalBits(lengths) };
}

/** Huffman's own way: the two lightest are joined until one is left; each joining puts all symbols below one bit deeper. */
function lengthsOf(weights: readonly number[]): Uint8Array {
  const lengths = new Uint8Array(weights.length);
  const nodes: Node[] = weights.flatMap((weight, symbol) => (weight === 0 ? [] : [{ weight, symbols: [symbol] }]));
  const byWeight = (a: Node, b: Node): number => b.weight - a.weight;
  nodes.sort(byWeight);
  for (let right = nodes.pop(), left = nodes.pop(); left !== undefined && right !== undefined; right = nodes.pop(), left = nodes.pop()) {
    const joined = { weight: left.weight + right.weight, symbols: [...left.symbols, ...right.symbols] };
    for (const symbol of joined.symbols) lengths[symbol] = (lengths[symbol] ?? 0) + 1;
    nodes.push(joined);
    nodes.sort(byWeight);
  }
  return lengths;
}

/** 3.2.2: symbols of one length have consecutive codes, in the order of the alphabet; shorter codes come first. */
function canonicalBits(lengths: Uint8Array): Uint16Array {
  const bits = new Uint16Array(lengths.length);
  let code = 0;
  for (let length = 1; length <= 15; length++) {
    code <<= 1;
    for (let symbol = 0; symbol < lengths.length; symbol++) if (lengths[symbol] === length) bits[symbol] = reversed(code++, length);
  }
  return bits;
}

/** 3.1.1: codes go in with their first bit first, everything else with its lowest bit first. */
function reversed(code: number, length: number): number {
  let result = 0;
  for (let bit = 0; bit < length; bit++) result |= ((code >> bit) & 1) << (length - 1 - bit);
  return result;
}
