import { describe, expect, test } from 'vitest';
import type { Output } from '../../src/model/output.ts';
import { ARTICLE, extract, put, stage, yrka } from './stage.ts';

// Rules of the user, and the commands that show and test rules.

const META = 'name: mine\nversion: 1.0.0\n';

/** One rule; `{}` stands around what has to match. */
const rule = (
  id: string,
  { pattern = 'agera', match = 'Vi ska {agera}.', miss = 'Vi kom hem.' } = {},
): string => `- id: ${id}
  about: A word of our own
  patterns: ['${pattern}']
  weight: 3
  form: obligation
  examples:
    match: ['${match}']
    miss: ['${miss}']
`;

stage({ 'a.txt': ARTICLE, 'good/pack.yaml': META, 'good/rules.yaml': rule('demand/mine'), 'none/readme.md': '' });

describe('--rules', () => {
  test('adds to the Swedish pack, changes the hash, and may be repeated', async () => {
    put({ 'second/pack.yaml': META.replace('mine', 'second'), 'second/rules.yaml': rule('demand/second') });
    const [plain] = await extract('a.txt');
    const [added] = await extract('a.txt', '--rules', 'good', '--rules', 'second');
    expect(added!.tool.packs.map(({ name }) => name)).toEqual(['sv', 'mine', 'second']);
    expect(added!.tool.hash).not.toBe(plain!.tool.hash);
    const rules = added!.units.flatMap(({ evidence }) => evidence.map((each) => each.rule));
    expect(rules).toEqual(expect.arrayContaining(['demand/mine', 'demand/second']));
  });

  test('weighs words and tags anew that the Swedish pack weighs', async () => {
    put({
      'anew/pack.yaml': META,
      'anew/words.yaml': 'words: { kommun: { demand: 0.9 } }\ntags: { Modal: { weights: { demand: 0.8 } } }\n',
    });
    const [output] = await extract('a.txt', '--rules', 'anew');
    const evidence = output!.units.find(({ text }) => text === 'Kommunen måste agera nu')!.evidence;
    const weightsOf = (id: string) => evidence.filter(({ rule }) => rule === id).map(({ weight }) => weight);
    expect([weightsOf('word/kommun'), weightsOf('tag/Modal')]).toEqual([[0.9], [0.8]]);
  });

  test('stands alone with --no-default-rules', async () => {
    const [output] = await extract('a.txt', '--rules', 'good', '--no-default-rules');
    expect(output!.tool.packs.map(({ name }) => name)).toEqual(['mine']);
    expect(output!.units.map(({ kind, text }) => [kind, text])).toEqual([['demand', 'Kommunen måste agera nu']]);
  });

  test.each([
    [
      'no key of that name',
      { 'rules.yaml': `${rule('demand/x')}  wieght: 2\n` },
      /^bad\/rules\.yaml:\d+:3 unknown-key /u,
    ],
    [
      'an unknown tag',
      { 'rules.yaml': rule('demand/x', { pattern: '#Verbb' }) },
      /^bad\/rules\.yaml:3:\d+ unknown-tag /u,
    ],
    ['an id twice', { 'a.yaml': rule('demand/x'), 'b.yaml': rule('demand/x') }, /^bad\/b\.yaml:1:7 duplicate-id /u],
    ['an id of the Swedish pack', { 'rules.yaml': rule('demand/must') }, /^bad\/rules\.yaml:1:7 duplicate-id /u],
    [
      'a pattern that is not supported',
      { 'rules.yaml': rule('demand/x', { pattern: 'a /b/' }) },
      /^bad\/rules\.yaml:3:\d+ /u,
    ],
    ['no YAML', { 'rules.yaml': '- id: [\n' }, /^bad\/rules\.yaml:\d+:\d+ yaml /u],
  ])('with %s is refused before anything is read', async (what, files, err) => {
    put(
      Object.fromEntries(
        Object.entries({ 'pack.yaml': META, ...files }).map(([name, text]) => [`${what}/bad/${name}`, text]),
      ),
    );
    const { code, out, err: told } = await yrka(['a.txt', '--rules', `${what}/bad`]);
    expect([code, out]).toEqual([2, '']);
    expect(told.replaceAll(`${what}/`, '')).toMatch(err);
  });

  test.each([
    ['nowhere', 'yrka: nowhere: there is no such folder [rules]\n'],
    ['none', 'yrka: none: holds no .yaml file [rules]\n'],
    ['a.txt', 'yrka: a.txt: cannot be read as a folder of rules (ENOTDIR) [rules]\n'],
  ])('%s is refused', async (path, err) => {
    expect(await yrka(['a.txt', '--rules', path])).toEqual({ code: 2, out: '', err });
  });
});

describe('rules', () => {
  test('list shows the rules in force', async () => {
    const { out } = await yrka(['rules', 'list', '--rules', 'good']);
    expect(out).toMatch(/^sv \d+\.\d+\.\d+: \d+ rules, \d+ word lists\n/u);
    expect(out).toMatch(/^demand\/mine +\+3\.00 /mu);
    const listed = JSON.parse((await yrka(['rules', 'list', '--format', 'json'])).out) as {
      id: string;
      kind: string;
    }[];
    expect(listed).toContainEqual(expect.objectContaining({ id: 'demand/must', kind: 'demand', pack: 'sv' }));
    expect((await yrka(['rules', 'list', '--no-default-rules', '--rules', 'good'])).out).not.toContain('demand/must');
  });

  test('show shows everything of one, or the nearest ids', async () => {
    const shown = await yrka(['rules', 'show', 'demand/mine', '--rules', 'good']);
    expect(shown.code).toBe(0);
    for (const part of ['mine 1.0.0', 'A word of our own', 'agera', 'demand +3.00', 'Vi ska {agera}.', 'Vi kom hem.'])
      expect(shown.out).toContain(part);
    expect(JSON.parse((await yrka(['rules', 'show', 'demand/must', '-f', 'json'])).out)).toMatchObject({
      id: 'demand/must',
    });
    const { code, out, err } = await yrka(['rules', 'show', 'demand/mst']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^yrka: there is no rule demand\/mst; did you mean demand\/must/u);
  });

  test('test runs the examples of a folder', async () => {
    const out = 'mine 1.0.0: 2 examples of 1 rule, all hold\n';
    expect(await yrka(['rules', 'test', 'good'])).toEqual({ code: 0, out, err: '' });
  });

  test('test gives 1 and the place of each example that does not hold', async () => {
    const broken = rule('demand/mine', { match: 'Vi ska {lyssna}.', miss: 'Vi ska agera.' });
    put({ 'failing/pack.yaml': META, 'failing/rules.yaml': broken });
    const { code, out } = await yrka(['rules', 'test', 'failing']);
    expect(code).toBe(1);
    expect(out).toMatch(/^failing\/rules\.yaml:7:\d+ example demand\/mine: /mu);
    expect(out).toMatch(/^failing\/rules\.yaml:8:\d+ example demand\/mine: /mu);
    expect(out).toMatch(/\nmine 1\.0\.0: 2 examples of 1 rule, 2 do not hold\n$/u);
  });

  test('test counts the rules that list shows', async () => {
    put({ 'single/pack.yaml': META, 'single/rules.yaml': rule('demand/mine') });
    put({ 'single/words.yaml': 'words: { försämring: { demand: 1 } }\n' });
    expect((await yrka(['rules', 'test', 'single'])).out).toBe('mine 1.0.0: 2 examples of 1 rule, all hold\n');
  });

  test('test gives 2 for a pack that cannot be used, or none', async () => {
    put({ 'unusable/pack.yaml': META, 'unusable/rules.yaml': rule('demand/x', { pattern: '#Verbb' }) });
    expect(await yrka(['rules', 'test', 'unusable'])).toMatchObject({ code: 2, out: '' });
    expect(await yrka(['rules', 'test', '--no-default-rules'])).toMatchObject({ code: 2, out: '' });
  });
});

describe('explain', () => {
  test('shows why a unit is one', async () => {
    const [output] = await extract('a.txt');
    const demand = output!.units.find(({ kind }) => kind === 'demand')!;
    const { code, out, err } = await yrka(['explain', 'a.txt', demand.id]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^s2 body a\.txt:3\n/u);
    for (const { rule: id } of demand.evidence) expect(out).toContain(id);
    expect(out).toContain(`→ ${demand.id}: demand: `);
    expect(out).toContain(`score ${demand.score.toFixed(2)}`);
  });

  test('shows what a sentence lacked', async () => {
    put({ 'plain.txt': 'Tåget gick klockan fem.\n' });
    const { out } = await yrka(['explain', 'plain.txt', 's1', '--tags']);
    expect(out).toMatch(/→ no unit: \w+ comes closest and lacks \d+\.\d\d/u);
    expect(out).toMatch(/^ +Tåget tåg NOUN /mu);
    expect((await yrka(['explain', 'plain.txt'])).out).toBe('plain.txt holds no units\n');
  });

  test('shows a threshold that nothing sets as 0', async () => {
    const { out } = await yrka(['explain', 'a.txt', 's2', '--rules', 'good', '--no-default-rules']);
    expect(out).toMatch(/^ +threshold +0\.00 +0\.00 +0\.00$/mu);
  });

  test('shows every unit without an id', async () => {
    const [output] = await extract('a.txt');
    const { out } = await yrka(['explain', 'a.txt']);
    for (const { id, kind, form } of output!.units) expect(out).toMatch(new RegExp(`^ +${id} ${kind}, ${form}`, 'mu'));
    const explained = JSON.parse((await yrka(['explain', 'a.txt', '-f', 'json'])).out) as { sentences: unknown[] };
    expect(explained.sentences).toHaveLength(3);
  });

  test('shows the relations of a unit from both ends', async () => {
    put({ 'reasons.txt': 'Så är det.\n\nSkolan är i kris. Därför måste kommunen anställa fler lärare.\n' });
    const [{ units, relations }] = (await extract('reasons.txt')) as [Output];
    const [relation] = relations;
    expect(relation?.type).toBe('support');
    const [from, to] = [relation!.from, relation!.to].map((id) => units.find((unit) => unit.id === id)!);
    const score = relation!.score.toFixed(2);
    const shown = async (id: string) => (await yrka(['explain', 'reasons.txt', id])).out.replace(/\s+/gu, ' ');
    expect(await shown(from!.id)).toContain(`relation supports ${to!.id} demand, score ${score}: “${to!.text}”`);
    expect(await shown(to!.id)).toContain(
      `relation is supported by ${from!.id} ${from!.kind}, score ${score}: “${from!.text}”`,
    );
    for (const { rule: id, text } of relation!.evidence)
      expect(await shown(to!.id)).toMatch(new RegExp(`${id} \\+\\d\\.\\d\\d “${text}”`, 'u'));
    const { out } = await yrka(['explain', 'reasons.txt', to!.id, '-f', 'json']);
    const explained = JSON.parse(out) as { sentences: { units: { relations: object[] }[] }[] };
    const { evidence, ...ends } = relation!;
    const other = { id: from!.id, kind: from!.kind, text: from!.text, start: from!.start, end: from!.end };
    expect(explained.sentences[0]!.units[0]!.relations).toEqual([
      {
        ...ends,
        other,
        evidence: evidence.map((each) => expect.objectContaining({ rule: each.rule, text: each.text })),
      },
    ]);
  });

  test('takes standard input and rows of a corpus', async () => {
    const { out } = await yrka(['explain', 'a.txt', 'u1']);
    const piped = await yrka(['explain', '-', 'u1', '--stdin-filename', 'a.txt'], { stdin: ARTICLE });
    expect(piped.out).toBe(out);
    put({ 'c.csv': 'id,text\n7,Vi kom hem.\n42,Kommunen måste agera nu.\n' });
    expect((await yrka(['explain', 'c.csv#42', 'u1'])).out).toContain('Kommunen måste agera nu');
  });

  test.each([
    [
      ['a.txt', 'u99'],
      /^yrka: a\.txt: there is no u99; the document holds the units u1 to u3 and the sentences s1 to s3 \[unknown-id\]\n$/u,
    ],
    [['a.txt', 's0'], /^yrka: a\.txt: there is no s0; .*\[unknown-id\]\n$/u],
    [['nowhere.txt'], /^yrka: nowhere\.txt: there is no such file \[not-found\]\n$/u],
    [['good'], /^yrka: good: is a folder: name a file \[not-found\]\n$/u],
    [['two.csv'], /^yrka: two\.csv: holds several documents: name one, such as two\.csv#1 \[not-found\]\n$/u],
    [['two.csv#3'], /^yrka: two\.csv: there is no two\.csv#3; there are two\.csv#1, two\.csv#2 \[not-found\]\n$/u],
  ])('%j is refused', async (args, err) => {
    put({ 'two.csv': 'id,text\n1,Vi kom hem.\n2,Vi gick ut.\n' });
    expect(await yrka(['explain', ...args])).toEqual({ code: 2, out: '', err: expect.stringMatching(err) });
  });
});
