import { expect } from 'vitest';
import { UPOS } from '../../src/model/upos.ts';

/** Fails unless a text is CoNLL-U as universaldependencies.org/format.html describes it. Gives the number of its words. */
export const checkConllu = (text: string): number => {
  if (text === '') return 0;
  expect(text.endsWith('\n\n')).toBe(true);
  const ids = new Set<string>();
  let words = 0;
  for (const sentence of text.slice(0, -2).split('\n\n')) {
    const lines = sentence.split('\n');
    const comments = lines.filter((line) => line.startsWith('#'));
    const rows = lines.slice(comments.length).map((line) => line.split('\t'));
    expect(lines.slice(0, comments.length)).toEqual(comments);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) checkRow(row);
    words += checkIds(rows.map(([id]) => id!));
    const id = commentOf(comments, 'sent_id');
    expect(ids.has(id)).toBe(false);
    ids.add(id);
    expect(surface(rows)).toBe(commentOf(comments, 'text'));
  }
  return words;
};

const commentOf = (comments: readonly string[], key: string): string => {
  const found = comments.filter((line) => line.startsWith(`# ${key} = `));
  expect([key, found.length]).toEqual([key, 1]);
  return found[0]!.slice(key.length + 5);
};

const checkRow = (columns: readonly string[]): void => {
  expect(columns).toHaveLength(10);
  for (const column of columns) expect(column).toMatch(/^\S(?:.*\S)?$/su);
  const [, , , upos, xpos, feats, head, deprel] = columns as string[];
  expect(upos === '_' || (UPOS as readonly string[]).includes(upos!)).toBe(true);
  for (const column of [xpos, feats, head, deprel]) expect(column).not.toMatch(/\s/u);
  if (feats === '_') return;
  const names = feats!
    .split('|')
    .map((pair) => /^([A-Z][A-Za-z]*)=[A-Z0-9][A-Za-z0-9]*(?:,[A-Z0-9][A-Za-z0-9]*)*$/u.exec(pair)?.[1]);
  expect(names).toEqual([...new Set(names)].sort());
};

/** Words are numbered from 1; a range stands in front of its first word, an empty node behind the word that it counts from. */
const checkIds = (ids: readonly string[]): number => {
  let word = 0;
  for (const id of ids) {
    if (id.includes('-')) expect(Number(id.split('-')[0])).toBe(word + 1);
    else if (id.includes('.')) expect(Number(id.split('.')[0])).toBe(word);
    else expect(id).toBe(String(++word));
  }
  return word;
};

/** The text that the rows spell by their forms and SpaceAfter. */
const surface = (rows: readonly (readonly string[])[]): string => {
  let text = '';
  let covered = 0;
  for (const [id, form, , , , , , , , misc] of rows as readonly string[][]) {
    if (id!.includes('.') || Number(id!.split('-')[0]) <= covered) continue;
    covered = Number(id!.split('-').at(-1));
    text += form + (misc!.split('|').includes('SpaceAfter=No') ? '' : ' ');
  }
  return text.replace(/ $/u, '');
};
