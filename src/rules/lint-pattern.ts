import { lintSyntax } from './lint-syntax.ts';
import { PATTERN_TAGS } from './pattern-tags.ts';

/** A fault in a match string; `at` is the 0-based UTF-16 offset in the string. */
export interface PatternFault {
  readonly code: string;
  readonly message: string;
  readonly at: number;
}

const PAIRS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };
/** Constructs of compromise's syntax that our matcher has no equal for. */
const UNSUPPORTED: readonly (readonly [RegExp, string])[] = [
  [/!/u, 'negation (!): use `except` or `unless`'],
  [/(?:^|\s)@\w/u, 'methods (@name)'],
  [/~/u, 'fuzzy words (~word~)'],
  [/\//u, 'regular expressions and {word/Tag}'],
  [/%/u, 'switches (%name%); a per cent sign is #Percent'],
  [/"/u, 'quotation marks: they are invisible to patterns'],
  [/[,;:?!](?=\s|$)/u, 'punctuation marks: use #Comma, #Colon, #Punctuation, #Question'],
];

/**
 * What is wrong with a match string before compromise reads it: compromise drops or reinterprets what it does not know
 * without a word. `tags` are the names that the packs in force define besides the fixed ones.
 */
export const lintPattern = (source: string, tags: ReadonlySet<string>): PatternFault[] => {
  const faults = [...lintBrackets(source), ...lintUnsupported(source), ...lintTags(source, tags), ...lintWords(source)];
  if (source.trim() === '') faults.push({ code: 'empty-pattern', message: 'the pattern is empty', at: 0 });
  return faults.length > 0 ? faults.sort((a, b) => a.at - b.at) : lintSyntax(source);
};

const lintBrackets = (source: string): PatternFault[] => {
  const open: { mark: string; at: number }[] = [];
  for (const { index, 0: mark } of source.matchAll(/[()[\]{}]/gu)) {
    if (!(mark in PAIRS)) {
      open.push({ mark, at: index });
      continue;
    }
    const last = open.pop();
    if (last?.mark !== PAIRS[mark]) {
      return [{ code: 'bracket', message: `\`${mark}\` closes nothing`, at: index }];
    }
  }
  const left = open.at(-1);
  return left ? [{ code: 'bracket', message: `\`${left.mark}\` is never closed`, at: left.at }] : [];
};

const lintUnsupported = (source: string): PatternFault[] => {
  const faults: PatternFault[] = [];
  for (const [pattern, what] of UNSUPPORTED) {
    const found = pattern.exec(source);
    if (!found) continue;
    // A question mark behind a word, bracket or tag makes it optional, and is fine.
    if (found[0] === '?' && /[\p{L}\p{N})\]}.]\?/u.test(source.slice(Math.max(0, found.index - 1), found.index + 1)))
      continue;
    faults.push({ code: 'unsupported', message: `the matcher does not know ${what}`, at: found.index });
  }
  const count = /\([^()]*(?:\{\d|[*+])/u.exec(source);
  if (count)
    faults.push({
      code: 'count-in-choice',
      message: 'counts ({0,2}, *, +) cannot stand inside a choice: write several patterns',
      at: count.index,
    });
  const counted = /\([^()]*\s[^()]*\)(?:\{\d|\*)/u.exec(source);
  if (counted)
    faults.push({
      code: 'count-behind-choice',
      message: 'counts ({0,2}, *) behind a choice of several words are misread by compromise: write several patterns',
      at: counted.index,
    });
  const nested = /\([^()]*\(/u.exec(source);
  if (nested)
    faults.push({
      code: 'nested-choice',
      message: 'choices cannot be nested: write several patterns',
      at: nested.index,
    });
  const empty = /\|\s*[|)]|\(\s*[|)]/u.exec(source);
  if (empty) faults.push({ code: 'empty-choice', message: 'a choice is empty', at: empty.index });
  const capture = /\[(?!<\w+>)/u.exec(source);
  if (capture) faults.push({ code: 'unnamed-capture', message: 'captures need a name: [<name>…]', at: capture.index });
  const loose = /(?<!\[)<\w+>/u.exec(source);
  if (loose) faults.push({ code: 'unnamed-capture', message: 'a capture name stands outside [ ]', at: loose.index });
  const bare = /\[<\w+>[^\](#{.]*\|/u.exec(source);
  if (bare)
    faults.push({
      code: 'choice',
      message: 'a choice inside a capture needs round brackets: [<name>(a|b)]',
      at: bare.index,
    });
  return faults;
};

const lintTags = (source: string, tags: ReadonlySet<string>): PatternFault[] =>
  [...source.matchAll(/#([^\s()[\]{}|?*+&$]*)/gu)]
    .filter(([, name]) => !PATTERN_TAGS.has(name!) && !tags.has(name!))
    .map(({ index, 1: name }) => ({ code: 'unknown-tag', message: `there is no tag #${name}`, at: index }));

const lintWords = (source: string): PatternFault[] => {
  const faults: PatternFault[] = [];
  const plain = source
    .replace(/\[<\w+>/gu, (found) => ' '.repeat(found.length))
    .replace(/#\w+/gu, (found) => ' '.repeat(found.length));
  for (const { index, 0: word } of plain.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}’'-]*/gu)) {
    if (word !== word.toLowerCase())
      faults.push({ code: 'capital', message: `words are written in lower case: \`${word}\``, at: index });
    if (word !== word.normalize('NFC'))
      faults.push({ code: 'form', message: `\`${word}\` is not in normal form C`, at: index });
  }
  return faults;
};
