import { expect, test } from 'vitest';
import { formatIssue } from '../../src/model/issue.ts';
import { loadPack } from '../../src/rules/load-pack.ts';
import { RuleSet } from '../../src/rules/rule-set.ts';
import { analyseText } from '../analyse-text.ts';

const load = (text: string) => {
  const { pack, issues } = loadPack([{ path: 'singles.yaml', text }]);
  return { pack, issues: issues.map(formatIssue) };
};

const matchesIn = (text: string, yaml: string): string[] => {
  const { pack, issues } = load(yaml);
  expect(issues).toEqual([]);
  const analysis = analyseText(text);
  const rules = new RuleSet([pack]);
  return analysis.sentences.flatMap((sentence) => rules.match(analysis, sentence)).map(({ rule }) => rule.id);
};

test('a word matches its forms, a pair only words that follow each other, a tag its tokens', () => {
  const yaml = `words:
  svek: { criticism: 0.5 }
  inte räcka: { criticism: 0.3 }
tags:
  Negation: { weights: { criticism: 0.2 }, embedded: { criticism: 0.1 } }
`;
  expect(matchesIn('Sveket är stort.', yaml)).toEqual(['word/svek']);
  expect(matchesIn('Det lär inte räcka.', yaml)).toEqual(['word/inte+räcka', 'tag/Negation']);
  expect(matchesIn('Det lär inte ens räcka.', yaml)).toEqual(['tag/Negation']);
});

test('first words match at the start of a sentence alone, as they are spelt, whatever quotation mark stands before them', () => {
  const yaml = 'first:\n  därför: { demand: 0.5 }\n  det är: { claim: 0.3 }\n';
  expect(matchesIn('Därför går vi. Vi går därför.', yaml)).toEqual(['first/därför']);
  expect(matchesIn('”Det är bra”, sade hon. Nu är det bra. Det var bra.', yaml)).toEqual(['first/det+är']);
});

test('a word weighs the same on both levels, a tag as its entry says', () => {
  const { pack } = load('words:\n  svek: { criticism: 0.5 }\ntags:\n  Past: { embedded: { claim: -0.1 } }\n');
  expect(pack.rules.map(({ id, weights, embedded }) => [id, weights, embedded])).toEqual([
    ['word/svek', { criticism: 0.5 }, { criticism: 0.5 }],
    ['tag/Past', {}, { claim: -0.1 }],
  ]);
});

test.each([
  ['words:\n  Svek: { criticism: 1 }\n', 'word', 2, 3],
  ['words:\n  ett två tre: { criticism: 1 }\n', 'word', 2, 3],
  ['words:\n  svek: { critique: 1 }\n', 'unknown-key', 2, 11],
  ['words:\n  svek: { criticism: much }\n', 'type', 2, 22],
  ['words: [svek]\n', 'type', 1, 8],
  ['first:\n  Det: { claim: 1 }\n', 'word', 2, 3],
  ['tags:\n  Pastt: { weights: { claim: 1 } }\n', 'unknown-tag', 2, 3],
  ['tags:\n  Past: { claim: 1 }\n', 'unknown-key', 2, 11],
  ['tags:\n  Past: 1\n', 'type', 2, 3],
  ['words: {}\nmore: 1\n', 'unknown-key', 2, 1],
])('%s → %s', (yaml, code, line, column) => {
  const { issues } = load(yaml);
  expect(issues[0]).toMatch(new RegExp(`^singles\\.yaml:${line}:${column}\\b.* ${code} `, 'u'));
});
