import { expect, test } from 'vitest';
import { readGold } from '../../src/evaluate/read-gold.ts';
import { formatIssue } from '../../src/model/issue.ts';

const sentence = '{"id": 1, "start": 0, "end": 9, "zone": "body", "units": []}';
const withUnit = (unit: string): string => sentence.replace('[]', `[${unit}]`);
const demand =
  '{"kind": "demand", "start": 0, "end": 8, "holder": "author", "attribution": "own", "addressee": null, "target": null}';

test('a file of sentences is one document, judged as a whole', () => {
  const { documents, issues } = readGold(
    'dir/x.gold.jsonl',
    `\uFEFF${withUnit(demand)}\r\n\r\n${sentence.replace('1', '2')}\n`,
  );
  expect(issues).toEqual([]);
  expect(documents).toEqual([
    {
      path: 'dir/x.gold.jsonl',
      name: 'x',
      whole: true,
      sentences: [
        {
          id: '1',
          start: 0,
          end: 9,
          zone: 'body',
          text: null,
          units: [
            { kind: 'demand', start: 0, end: 8, holder: 'author', attribution: 'own', addressee: null, target: null },
          ],
        },
        { id: '2', start: 0, end: 9, zone: 'body', text: null, units: [] },
      ],
    },
  ]);
});

test('lines that name their documents are samples of them', () => {
  const line = (keys: string, id: number): string => sentence.replace('{"id": 1', `{${keys}, "id": ${id}`);
  const { documents } = readGold(
    'sample.jsonl',
    [
      line('"document": "a", "path": "texts/a.txt"', 1),
      line('"document": "b.txt"', 1),
      line('"document": "a", "path": "texts/a.txt"', 2),
    ].join('\n'),
  );
  expect(documents.map(({ path, name, whole, sentences }) => [path, name, whole, sentences.length])).toEqual([
    ['texts/a.txt', 'a', false, 2],
    ['b.txt', 'b', false, 1],
  ]);
});

test('what a unit leaves out is the author’s own act, with nobody named; yrka’s objects are taken too', () => {
  const bare = '{"kind": "claim", "start": 0, "end": 4}';
  const full = `{"kind": "demand", "start": 5, "end": 9, "attribution": "reported",
    "holder": {"type": "person", "name": "Ek", "text": "Ek"}, "addressee": {"text": "staten", "start": 0, "end": 6}}`;
  const { documents } = readGold('x', withUnit(`${bare}, ${full.replaceAll('\n', ' ')}`));
  expect(documents[0]!.sentences[0]!.units).toEqual([
    { kind: 'claim', start: 0, end: 4, holder: null, attribution: 'own', addressee: null, target: null },
    { kind: 'demand', start: 5, end: 9, holder: 'Ek', attribution: 'reported', addressee: 'staten', target: null },
  ]);
});

test('the words of a unit may stand for its offsets', () => {
  const words = '{"id": 1, "start": 10, "end": 27, "zone": "body", "text": "🙂 Vi måste agera.", "units": [UNIT]}';
  const placeOf = (unit: string) => {
    const { documents, issues } = readGold('x', words.replace('UNIT', unit));
    const [first] = documents[0]?.sentences[0]?.units ?? [];
    return first ? [first.start, first.end] : issues.map(formatIssue);
  };
  expect(placeOf('{"kind": "demand", "text": "Vi måste agera"}')).toEqual([12, 26]);
  expect(placeOf('{"kind": "demand", "text": "Vi måste agera", "start": 12, "end": 26}')).toEqual([12, 26]);
  expect(placeOf('{"kind": "demand", "text": "Vi måste agera", "start": 12, "end": 20}')).toEqual([
    expect.stringMatching(/^x:1 gold-invalid `text` of a unit is not what stands at 12–20/),
  ]);
  expect(placeOf('{"kind": "demand", "text": "Ni måste agera"}')).toEqual([
    "x:1 gold-invalid 'Ni måste agera' does not stand in its sentence",
  ]);
  expect(placeOf('{"kind": "demand", "text": "a"}')).toEqual([
    "x:1 gold-invalid 'a' stands more than once in its sentence",
  ]);
});

test.each(['', '\uFEFF', '\n\n'])('a file without sentences (%j) is named and left out', (content) => {
  const { documents, issues } = readGold('x', content);
  expect(documents).toEqual([]);
  expect(issues).toMatchObject([{ code: 'gold-empty', severity: 'warning', path: 'x' }]);
});

const faults: [name: string, content: string, issue: RegExp][] = [
  ['no JSON', `${sentence}\n{`, /^x:2 json-invalid /],
  ['no object', '[]', /^x:1 gold-invalid is no JSON object/],
  ['no id', sentence.replace('"id": 1, ', ''), /^x:1 gold-invalid `id`/],
  ['an empty stretch', sentence.replace('9', '0'), /^x:1 gold-invalid `start` and `end` are/],
  ['an offset that is no integer', sentence.replace('9', '9.5'), /^x:1 gold-invalid `start` and `end` are/],
  ['a negative offset', sentence.replace('0', '-1'), /^x:1 gold-invalid `start` and `end` are/],
  ['an unknown zone', sentence.replace('body', 'toString'), /^x:1 gold-invalid `zone` is none of title, lead/],
  ['no units', sentence.replace('[]', 'null'), /^x:1 gold-invalid `units`/],
  [
    'an unknown kind',
    withUnit(demand.replace('demand', 'krav')),
    /^x:1 gold-invalid `kind` of a unit is none of demand/,
  ],
  ['a unit without an end', withUnit('{"kind": "claim", "start": 0}'), /^x:1 gold-invalid `start` and `end` of a unit/],
  ['a sentence twice', `${sentence}\n\n${sentence}`, /^x:3 gold-repeated sentence 1/],
  ['a unit beyond its sentence', withUnit(demand.replace('8', '12')), /^x:1 gold-doubtful the demand at 0–12/],
  [
    'a text of another length',
    sentence.replace('[]', '[], "text": "åtta tec"'),
    /^x:1 gold-doubtful `text` has 8 code/,
  ],
];

test.each(faults)('%s', (_, content, issue) => {
  const { issues } = readGold('x', content);
  expect(issues.map(formatIssue)).toEqual([expect.stringMatching(issue)]);
});

test('doubts are warnings, faults are errors', () => {
  const severities = faults.map(([, content]) => readGold('x', content).issues[0]!.severity);
  expect(severities.filter((severity) => severity === 'warning')).toHaveLength(2);
});
