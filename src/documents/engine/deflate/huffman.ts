/** A prefix code: for each symbol how many bits, and the bits as they go into the stream, the first one lowest. */
export interface Code {
  readonly lengths: Uint8Array;
  readonly bits: Uint16Array;
}

interface Node {
  readonly weight: number;
  /** What it was joined into. */
  above: Node | null;
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

/**
 * Huffman's own way: the two lightest are joined until one is left, and a symbol's code is as long as there are joinings above it. What was
 * joined comes out by rising weight, so the lightest stands first among the symbols or first among the joined.
 */
function lengthsOf(weights: readonly number[]): Uint8Array {
  const symbols = [...weights.keys()].filter((symbol) => weights[symbol] !== 0).sort((a, b) => (weights[a] ?? 0) - (weights[b] ?? 0));
  const nodes: Node[] = symbols.map((symbol) => ({ weight: weights[symbol] ?? 0, above: null }));
  const joined: Node[] = [];
  let [nextSymbol, nextJoined] = [0, 0];
  const lightest = (): Node | undefined => {
    const [symbol, pair] = [nodes[nextSymbol], joined[nextJoined]];
    if (symbol === undefined || (pair !== undefined && pair.weight < symbol.weight)) nextJoined++;
    else nextSymbol++;
    return symbol === undefined || (pair !== undefined && pair.weight < symbol.weight) ? pair : symbol;
  };
  for (let left = nodes.length - 1; left > 0; left--) {
    const [first, second] = [lightest(), lightest()];
    if (first === undefined || second === undefined) break;
    const above: Node = { weight: first.weight + second.weight, above: null };
    first.above = above;
    second.above = above;
    joined.push(above);
  }
  const lengths = new Uint8Array(weights.length);
  for (const [index, symbol] of symbols.entries()) for (let node = nodes[index]?.above; node; node = node.above) lengths[symbol] = (lengths[symbol] ?? 0) + 1;
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
