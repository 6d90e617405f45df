/** Bytes written one after the other into a buffer that grows and is used again for the next document. */
export interface ByteWriter {
  readonly clear: () => void;
  readonly bytes: (bytes: Uint8Array) => void;
  /** Text as UTF-8. */
  readonly text: (text: string) => void;
  /** A copy of what was written. */
  readonly copy: () => Uint8Array;
  /** The same until something else is written. */
  readonly view: () => Uint8Array;
}

export function byteWriter(): ByteWriter {
  let buffer = new Uint8Array(1 << 16);
  let length = 0;
  const makeRoom = (count: number): void => {
    if (length + count <= buffer.length) return;
    const larger = new Uint8Array(Math.max(buffer.length * 2, length + count));
    larger.set(buffer.subarray(0, length));
    buffer = larger;
  };
  return {
    clear() {
      length = 0;
    },
    bytes(bytes) {
      makeRoom(bytes.length);
      buffer.set(bytes, length);
      length += bytes.length;
    },
    text(text) {
      makeRoom(text.length * 3);
      length = writeUtf8(text, buffer, length);
    },
    copy: () => buffer.slice(0, length),
    view: () => buffer.subarray(0, length),
  };
}

/** The bytes of a text: `utf8("ế")` → e1 ba bf. Half of a pair, which only a broken template can hold, takes three bytes as docxtemplater writes it. */
export function utf8(text: string): Uint8Array {
  const buffer = new Uint8Array(text.length * 3);
  return buffer.slice(0, writeUtf8(text, buffer, 0));
}

/** RFC 3629. Written by hand, because the core knows neither `Buffer` nor `TextEncoder`, and because values are short. Gives where it ended. */
function writeUtf8(text: string, buffer: Uint8Array, start: number): number {
  let at = start;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    const next = (unit & 0xfc00) === 0xd800 ? text.charCodeAt(index + 1) : 0;
    if (unit < 0x80) buffer[at++] = unit;
    else if (unit < 0x800) {
      buffer[at++] = 0xc0 | (unit >> 6);
      buffer[at++] = 0x80 | (unit & 0x3f);
    } else if ((next & 0xfc00) === 0xdc00) {
      const point = 0x10000 + ((unit & 0x3ff) << 10) + (next & 0x3ff);
      buffer[at++] = 0xf0 | (point >> 18);
      buffer[at++] = 0x80 | ((point >> 12) & 0x3f);
      buffer[at++] = 0x80 | ((point >> 6) & 0x3f);
      buffer[at++] = 0x80 | (point & 0x3f);
      index++;
    } else {
      buffer[at++] = 0xe0 | (unit >> 12);
      buffer[at++] = 0x80 | ((unit >> 6) & 0x3f);
      buffer[at++] = 0x80 | (unit & 0x3f);
    }
  }
  return at;
}
