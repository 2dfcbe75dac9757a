import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Random } from './random.ts';

/** What breaks parsers: marks of every format, halves of characters, controls, numbers out of range. */
const TOKENS = [
  ...[
    '<',
    '</div>',
    '<div>',
    '<table><tr><td>',
    '<!--',
    '<![CDATA[',
    '<script>',
    '<svg>',
    '&',
    '&#xD800;',
    '&#0;',
    '&lt',
    '"',
    "'",
  ],
  ...[
    '{',
    '}',
    '[',
    ']',
    '{"a":',
    '\\u0000',
    '\\ud800',
    ',',
    ';',
    '\t',
    '""',
    '\n"',
    '\r',
    '\n',
    '\r\n',
    '\u2028',
    '\n\n',
    '- ',
    '> ',
  ],
  ...[
    '# ',
    '---\n',
    '```\n',
    '*',
    '_',
    '[a](',
    '|',
    '1\t',
    '1-2\t',
    '1.1\t',
    '# newdoc id = a\n',
    '# text = a\n',
    'SpaceAfter=No',
  ],
  ...[
    '\0',
    '\ufeff',
    '\u00ad',
    '\u200b',
    'a\u030a',
    '😊',
    '\u202e',
    'å',
    '\u{10ffff}',
    '\uffff',
    '1e999',
    '-0',
    'null',
  ],
  ...[
    'endobj',
    'stream\n',
    'endstream',
    '<<',
    '>>',
    '%PDF-1.7',
    '%%EOF',
    ' 0 R',
    '(',
    ')',
    'PK\u0003\u0004',
    'BT',
    'Tj',
    '<w:p>',
    '</w:p>',
  ],
];

type Mutation = (bytes: Uint8Array, random: Random, other: Uint8Array) => Uint8Array;

const splice = (bytes: Uint8Array, at: number, length: number, put: Uint8Array): Uint8Array =>
  Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + length)]);

const stretch = (bytes: Uint8Array, random: Random): [at: number, length: number] => {
  const at = random.below(bytes.length);
  return [at, random.below(Math.min(bytes.length - at, random.pick([2, 20, 400])) + 1)];
};

const MUTATIONS: readonly Mutation[] = [
  (bytes, random) => {
    const copy = Uint8Array.from(bytes);
    for (let i = random.below(8); i >= 0; i--) copy[random.below(copy.length)] = random.below(256);
    return copy;
  },
  (bytes, random) => splice(bytes, ...stretch(bytes, random), new Uint8Array()),
  (bytes, random) => bytes.subarray(0, random.below(bytes.length)),
  (bytes, random) => splice(bytes, ...stretch(bytes, random), strToU8(random.pick(TOKENS))),
  (bytes, random) => {
    const times = random.pick([2, 50, 1_000, 30_000]);
    return splice(bytes, random.below(bytes.length), 0, strToU8(random.pick(TOKENS).repeat(times)));
  },
  (bytes, random) => {
    const [at, length] = stretch(bytes, random);
    const copies = Array.from({ length: random.pick([1, 3, 200]) }, () => bytes.subarray(at, at + length));
    return splice(bytes, random.below(bytes.length), 0, Buffer.concat(copies));
  },
  (bytes, random, other) => {
    const [at, length] = stretch(other, random);
    return splice(bytes, random.below(bytes.length), 0, other.subarray(at, at + length));
  },
  (bytes) => Buffer.from(Buffer.from(bytes).toString('utf8'), 'utf16le'),
  (bytes) => Buffer.from(Buffer.from(bytes).toString('utf8'), 'latin1'),
];

/** A file with one to four changes; those of a packed file change what is inside. `other` is one to take pieces from. */
export const mutate = (bytes: Uint8Array, random: Random, other: Uint8Array): Uint8Array => {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && random.below(4) > 0) return mutatePacked(bytes, random);
  let changed = bytes;
  for (let i = random.below(4); i >= 0; i--)
    if (changed.length > 0) changed = random.pick(MUTATIONS)(changed, random, other);
  return changed;
};

const mutatePacked = (bytes: Uint8Array, random: Random): Uint8Array => {
  const parts = unzipSync(bytes);
  const name = random.pick(Object.keys(parts));
  const part = parts[name]!;
  const changed = random.below(3) === 0 ? multiply(part, random) : mutate(part, random, part);
  return zipSync({ ...parts, [name]: changed }, { mtime: '2000-01-01' });
};

/** A part that packs well and unpacks large: one of its elements again and again. */
const multiply = (part: Uint8Array, random: Random): Uint8Array => {
  const text = strFromU8(part, true);
  const element = /<w:p>.{1,2000}?<\/w:p>/su.exec(text)?.[0] ?? '<a>';
  return strToU8(
    text.replace(element, () => element.repeat(random.pick([3, 300, 20_000]))),
    true,
  );
};
