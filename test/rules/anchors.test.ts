import { expect, test } from 'vitest';
import { loadPack } from '../../src/rules/load-pack.ts';
import { RuleSet } from '../../src/rules/rule-set.ts';
import { analyseText } from '../analyse-text.ts';

const LIST = {
  path: 'list.yaml',
  text: 'tag: Plant\nabout: Plants\nsource: Ours\nupos: [NOUN]\nlemmas: [ek, al, bok]\n',
};

const rule = (name: string, pattern: string): string =>
  `- id: claim/${name}\n  about: Trees\n  pattern: '${pattern}'\n  weights: { claim: 1 }\n` +
  `  examples: { match: ['{Ja}'], miss: ['Nej.'] }\n`;

/** The words that a rule matches, with others beside it. */
const matched = (text: string, pattern: string, others: readonly string[] = []): string[] => {
  const rules = [rule('tree', pattern), ...others.map((other, i) => rule(`other-${i}`, other))].join('');
  const { pack, issues } = loadPack([LIST, { path: 'rules.yaml', text: rules }]);
  expect(issues).toEqual([]);
  const analysis = analyseText(text);
  return analysis.sentences
    .flatMap((sentence) => new RuleSet([pack]).match(analysis, sentence))
    .filter((match) => match.rule.id === 'claim/tree')
    .map(({ first, last }) =>
      analysis.document.text.slice(analysis.tokens[first]!.start, analysis.tokens[last - 1]!.end),
    );
};

const TEXT = 'Där stod en ek, en al och en bok, och en ek till.';

test.each([
  ['{ek}', ['ek', 'ek']],
  ['(al|bok)', ['al', 'bok']],
  ['#Plant', ['ek', 'al', 'bok', 'ek']],
  ['({ek} && #Plant)', ['ek', 'ek']],
  ['(al|#Plant)', ['ek', 'al', 'bok', 'ek']],
  ['en .{0,1} (al|bok)', ['en al', 'en bok']],
  ['en {ek}', ['en ek', 'en ek']],
  ['en #Plant och?', ['en ek', 'en al och', 'en bok', 'en ek']],
])('%s', (pattern, expected) => {
  expect(matched(TEXT, pattern)).toEqual(expected);
  // Words that many patterns hold are taken for frequent ones: then others are looked for, and nothing else changes.
  const frequent = ['ek', 'al', 'bok', 'en', 'och'].flatMap((word) =>
    Array.from({ length: 40 }, () => `${word} {${word}} till`),
  );
  expect(matched(TEXT, pattern, frequent)).toEqual(expected);
});

test('what was matched before makes no difference', () => {
  const { pack } = loadPack([LIST, { path: 'rules.yaml', text: rule('tree', 'en .{0,2} #Plant') }]);
  const analysis = analyseText(`${TEXT} Där stod en ek.`);
  const rules = new RuleSet([pack]);
  const places = (): number[][] =>
    analysis.sentences.flatMap((sentence) => rules.match(analysis, sentence)).map(({ first, last }) => [first, last]);
  const once = places();
  expect(once.length).toBeGreaterThan(3);
  expect(places()).toEqual(once);
});
