import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { offsetReverter } from '../model/offsets.ts';
import type { ConlluSentence } from './conllu.ts';
import { cutBlock } from './cut-block.ts';
import { Score } from './evaluate-score.ts';

/** The ends of sentences that the program finds in a text, against those that are right; offsets count code units. */
const scoreSentences = (text: string, right: ReadonlySet<number>, score: Score): void => {
  const found = new Set<number>();
  for (const { index: start, 0: line } of text.matchAll(/[^\n]+/gu)) {
    const block = { start, end: start + line.length, kind: 'paragraph', zone: 'body' } as const;
    const { ends, cuts } = cutBlock(text, block);
    for (const cut of cuts) found.add(ends[2 * cut - 1]!);
  }
  const show = (end: number): string => text.slice(Math.max(0, end - 40), end + 20).replace(/\s+/gu, ' ');
  for (const end of found) {
    if (right.has(end)) score.right++;
    else score.fail('wrong', `cut: ${show(end)}`);
  }
  for (const end of right) if (!found.has(end)) score.fail('missed', `not cut: ${show(end)}`);
};

/** The boundaries that a treebank's own texts (`# text`) have when they are joined by spaces. */
export const treebankSentences = (sentences: readonly ConlluSentence[]): Score => {
  const score = new Score();
  const ends = new Set<number>();
  let text = '';
  for (const { comments } of sentences) {
    const own = comments.find((comment) => comment.startsWith('text = '))?.slice(7);
    if (own === undefined) continue;
    text += (text === '' ? '' : ' ') + own;
    ends.add(text.length);
  }
  scoreSentences(text, ends, score);
  return score;
};

/** The boundaries of labelled texts (`NAME.gold.jsonl`, with NAME.txt beside it) in a folder. */
export const labelledSentences = (directory: string, names: readonly string[]): Score => {
  const score = new Score();
  for (const name of names) {
    const file = join(directory, name.replace(/\.gold\.jsonl$/u, '.txt'));
    if (!existsSync(file)) continue;
    const text = readFileSync(file, 'utf8');
    const toUnits = offsetReverter(text, 'codepoints');
    const rows = readFileSync(join(directory, name), 'utf8').split('\n').filter(Boolean);
    scoreSentences(text, new Set(rows.map((row) => toUnits((JSON.parse(row) as { end: number }).end))), score);
  }
  return score;
};
