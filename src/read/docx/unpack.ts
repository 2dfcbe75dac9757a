import { strFromU8, unzipSync, zipSync } from 'fflate';
import { InputError } from '../../model/issue.ts';
import { beyond, type Limits } from '../limits.ts';

/** What a Word file holds that is read. */
export interface WordParts {
  /** The file again without pictures and other parts that are never read, packed without compression. */
  readonly bytes: Uint8Array;
  /** The XML of its properties, empty where it has none. */
  readonly properties: string;
}

const READ = /^(\[Content_Types\]\.xml|_rels\/.*|docProps\/core\.xml|word\/[^/]*\.xml|word\/_rels\/.*)$/u;

/**
 * Unpacks the parts of a Word file that hold text. The sizes that it states are added up before anything is unpacked,
 * and no part can grow beyond the size that it states.
 * @throws {InputError} `docx-locked`, `docx-broken`, `limit-unpacked`, `limit-elements`, `limit-depth`.
 */
export const unpackWord = (bytes: Uint8Array, path: string, limits: Limits): WordParts => {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw broken('docx-locked', 'is an old or locked Word file', path);
  const parts = unpack(bytes, path, limits);
  const document = Object.entries(parts).find(([name]) => /^word\/document\d*\.xml$/u.test(name));
  if (!document) throw broken('docx-broken', 'is no Word file: it has no document inside', path);
  for (const [name, part] of Object.entries(parts)) if (name.endsWith('.xml')) measureXml(part, path, limits);
  return {
    bytes: zipSync(parts, { level: 0 }),
    properties: parts['docProps/core.xml'] ? strFromU8(parts['docProps/core.xml']) : '',
  };
};

const unpack = (bytes: Uint8Array, path: string, limits: Limits): Record<string, Uint8Array> => {
  let size = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!READ.test(name)) return false;
        size += originalSize;
        if (size > limits.unpacked) throw beyond('unpacked', limits, path);
        return true;
      },
    });
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw broken('docx-broken', 'is no Word file or is damaged: it cannot be unpacked', path);
  }
};

/** The error of a Word file that cannot be used. */
export const broken = (code: string, message: string, path: string): InputError =>
  new InputError({ code, severity: 'error', path, message });

const SLASH = 0x2f;
const LESS = 0x3c;
const GREATER = 0x3e;

/** Counts the elements of an XML file and how deep they lie, before it is parsed. One pass over the bytes. */
const measureXml = (xml: Uint8Array, path: string, limits: Limits): void => {
  let elements = 0;
  let depth = 0;
  for (let at = xml.indexOf(LESS); at >= 0; at = xml.indexOf(LESS, at + 1)) {
    const next = xml[at + 1];
    // Declarations and comments hold no elements that count.
    if (next === 0x21 || next === 0x3f) continue;
    if (next === SLASH) {
      depth--;
      continue;
    }
    if (++elements > WORD_ELEMENTS * limits.elements) throw beyond('elements', limits, path);
    const end = xml.indexOf(GREATER, at);
    if (end >= 0 && xml[end - 1] !== SLASH && ++depth > limits.depth) throw beyond('depth', limits, path);
    if (end < 0) return;
  }
};

/** Word describes one element of a page by about so many of its own. */
const WORD_ELEMENTS = 10;
