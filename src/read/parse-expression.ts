/** One place of a regular expression. */
export type Item =
  | { readonly type: 'choice'; readonly options: readonly (readonly Part[])[] }
  | { readonly type: 'text'; readonly text: string }
  /** One of these characters, null where they are many. */
  | { readonly type: 'set'; readonly characters: readonly string[] | null }
  /** What takes no place: a bound, or a look around. */
  | { readonly type: 'look' };

/** A place with how often it stands there, in a row. */
export interface Part {
  readonly item: Item;
  readonly least: number;
  readonly most: number;
}

/** What was read, and the index behind it. */
interface Found<Value> {
  readonly found: Value;
  readonly end: number;
}

/** Reads what patterns in data files are made of: literals, choices, classes, counts, and looks around. */
export const parseExpression = (source: string): Item => readChoice(source, 0).found;

/** Sequences parted by `|`, up to the end or to a closing bracket. */
const readChoice = (source: string, from: number): Found<Item> => {
  const options: (readonly Part[])[] = [];
  let end = from - 1;
  do {
    const sequence = readSequence(source, end + 1);
    options.push(sequence.found);
    end = sequence.end;
  } while (source[end] === '|');
  return { found: { type: 'choice', options }, end };
};

const readSequence = (source: string, from: number): Found<Part[]> => {
  const found: Part[] = [];
  let end = from;
  while (end < source.length && source[end] !== '|' && source[end] !== ')') {
    const item = readItem(source, end);
    const count = /^(?:[?*+]|\{\d*,?\d*\})\??/u.exec(source.slice(item.end))?.[0] ?? '';
    found.push({ item: item.found, ...limitsOf(count) });
    end = item.end + count.length;
  }
  return { found, end };
};

const limitsOf = (count: string): { readonly least: number; readonly most: number } => {
  if (count === '') return { least: 1, most: 1 };
  if (!count.startsWith('{')) return { least: Number(count[0] === '+'), most: count[0] === '?' ? 1 : Infinity };
  const [least, most = least] = count.slice(1, count.indexOf('}')).split(',');
  return { least: Number(least), most: most === '' ? Infinity : Number(most) };
};

const readItem = (source: string, at: number): Found<Item> => {
  const character = String.fromCodePoint(source.codePointAt(at)!);
  const end = at + character.length;
  if (character === '(') return readGroup(source, at);
  if (character === '[') {
    const set = /^\[(?:\\.|[^\]\\])*\]/u.exec(source.slice(at))![0];
    return { found: { type: 'set', characters: membersOf(set.slice(1, -1)) }, end: at + set.length };
  }
  if (character === '^' || character === '$') return { found: { type: 'look' }, end };
  if (character === '.') return { found: { type: 'set', characters: null }, end };
  if (character !== '\\') return { found: { type: 'text', text: character }, end };
  const [escaped] = /^\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\da-f]{4}|.)/iu.exec(source.slice(at))!;
  return { found: readEscaped(escaped), end: at + escaped.length };
};

const readEscaped = (escaped: string): Item => {
  if (/^\\b$/iu.test(escaped)) return { type: 'look' };
  if (escaped === '\\d') return { type: 'set', characters: DIGITS };
  return /^\\[\da-z]/iu.test(escaped) ? { type: 'set', characters: null } : { type: 'text', text: escaped.slice(1) };
};

const readGroup = (source: string, at: number): Found<Item> => {
  const [head] = /^\((?:\?(?:[:=!]|<[=!]|<\w+>))?/u.exec(source.slice(at))!;
  const { found, end } = readChoice(source, at + head.length);
  return { found: /[=!]$/u.test(head) ? { type: 'look' } : found, end: end + 1 };
};

export const DIGITS: readonly string[] = [...'0123456789'];
/** What `\s` stands for. */
const WHITE =
  ' \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';

/** The characters of a class, given without its brackets; null where they are many. */
const membersOf = (set: string): readonly string[] | null => {
  const members = set.replaceAll('\\d', DIGITS.join('')).replaceAll('\\s', WHITE);
  return /^(?!\^)-?[^\\-]*-?$/u.test(members) ? [...members] : null;
};
