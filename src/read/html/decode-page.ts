import { type Decoded, decode, detectEncoding } from '../decode.ts';

/** How many bytes a page's own statement of its encoding must lie within; browsers look at as many. */
const SAMPLE = 4096;

const CHARSET =
  /<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w:.-]{2,40})|<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w:.-]{2,40})/iu;

/**
 * A page's text. What the bytes show for sure goes first (byte order mark, zero bytes, valid UTF-8 beyond ASCII), as saved
 * pages often keep a statement that is no longer true; then what the page says; then the guess for any text.
 * @throws {InputError} `binary`.
 */
export const decodePage = (bytes: Uint8Array, path: string): Decoded => {
  const { encoding, binary } = detectEncoding(bytes);
  if (encoding || binary || isUtf8(bytes)) return decode(bytes, path);
  const stated = CHARSET.exec(Buffer.from(bytes.subarray(0, SAMPLE)).toString('latin1'));
  const decoder = decoderOf(stated?.[1] ?? stated?.[2]);
  // Statements of UTF-8 or UTF-16 are wrong here.
  if (!decoder || decoder.encoding.startsWith('utf-')) return decode(bytes, path);
  return { text: decoder.decode(bytes), encoding: decoder.encoding, issues: [] };
};

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

const decoderOf = (label: string | undefined): InstanceType<typeof TextDecoder> | undefined => {
  try {
    return label === undefined ? undefined : new TextDecoder(label);
  } catch {
    return undefined;
  }
};
