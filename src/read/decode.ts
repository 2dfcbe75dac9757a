import { InputError, type Issue } from '../model/issue.ts';

/** Text as decoded, without a byte order mark, line ends untouched. */
export interface Decoded {
  readonly text: string;
  /** WHATWG name in lower case: `utf-8`, `utf-16le`, `utf-16be`, `windows-1252`. */
  readonly encoding: string;
  readonly issues: readonly Issue[];
}

const decodeAs = (bytes: Uint8Array, encoding: string): string => new TextDecoder(encoding).decode(bytes);

/** How many bytes are looked at where a guess needs evidence. */
const SAMPLE = 4096;

/**
 * Finds out the encoding and decodes. A byte order mark decides; else UTF-8 where it is valid, UTF-16 where every other
 * byte is zero, Windows-1252 (which holds Latin-1) for the rest. What was guessed is said in an issue.
 * @throws {InputError} `binary` where the bytes are no text.
 */
export const decode = (bytes: Uint8Array, path: string): Decoded => {
  const { encoding, marked, binary } = detectEncoding(bytes);
  if (binary) throw new InputError(binaryIssue(bytes, path));
  if (encoding) return { text: decodeAs(bytes, encoding), encoding, issues: marked ? [] : [guessed(encoding, path)] };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text, encoding: 'utf-8', issues: [] };
  } catch {
    return decodeBroken(bytes, path);
  }
};

/** What the first bytes of an input give away. */
interface Detected {
  /** Missing where it is not UTF-16 and has no byte order mark. */
  readonly encoding?: string;
  readonly marked?: boolean;
  readonly binary?: boolean;
}

/** The encoding that a byte order mark or zero bytes show, or that the bytes are no text. */
export const detectEncoding = (bytes: Uint8Array): Detected => {
  const marked = markedEncoding(bytes);
  if (marked) return { encoding: marked, marked: true };
  const wide = wideEncoding(bytes);
  return wide ? { encoding: wide } : { binary: isBinary(bytes) };
};

/** The error of bytes that are no text. */
export const binaryIssue = (bytes: Uint8Array, path: string): Issue => ({
  code: 'binary',
  severity: 'error',
  path,
  message: binaryMessage(bytes),
});

const markedEncoding = (bytes: Uint8Array): string | undefined => {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
};

/** UTF-16 without a mark: in Swedish text nearly every high byte is zero, and no low byte is. */
const wideEncoding = (bytes: Uint8Array): string | undefined => {
  const pairs = Math.min(SAMPLE, bytes.length) >> 1;
  if (pairs < 2 || bytes.length % 2 === 1) return undefined;
  let evenZeros = 0;
  let oddZeros = 0;
  for (let i = 0; i < pairs; i++) {
    if (bytes[2 * i] === 0) evenZeros++;
    if (bytes[2 * i + 1] === 0) oddZeros++;
  }
  if (oddZeros > 0.7 * pairs && evenZeros === 0) return 'utf-16le';
  if (evenZeros > 0.7 * pairs && oddZeros === 0) return 'utf-16be';
  return undefined;
};

/** Control characters other than white space and escape do not occur in text. */
const isBinary = (bytes: Uint8Array): boolean => {
  const size = Math.min(SAMPLE, bytes.length);
  let controls = 0;
  for (let i = 0; i < size; i++) {
    const byte = bytes[i]!;
    if (byte === 0) return true;
    if (byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1b) controls++;
  }
  return controls > size / 50;
};

const startsWith = (bytes: Uint8Array, text: string): boolean =>
  [...text].every((character, i) => bytes[i] === character.charCodeAt(0));

const binaryMessage = (bytes: Uint8Array): string => {
  if (startsWith(bytes, '%PDF')) return 'is a PDF file under another name; give it the ending .pdf';
  if (startsWith(bytes, 'PK')) return 'is a ZIP or Word file under another name; a Word file needs the ending .docx';
  return 'holds binary data, not text';
};

const guessed = (encoding: string, path: string): Issue => ({
  code: 'encoding-guessed',
  severity: 'warning',
  path,
  message: `the text is not UTF-8; read as ${encoding}`,
});

/** Bytes that are not valid UTF-8: damaged UTF-8 where most of its sequences are whole, else Windows-1252. */
const decodeBroken = (bytes: Uint8Array, path: string): Decoded => {
  const asUtf8 = decodeAs(bytes, 'utf-8');
  const bad = asUtf8.split('\ufffd').length - 1;
  let whole = 0;
  for (let i = 0; i + 1 < bytes.length; i++) if (bytes[i]! >= 0xc3 && (bytes[i + 1]! & 0xc0) === 0x80) whole++;
  if (whole > 2 * bad) {
    const message = `the text has ${bad} damaged UTF-8 ${bad === 1 ? 'place' : 'places'}, shown as \ufffd`;
    return {
      text: asUtf8,
      encoding: 'utf-8',
      issues: [{ code: 'encoding-damaged', severity: 'warning', path, message }],
    };
  }
  return { text: decodeAs(bytes, 'windows-1252'), encoding: 'windows-1252', issues: [guessed('windows-1252', path)] };
};
