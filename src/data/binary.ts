/** A JSON header followed by byte sections, as one file. Layout: header length and section lengths in the header's frame. */
export interface Unpacked<Header> {
  readonly header: Header;
  /** The sections in the order in which they were packed; each is a copy-free view. */
  readonly sections: readonly Uint8Array[];
}

/** Packs a header and sections: `uint32 length`, JSON of `{header, lengths}`, then the sections, each aligned to 8 bytes. */
export const packBinary = (header: unknown, sections: readonly Uint8Array[]): Uint8Array => {
  const json = new TextEncoder().encode(JSON.stringify({ header, lengths: sections.map(({ length }) => length) }));
  const start = align(4 + json.length);
  const size = sections.reduce((sum, { length }) => align(sum + length), start);
  const out = new Uint8Array(size);
  new DataView(out.buffer).setUint32(0, json.length, true);
  out.set(json, 4);
  let at = start;
  for (const section of sections) {
    out.set(section, at);
    at = align(at + section.length);
  }
  return out;
};

/** Reads what {@link packBinary} wrote. Sections may be viewed as typed arrays of up to 8-byte elements. */
export const unpackBinary = <Header>(file: Uint8Array): Unpacked<Header> => {
  // Files read by Node may lie anywhere in a shared buffer: a copy that starts at 0 keeps the alignment.
  const bytes = file.byteOffset % 8 === 0 ? file : new Uint8Array(file);
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const { header, lengths } = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length))) as {
    header: Header;
    lengths: number[];
  };
  let at = align(4 + length);
  const sections = lengths.map((size) => {
    const section = bytes.subarray(at, at + size);
    at = align(at + size);
    return section;
  });
  return { header, sections };
};

const align = (offset: number): number => (offset + 7) & ~7;
