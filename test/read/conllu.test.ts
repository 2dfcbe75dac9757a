import { expect, test } from 'vitest';
import { type Document, isUnreadable } from '../../src/model/document.ts';
import { fixture, outcomes, outline, readAll, readOne, sourceOf } from './read-all.ts';

const tokens = ({ text, blocks }: Document): string[][] =>
  blocks.flatMap(({ sentences = [] }) =>
    sentences.map(({ tokens: all }) =>
      all.map(
        ({ start, end, lemma = '', upos = '', feats = '' }) => `${text.slice(start, end)}/${lemma}/${upos}/${feats}`,
      ),
    ),
  );

test('documents, blocks, sentences and tokens', async () => {
  const [first, second] = await readAll(fixture('conllu/two.conllu'));
  if (!first || !second || isUnreadable(first) || isUnreadable(second)) throw new Error('unreadable');
  expect([first.id, first.path]).toEqual(['ledare-1', 'conllu/two.conllu#ledare-1']);
  expect(first.metadata).toMatchObject({
    title: 'Bussen ska gå',
    date: '2021-06-04',
    authors: [{ name: 'Anna Ek', party: 'V' }],
  });
  expect(outline(first)).toEqual([
    'title paragraph: Bussen ska gå',
    'body paragraph: Regionen drar in 1 000 turer. Vi kräver att den går igen, t.ex. på helgerna.',
  ]);
  expect(tokens(first)[0]).toEqual([
    'Bussen/buss/NOUN/Definite=Def',
    'ska/skola/AUX/Mood=Ind|Tense=Pres|VerbForm=Fin',
    'gå/gå/VERB/VerbForm=Inf',
  ]);
  expect(first.blocks[1]?.sentences?.map(({ start, end }) => first.text.slice(start, end))).toEqual([
    'Regionen drar in 1 000 turer.',
    'Vi kräver att den går igen, t.ex. på helgerna.',
  ]);
  expect(second.text).toBe('stansen växer 😊!\n\nNytt stycke');
  expect(tokens(second)).toEqual([
    ['stansen///', 'växer/växa/VERB/', '😊//SYM/', '!/!/PUNCT/'],
    ['Nytt/ny/ADJ/', 'stycke/stycke/NOUN/'],
  ]);
});

const line = (id: string, form: string, misc = '_'): string => `${id}\t${form}${'\t_'.repeat(7)}\t${misc}`;

test('a file of one document keeps the path of the file', async () => {
  const document = await readOne(sourceOf('a.conllu', `# newdoc id = x\n${line('1', 'Hej')}\n\n`));
  expect([document.id, document.path, document.text]).toEqual(['x', 'a.conllu', 'Hej']);
});

test('forms that are not the text given keep their own spaces', async () => {
  const rows = ['# text = Något annat', line('1', 'Hej', 'SpaceAfter=No'), line('2', '!')];
  expect((await readOne(sourceOf('a.conllu', rows.join('\r\n')))).text).toBe('Hej!');
});

test.each([
  ['too few and too many columns', `1\tVi\tvi\n2\tkräver${'\t_'.repeat(9)}\n`, 'Vi kräver', ['conllu-columns@1']],
  ['columns parted by spaces', `1  Vi${'  _'.repeat(8)}\n2 går${' _'.repeat(8)}\n`, 'Vi går', []],
  [
    'another text in front of it',
    `${line('1', 'Hej')}\n\n# text = Nej\n${line('1', 'Ja')}\n`,
    'Hej Ja',
    ['conllu-text@3'],
  ],
  ['the same text', `# text = Hej!\n${line('1', 'Hej')}\n${line('2', '!')}`, 'Hej!', []],
  ['a sentence without words', `# sent_id = a\n# text =\n\n# sent_id = b\n${line('1', 'Ja')}\n`, 'Ja', []],
  ['an empty form', `${line('1', 'Ja')}\n${line('2', '')}\n`, 'Ja _', []],
])('%s', async (_, content, text, issues) => {
  const document = await readOne(sourceOf('a.conllu', content));
  expect([document.text, document.issues.map(({ code, line: at }) => `${code}@${at}`)]).toEqual([text, issues]);
});

test('lines that are no words are named', async () => {
  const document = await readOne(sourceOf('a.conllu', `${line('1', 'Hej')}\nvad?\n${line('x', 'y')}\n`));
  expect(document.text).toBe('Hej');
  expect(document.issues.map(({ code, line: at }) => `${code}@${at}`)).toEqual(['conllu-line@2']);
});

test.each([
  ['an empty file', '', ['a.conllu']],
  ['comments only', '# text = x\n', ['a.conllu']],
  ['another format', 'Hej, det här är text.\n', ['not-conllu@']],
  [
    'several documents without ids',
    `# newdoc\n${line('1', 'a')}\n\n# newdoc\n${line('1', 'b')}`,
    ['a.conllu#1', 'a.conllu#2'],
  ],
])('%s', async (_, content, expected) => {
  expect(outcomes(await readAll(sourceOf('a.conllu', content, 5)))).toEqual(expected);
});

test('a document beyond the limit ends the reading, the ones before it stay', async () => {
  const content = `# newdoc\n${line('1', 'a')}\n\n# newdoc\n${`${line('1', 'b')}\n\n`.repeat(20)}`;
  expect(outcomes(await readAll(sourceOf('a.conllu', content), { limits: { row: 100 } }))).toEqual([
    'a.conllu#1',
    expect.stringMatching(/^limit-row@/),
  ]);
});
