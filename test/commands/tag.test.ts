import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { ClosedPipe } from '../../src/commands/io.ts';
import { InputError } from '../../src/model/issue.ts';
import { checkConllu } from '../write/check-conllu.ts';
import { callTag } from './call-tag.ts';

const folder = mkdtempSync(join(tmpdir(), 'yrka-tag-'));
afterAll(() => rmSync(folder, { recursive: true }));

const tagText = async (text: string): Promise<string> => (await callTag(['-'], text)).out;
const tagConllu = async (text: string): Promise<string> =>
  (await callTag(['-', '--stdin-filename', 'x.conllu'], text)).out;

/** The values of a column, by its number from 0, of the words of a text. */
const column = (conllu: string, at: number): string[] =>
  conllu.split('\n').flatMap((line) => (/^\d+\t/u.test(line) ? [line.split('\t')[at]!] : []));

describe('text in', () => {
  test('a sentence with its clauses and subjects', async () => {
    const out = await tagText('Vi vet att Göteborgs stad bör hjälpa kommunpolitikerna.\n');
    expect(out).toBe(readFileSync('fixtures/tag/sentence.conllu', 'utf8'));
  });

  test('paragraphs, zones and offsets in code points', async () => {
    const out = await tagText('Skolan 😊 sviks\n\nKommunen måste agera. Nu!\n');
    expect(out.split('\n').filter((line) => line.startsWith('#'))).toEqual([
      '# newdoc id = -',
      '# newpar',
      '# sent_id = s1',
      '# text = Skolan 😊 sviks',
      '# zone = title',
      '# newpar',
      '# sent_id = s2',
      '# text = Kommunen måste agera.',
      '# zone = body',
      '# sent_id = s3',
      '# text = Nu!',
      '# zone = body',
    ]);
    expect(column(out, 9).map((misc) => /TokenRange=(.*)/u.exec(misc)?.[1])).toEqual([
      '0:6',
      '7:8',
      '9:14',
      '16:24',
      '25:30',
      '31:36',
      '36:37',
      '38:40',
      '40:41',
    ]);
  });

  test('the whole seeds are valid, and stay as they are when read again', async () => {
    const { code, out, err } = await callTag(['seeds']);
    expect([code, err]).toEqual([0, '']);
    expect(checkConllu(out)).toBeGreaterThan(2500);
    expect(out.match(/^# newdoc id = /gmu)).toHaveLength(5);
    expect(await tagConllu(out)).toBe(out);
  });

  test('any text gives valid CoNLL-U that stays as it is when read again', async () => {
    const word = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 6 }),
      fc.constantFrom(
        't.ex.',
        'Sänk',
        'som',
        'att',
        '_',
        '|',
        '\\',
        '#',
        '-\n',
        '\u00ad',
        '\u2028',
        '\t',
        '”',
        'Region Skåne',
      ),
    );
    const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));
    await fc.assert(
      fc.asyncProperty(text, async (content) => {
        const out = await tagText(content);
        checkConllu(out);
        expect(await tagConllu(out)).toBe(out);
      }),
      { numRuns: 150, seed: 7 },
    );
  });

  test('nothing in, nothing out', async () => {
    expect(await callTag(['-'], '')).toEqual({ code: 0, out: '', err: 'yrka: -: the file holds no text [empty]\n' });
  });
});

describe('CoNLL-U in', () => {
  test('fills in what is open and leaves everything else alone', async () => {
    const out = await tagConllu(readFileSync('fixtures/tag/open.conllu', 'utf8'));
    expect(out).toBe(readFileSync('fixtures/tag/filled.conllu', 'utf8'));
    checkConllu(out);
  });

  test('given labels and lemmas decide what is made of the words', async () => {
    const rows = (upos: string, feats: string) =>
      `1\tFår\t_\t${upos}\t_\t${feats}\t_\t_\t_\t_\n2\tbeta\t_\t_\t_\t_\t_\t_\t_\t_\n\n`;
    const noun = await tagConllu(rows('NOUN', '_'));
    const verb = await tagConllu(rows('VERB', 'Mood=Ind|Tense=Pres|VerbForm=Fin|Voice=Act'));
    expect([column(noun, 2)[0], column(verb, 2)[0]]).toEqual(['får', 'få']);
    expect(column(verb, 9)[0]).toContain('ClauseKind=main');
    const own = await tagConllu('1\tPolisers\tKONSTAPEL\tNOUN\t_\t_\t_\t_\t_\t_\n\n');
    expect(own).toContain('1\tPolisers\tKONSTAPEL\tNOUN\t_\tCase=Gen|');
  });

  test('tags of SUC in UPOS or XPOS say the part of speech, and stay', async () => {
    const rows = (upos: string, xpos: string) =>
      `1\tFår\t_\t${upos}\t${xpos}\t_\t_\t_\t_\t_\n2\tbeta\t_\t_\t_\t_\t_\t_\t_\t_\n\n`;
    const noun = await tagConllu(rows('NN', '_'));
    const verb = await tagConllu(rows('_', 'VB|PRS|AKT'));
    const past = await tagConllu(rows('VB', 'VB.PRT.AKT'));
    expect([noun, verb, past].map((out) => column(out, 2)[0])).toEqual(['får', 'få', 'få']);
    expect([noun, verb, past].map((out) => `${column(out, 3)[0]} ${column(out, 4)[0]}`)).toEqual([
      'NN _',
      'AUX VB|PRS|AKT',
      'VB VB.PRT.AKT',
    ]);
    expect(column(past, 5)[0]).toContain('Tense=Past');
    // Where both are given, UPOS decides; what is no tag of SUC says nothing.
    expect(column(await tagConllu(rows('NOUN', 'VB')), 2)[0]).toBe('får');
    expect(await tagConllu(rows('_', 'V@IPAS'))).toContain('V@IPAS');
  });

  test('lines that are no words are named and left out', async () => {
    const { code, out, err } = await callTag(['-', '--stdin-filename', 'x.conllu'], '1\tHej\nvad?\n\n');
    expect([code, column(out, 1)]).toEqual([0, ['Hej']]);
    expect(err).toMatch(/^x\.conllu:2 conllu-line lines .* left out: 1,/u);
    expect((await callTag(['-', '-q', '--stdin-filename', 'x.conllu'], '1\tHej\nvad?\n\n')).err).toBe('');
  });

  test('columns beyond the tenth, sentences without words and comments at the end stay', async () => {
    const row = (id: string, form: string) => `${id}\t${form}\tx\tX\t_\t_\t_\t_\t_\tClause=1`;
    const text = `# sent_id = a\n# text = Ja\n${row('1', 'Ja')}\tmer\n\n# sent_id = b\n# text = \n\n# sent_id = c\n# text = Nej\n${row('1', 'Nej')}\n\n# slut\n\n`;
    const { code, out, err } = await callTag(['-', '--stdin-filename', 'x.conllu'], text);
    expect([code, out]).toEqual([0, `# newdoc id = x.conllu\n${text}`]);
    expect(err).toMatch(/^x\.conllu:3 conllu-columns lines .* count as _: 1,/u);
  });

  test('what `# text` says and the words do not is named', async () => {
    const text = '# text = Nej\r\n1\tJa\t_\t_\t_\t_\t_\t_\t_\t_';
    const { code, out, err } = await callTag(['-', '--stdin-filename', 'x.conllu'], text);
    expect([code, column(out, 1)]).toEqual([0, ['Ja']]);
    expect(err).toMatch(/^x\.conllu:1 conllu-text sentences .* which count: 1,/u);
  });

  test('what is no CoNLL-U is an error', async () => {
    const { code, out, err } = await callTag(['-', '--stdin-filename', 'x.conllu'], 'Hej, det här är text.\n');
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^yrka: x\.conllu: .*\[not-conllu\]\n$/u);
  });
});

describe('the command', () => {
  test('several documents have sentences with ids of their own', async () => {
    for (const name of ['a.txt', 'b.md', 'c.conllu'])
      writeFileSync(join(folder, name), name.endsWith('u') ? '1\tHej\n\n' : 'Hej då.\n');
    const { out } = await callTag([folder]);
    expect(out.match(/^# sent_id = .*/gmu)).toEqual(['# sent_id = s1', '# sent_id = 2-s1', '# sent_id = 3-s1']);
    checkConllu(out);
  });

  test('JSON: one document a line, offsets that slice its text', async () => {
    const text = 'Skolan 😊 sviks. Kommunen, som ingen litar på, måste agera.\n';
    const { out } = await callTag(['-', '--format', 'json'], text);
    const [document] = JSON.parse(out) as [
      { sentences: { tokens: { start: number; end: number; text: string }[]; clauses: { kind: string }[] }[] },
    ];
    const points = [...text];
    for (const token of document.sentences.flatMap(({ tokens }) => tokens))
      expect(points.slice(token.start, token.end).join('')).toBe(token.text);
    expect(document.sentences[1]!.clauses.map(({ kind }) => kind)).toEqual(['main', 'relative']);
    expect(out.split('\n')).toHaveLength(4);
    expect(JSON.parse((await callTag(['seeds', '--format', 'json'])).out)).toHaveLength(5);
  });

  test('a closed pipe is passed on, so that the program ends quietly', async () => {
    const closed = callTag(['seeds'], '', async () => {
      throw new ClosedPipe();
    });
    await expect(closed).rejects.toBeInstanceOf(ClosedPipe);
  });

  test('what is not there does not stop what is', async () => {
    const { code, out, err } = await callTag(['nowhere.txt', 'fixtures/tag/open.conllu']);
    expect([code, err]).toEqual([2, 'yrka: nowhere.txt: there is no such file or folder [not-found]\n']);
    checkConllu(out);
  });

  test('a path is needed, a format known', async () => {
    await expect(callTag([])).rejects.toBeInstanceOf(InputError);
    expect((await callTag(['-', '--format', 'xml'])).code).toBe(2);
  });
});
