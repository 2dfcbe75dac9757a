/** The characters that a match may begin with; null where they are not few. */
type Starts = ReadonlySet<string> | null;

/** A part of a pattern: what it may begin with, whether it may be empty, and the index behind it. */
interface Part {
  readonly starts: Starts;
  readonly isEmpty: boolean;
  readonly end: number;
}

const NOTHING: ReadonlySet<string> = new Set();
/** What `\s` stands for. */
const WHITE =
  ' \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';
const DIGITS: ReadonlySet<string> = new Set('0123456789');

/**
 * The characters that a match of a regular expression may begin with, as a text; null where they are not few. Reads what
 * patterns in data files are made of: literals, choices, classes, counts, and looks around without groups inside.
 */
export const patternStarts = (source: string): string | null => {
  const { starts, isEmpty } = readChoice(source, 0);
  return starts === null || isEmpty ? null : [...starts].sort().join('');
};

const union = (a: Starts, b: Starts): Starts => (a === null || b === null ? null : new Set([...a, ...b]));

/** Sequences parted by `|`, up to the end or to a closing bracket. */
const readChoice = (source: string, from: number): Part => {
  let { starts, isEmpty, end } = readSequence(source, from);
  while (source[end] === '|') {
    const next = readSequence(source, end + 1);
    starts = union(starts, next.starts);
    isEmpty ||= next.isEmpty;
    end = next.end;
  }
  return { starts, isEmpty, end };
};

const readSequence = (source: string, from: number): Part => {
  let starts: Starts = NOTHING;
  let isEmpty = true;
  let at = from;
  while (at < source.length && source[at] !== '|' && source[at] !== ')') {
    const part = readPart(source, at);
    const count = /^(?:[?*+]|\{\d*,?\d*\})\??/u.exec(source.slice(part.end))?.[0] ?? '';
    if (isEmpty) starts = union(starts, part.starts);
    isEmpty &&= part.isEmpty || /^(?:[?*]|\{0?,)/u.test(count);
    at = part.end + count.length;
  }
  return { starts, isEmpty, end: at };
};

const readPart = (source: string, at: number): Part => {
  const one = (starts: Starts, length: number): Part => ({ starts, isEmpty: false, end: at + length });
  const zero = (length: number): Part => ({ starts: NOTHING, isEmpty: true, end: at + length });
  const character = source[at]!;
  if (character === '(') return readGroup(source, at);
  if (character === '[') {
    const whole = /^\[(?:\\.|[^\]\\])*\]/u.exec(source.slice(at))![0];
    return one(setStarts(whole), whole.length);
  }
  if (character === '^' || character === '$') return zero(1);
  if (character === '.') return one(null, 1);
  if (character !== '\\') return one(new Set(character), 1);
  const escaped = source[at + 1]!;
  if (escaped === 'b') return zero(2);
  if (escaped === 'd') return one(DIGITS, 2);
  if (escaped === 'p' || escaped === 'P') return one(null, source.indexOf('}', at) + 1 - at);
  return one(/[a-z]/iu.test(escaped) ? null : new Set(escaped), 2);
};

/** The characters of a class, given as its source; null where they are not few. */
const setStarts = (source: string): Starts => {
  const members = source
    .slice(1, -1)
    .replaceAll('\\d', [...DIGITS].join(''))
    .replaceAll('\\s', WHITE);
  return /^(?!\^)-?[^\\-]*-?$/u.test(members) ? new Set(members) : null;
};

const readGroup = (source: string, at: number): Part => {
  const look = /^\(\?<?[=!](?:\\.|[^()\\])*\)/u.exec(source.slice(at))?.[0];
  if (look !== undefined) return { starts: NOTHING, isEmpty: true, end: at + look.length };
  const head = /^\((?:\?:|\?<\w+>)?/u.exec(source.slice(at))![0];
  const inner = readChoice(source, at + head.length);
  return { ...inner, end: inner.end + 1 };
};
