/** What every match of a part of a pattern holds one of; null where no such strings are known. `end` is the index behind it. */
interface Part {
  readonly needs: Needs;
  /** The text that it stands for, where that is one and the same; it is then no need of its own yet. */
  readonly literal?: string;
  readonly end: number;
}

type Needs = readonly string[] | null;

const DIGITS: Needs = [...'0123456789'];

/** More strings than this are not faster to look for than a pattern is to compile. */
const MOST = 60;

/**
 * Strings of which every match of a regular expression holds one; null where none are known. Reads what patterns in data files
 * are made of: literals, choices, classes, counts, and looks around.
 */
export const patternNeeds = (source: string): Needs => readChoice(source, 0).needs;

/** Sequences parted by `|`, up to the end or to a closing bracket. */
const readChoice = (source: string, from: number): Part => {
  let { needs, end } = readSequence(source, from);
  while (source[end] === '|') {
    const next = readSequence(source, end + 1);
    needs = needs && next.needs && [...new Set([...needs, ...next.needs])];
    end = next.end;
  }
  return { needs: needs && needs.length <= MOST ? needs : null, end };
};

const readSequence = (source: string, from: number): Part => {
  let best: Needs = null;
  let run = '';
  let at = from;
  const flush = (): void => {
    if (run !== '') best = better(best, [run]);
    run = '';
  };
  while (at < source.length && source[at] !== '|' && source[at] !== ')') {
    const { needs, literal, end } = readPart(source, at);
    const count = /^(?:[?*+]|\{\d*,?\d*\})\??/u.exec(source.slice(end))?.[0] ?? '';
    const isOptional = /^(?:[?*]|\{0*,|\{0+\})/u.test(count);
    at = end + count.length;
    if (literal === undefined || isOptional) flush();
    if (isOptional) continue;
    if (literal !== undefined) run += literal;
    if (count !== '') flush();
    best = better(best, needs);
  }
  flush();
  return { needs: best, end: at };
};

/** Those that fewer texts hold: the longer ones, by the shortest of each. */
const better = (a: Needs, b: Needs): Needs => {
  if (a === null || b === null) return a ?? b;
  return shortest(b) > shortest(a) ? b : a;
};

const shortest = (needs: readonly string[]): number => Math.min(...needs.map(lengthOf));

/** Most texts hold spaces, and many a comma. */
const lengthOf = (need: string): number => need.trim().length + Number(/[\p{L}\p{N}]/u.test(need));

const readPart = (source: string, at: number): Part => {
  const character = String.fromCodePoint(source.codePointAt(at)!);
  const end = at + character.length;
  if (character === '(') return readGroup(source, at);
  if (character === '[') {
    const set = /^\[(?:\\.|[^\]\\])*\]/u.exec(source.slice(at))![0];
    return { needs: isPlainSet(set) ? [...set.slice(1, -1)] : null, end: at + set.length };
  }
  if (character === '^' || character === '$') return { needs: null, literal: '', end };
  if (character === '.') return { needs: null, end };
  if (character !== '\\') return { needs: null, literal: character, end };
  const [escaped] = /^\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\da-f]{4}|.)/iu.exec(source.slice(at))!;
  if (/^\\b$/iu.test(escaped)) return { needs: null, literal: '', end: at + 2 };
  if (escaped === '\\d') return { needs: DIGITS, end: at + 2 };
  if (/^\\[\da-z]/iu.test(escaped)) return { needs: null, end: at + escaped.length };
  return { needs: null, literal: escaped.slice(1), end: at + escaped.length };
};

/** A class of characters that stand in it one by one. */
const isPlainSet = (set: string): boolean => /^\[(?!\^)-?[^\\-]*-?\]$/u.test(set);

/** What looks around takes no place: the texts before and behind it touch. */
const readGroup = (source: string, at: number): Part => {
  const [head] = /^\((?:\?(?:[:=!]|<[=!]|<\w+>))?/u.exec(source.slice(at))!;
  const { needs, end } = readChoice(source, at + head.length);
  return /[=!]$/u.test(head) ? { needs: null, literal: '', end: end + 1 } : { needs, end: end + 1 };
};
