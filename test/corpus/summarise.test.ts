import { describe, expect, it } from 'vitest';
import { DUPLICATE } from '../../src/corpus/find-duplicates.ts';
import { SIMILAR } from '../../src/corpus/group-similar.ts';
import { Summariser } from '../../src/corpus/summarise.ts';
import { extract } from '../../src/index.ts';
import type { Output, OutputFailure } from '../../src/model/output.ts';
import type { Summary } from '../../src/model/summary.ts';
import { author, makeOutput, makeUnit, mention } from './make-output.ts';

const summarise = (...outputs: readonly (Output | OutputFailure)[]): Summary => {
  const summariser = new Summariser();
  for (const output of outputs) summariser.add(output);
  return summariser.summary();
};

const demand = (text: string, addressee?: string) =>
  makeUnit({ kind: 'demand', text, addressee: addressee ? mention(addressee) : null });
const criticism = (text: string, target?: string) =>
  makeUnit({ kind: 'criticism', text, target: target ? mention(target) : null });

describe('counts', () => {
  it('adds up articles, words, kinds and forms', () => {
    const summary = summarise(
      makeOutput('a', [demand('X måste gå'), criticism('X är fel'), demand('Y måste gå')]),
      makeOutput('b', [makeUnit({ kind: 'claim', text: 'Z är bra', form: 'importance' })]),
    );
    expect(summary.articles.map(({ id, counts }) => [id, counts])).toEqual([
      ['a', { demand: 2, criticism: 1, claim: 0 }],
      ['b', { demand: 0, criticism: 0, claim: 1 }],
    ]);
    expect(summary.words).toBe(20);
    expect(summary.counts).toEqual({ demand: 2, criticism: 1, claim: 1 });
    expect(summary.forms).toEqual([
      { kind: 'demand', form: 'obligation', count: 2 },
      { kind: 'claim', form: 'importance', count: 1 },
      { kind: 'criticism', form: 'evaluation', count: 1 },
    ]);
  });

  it('lists what could not be read', () => {
    const failure = { schema: 'yrka/1', error: { code: 'c', message: 'm', path: 'p' } } as const;
    expect(summarise(failure).unreadable).toEqual([{ path: 'p', code: 'c', message: 'm' }]);
  });

  it('groups articles by party, year and publication, the largest group first', () => {
    const summary = summarise(
      makeOutput('a', [], { authors: [author('A', 'V'), author('B', 'S')], date: '2020-01-02', publication: 'P' }),
      makeOutput('b', [demand('X måste gå')], { authors: [author('C', 'S')], date: '2021-05-06', publication: 'P' }),
      makeOutput('c', [], { date: '2021-07-08' }),
    );
    const names = (groups: Summary['years']) => groups.map(({ name, articles }) => [name, articles]);
    expect(names(summary.parties)).toEqual([
      ['S', 2],
      ['V', 1],
    ]);
    expect(names(summary.years)).toEqual([
      ['2021', 2],
      ['2020', 1],
    ]);
    expect(names(summary.publications)).toEqual([['P', 2]]);
    expect(summary.articles[0]!.parties).toEqual(['S', 'V']);
    expect(summary.parties[0]!.counts.demand).toBe(1);
  });

  it('groups what differs in case only under its commonest spelling', () => {
    const publications = ['Dagens industri', 'Dagens Industri', 'Dagens Industri'];
    const summary = summarise(...publications.map((publication, at) => makeOutput(`${at}`, [], { publication })));
    expect(summary.publications.map(({ name, articles }) => [name, articles])).toEqual([['Dagens Industri', 3]]);
  });

  it('is empty for no documents', () => {
    expect(summarise()).toEqual({
      schema: 'yrka-summary/1',
      articles: [],
      unreadable: [],
      words: 0,
      counts: { demand: 0, criticism: 0, claim: 0 },
      forms: [],
      parties: [],
      years: [],
      publications: [],
      holders: [],
      addressees: [],
      targets: [],
      flows: [],
      similar: [],
      duplicates: [],
      thresholds: { similar: SIMILAR, duplicate: DUPLICATE },
    });
  });
});

describe('holders', () => {
  const holderOf = (...authors: ReturnType<typeof author>[]) =>
    summarise(makeOutput('a', [demand('X måste gå')], { authors })).holders[0]!.name;

  it.each([
    [
      'the organisation that all authors share',
      [author('A', 'V', 'Vänsterpartiet'), author('B', 'V', 'Vänsterpartiet')],
      'Vänsterpartiet',
    ],
    ['the party that all authors share', [author('A', 'V'), author('B', 'V', 'Ung vänster')], 'Vänsterpartiet'],
    ['their names', [author('A', 'V'), author('B', 'S')], 'A, B'],
    ['nothing where nobody signs', [], ''],
  ] as const)('authors count under %s', (_, authors, name) => expect(holderOf(...authors)).toBe(name));

  it('counts a name once, whatever its case, and shows the commonest spelling', () => {
    const reported = (name: string) =>
      makeUnit({ kind: 'demand', text: 'X', holder: { type: 'organisation', name, text: name, start: 0, end: 1 } });
    const { holders } = summarise(makeOutput('a', [reported('facket'), reported('Facket'), reported('Facket')]));
    expect(holders).toEqual([
      { name: 'Facket', type: 'organisation', articles: 1, counts: { demand: 3, criticism: 0, claim: 0 } },
    ]);
  });
});

describe('flows', () => {
  it('says who demands of whom and who criticises whom, with the strongest unit', () => {
    const strong = { ...demand('Kommunen måste agera', 'Kommunen'), score: 0.9 };
    const summary = summarise(
      makeOutput('a', [demand('kommunen ska gå', 'kommunen'), strong], {
        authors: [author('A', 'V', 'Vänsterpartiet')],
      }),
      makeOutput('b', [demand('kommunen bör gå', 'kommunen'), criticism('Staten sviker', 'staten')], {
        authors: [author('B', 'V', 'Vänsterpartiet')],
      }),
    );
    expect(summary.flows).toEqual([
      {
        kind: 'demand',
        holder: 'Vänsterpartiet',
        to: 'kommunen',
        count: 3,
        articles: 2,
        example: { document: 'a', unit: 'u2', text: 'Kommunen måste agera' },
      },
      {
        kind: 'criticism',
        holder: 'Vänsterpartiet',
        to: 'staten',
        count: 1,
        articles: 1,
        example: { document: 'b', unit: 'u2', text: 'Staten sviker' },
      },
    ]);
    expect(summary.addressees).toEqual([{ name: 'kommunen', articles: 2, count: 3 }]);
    expect(summary.targets).toEqual([{ name: 'staten', articles: 1, count: 1 }]);
  });

  it('takes *vi* and *oss* for what the authors share, or for the authors themselves', () => {
    const units = [demand('Vi måste gå', 'Vi'), criticism('Det är vårt fel', 'oss')];
    const known = summarise(makeOutput('a', units, { authors: [author('A', 'L', 'Liberalerna')] }));
    expect(known.addressees.map(({ name }) => name)).toEqual(['Liberalerna']);
    expect(known.targets.map(({ name }) => name)).toEqual(['Liberalerna']);
    const apart = summarise(makeOutput('a', units, { authors: [author('A', 'L'), author('B', 'V')] }));
    expect(apart.flows.map(({ holder, to }) => [holder, to])).toEqual([
      ['A, B', ''],
      ['A, B', ''],
    ]);
    expect(summarise(makeOutput('a', units)).addressees.map(({ name }) => name)).toEqual(['']);
  });

  it('leaves out pronouns that nothing resolves', () => {
    const summary = summarise(makeOutput('a', [demand('Ni måste gå', 'Ni'), criticism('De sviker', 'De')]));
    expect([summary.addressees, summary.targets, summary.flows]).toEqual([[], [], []]);
    expect(summary.counts).toEqual({ demand: 1, criticism: 1, claim: 0 });
  });

  it('leaves out those who are quoted and whom nobody names', () => {
    const holder = { type: 'unknown', name: null, text: null, start: null, end: null } as const;
    const summary = summarise(makeOutput('a', [{ ...demand('Staten måste gå', 'Staten'), holder }]));
    expect(summary.flows).toEqual([]);
    expect(summary.holders.map(({ name, type }) => [name, type])).toEqual([['', 'unknown']]);
  });

  it('puts those whom nobody names last among equals', () => {
    const unit = demand('Staten måste gå', 'Staten');
    const { flows } = summarise(makeOutput('a', [unit]), makeOutput('b', [unit], { authors: [author('Ö')] }));
    expect(flows.map(({ holder }) => holder)).toEqual(['Ö', '']);
  });
});

describe('similar units', () => {
  const similar = (a: string, b: string) =>
    summarise(makeOutput('a', [demand(a)]), makeOutput('b', [demand(b)])).similar.length > 0;

  it.each([
    ['Sänk skatten på arbete', 'Skatten på arbete måste sänkas'],
    ['Regeringen måste höja barnbidraget', 'Vi kräver att barnbidraget höjs'],
    ['Kommunen måste bygga fler bostäder', 'Det behöver byggas fler bostäder i kommunen'],
    ['Inför ett förbud mot vinster i välfärden', 'Vinster i välfärden ska förbjudas'],
    ['Lärarna måste få högre lön', 'Höj lärarnas löner'],
  ])('%s = %s', (a, b) => expect(similar(a, b)).toBe(true));

  it.each([
    ['Skolan behöver mer resurser', 'Vården behöver mer resurser'],
    ['Kommunen måste bygga fler skolor', 'Kommunen måste bygga fler bostäder'],
    ['Regeringen måste höja skatten på arbete nu', 'Regeringen måste sänka skatten på arbete nu'],
    ['Vi vill sälja sjukhuset i Kalix', 'Vi vill inte sälja sjukhuset i Kalix'],
    ['Staten bör ta över ansvaret för skolan', 'Staten bör ta över ansvaret för sjukvården'],
    ['Nu räcker det', 'Nu räcker det'],
  ])('%s ≠ %s', (a, b) => expect(similar(a, b)).toBe(false));

  it('are of one kind and of several articles', () => {
    const text = 'Sjukhuset i Kalix läggs ner';
    expect(summarise(makeOutput('a', [demand(text), demand(text)])).similar).toEqual([]);
    expect(summarise(makeOutput('a', [demand(text)]), makeOutput('b', [criticism(text)])).similar).toEqual([]);
    expect(summarise(makeOutput('a', [demand(text)]), makeOutput('b', [demand(text)])).similar).toEqual([
      {
        kind: 'demand',
        members: [
          { document: 'a', unit: 'u1', text },
          { document: 'b', unit: 'u1', text },
        ],
      },
    ]);
  });
});

describe('texts', () => {
  const words = Array.from(
    { length: 120 },
    (_, at) => `ord${'abcdefghijklmnop'[at % 16]}${'qrstuvwxyz'[at % 10]}${'åäöabcd'[at % 7]}`,
  );
  const text = words.join(' ');

  it('that are nearly the same are found, and their units are no similar units', () => {
    const unit = demand('Sjukhuset i Kalix måste räddas');
    const summary = summarise(
      makeOutput('a', [unit], { text }),
      makeOutput('b', [], { text: words.toReversed().join(' ') }),
      makeOutput('c', [unit], { text: `Publicerad i går. ${text}` }),
    );
    expect(summary.duplicates.map(({ documents }) => documents)).toEqual([['a', 'c']]);
    expect(summary.duplicates[0]!.similarity).toBeGreaterThan(0.9);
    expect(summary.duplicates[0]!.similarity).toBeLessThan(1);
    expect(summary.similar).toEqual([]);
  });

  it('that are left out give no keywords and no duplicates', () => {
    const summary = summarise(makeOutput('a'), makeOutput('b'));
    expect(summary.articles[0]!.keywords).toEqual([]);
    expect(summary.duplicates).toEqual([]);
  });

  it('give keywords to articles and parties, without the authors’ names', () => {
    const authors = [author('Anna Ekelund', 'V', 'Vänsterpartiet')];
    const summary = summarise(
      makeOutput('a', [], { authors, text: 'Anna Ekelund: Vänsterpartiet vill bygga vindkraftverk. Vindkraftverk!' }),
      makeOutput('b', [], { authors, text: '🙂 Ekelund ser vindkraftverk och kärnkraft.' }),
    );
    expect(summary.articles.map(({ keywords }) => keywords.map(({ term }) => term))).toEqual([
      ['vindkraftverk', 'bygga'],
      ['vindkraftverk', 'kärnkraft'],
    ]);
    expect(summary.parties[0]!.keywords[0]!.term).toBe('vindkraftverk');
  });
});

describe('a summary', () => {
  const texts = [
    'Kommunen måste agera nu. Det är ett svek mot barnen.',
    'Regeringen har svikit skolan. Vi kräver mer pengar.',
  ];
  const outputs = texts.map((text, index) => extract(text, { path: `${index}.txt` }));

  it('needs nothing but the JSON that was written', () => {
    const read = outputs.map((output) => JSON.parse(JSON.stringify(output)) as Output);
    expect(summarise(...read)).toEqual(summarise(...outputs));
    expect(summarise(...outputs).counts.demand).toBeGreaterThan(0);
  });

  it('does not depend on the unit in which offsets count', () => {
    const text = `🙂🙂🙂 ${texts[0]}`;
    const [points, units] = (['codepoints', 'utf16'] as const).map((offsets) =>
      extract(text, { path: 'a.txt', offsets }),
    );
    expect(summarise(points!)).toEqual(summarise(units!));
  });

  it('survives JSON and counts everybody’s units once', () => {
    const summary = summarise(...outputs);
    expect(JSON.parse(JSON.stringify(summary))).toEqual(summary);
    const held = summary.holders.reduce((sum, { counts }) => sum + counts.demand + counts.criticism + counts.claim, 0);
    expect(held).toBe(outputs.flatMap(({ units }) => units).length);
  });
});
