import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Span } from '../../src/model/span.ts';
import { Pipeline } from '../../src/pipeline.ts';
import { documentFromText } from '../../src/read/text.ts';
import { defaultPack } from '../../src/rules/default-pack.ts';
import { filterUnits } from '../../src/write/filter-units.ts';
import { toOutput } from '../../src/write/to-output.ts';

const pipeline = new Pipeline([defaultPack()]);
const files = ['seeds', 'fixtures/gold'].flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => `${folder}/${file}`),
);

test('there are texts', () => {
  expect(files.length).toBeGreaterThan(100);
});

describe.each(files)('%s', (path) => {
  const mining = pipeline.mine(documentFromText(readFileSync(path, 'utf8'), { path }));
  const { document, units, relations, sentences } = mining;
  const output = toOutput(mining, { tool: pipeline.tool, offsets: 'utf16', text: true });
  const ids = new Set(units.map(({ id }) => id));
  const inside = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end;

  test('spans lie inside the text and are equal to their words', () => {
    for (const { addressee, target, holder, cue, evidence } of output.units) {
      for (const span of [addressee, target, cue, holder.start === null ? null : holder, ...evidence]) {
        if (!span) continue;
        const { start, end, text } = span as { start: number; end: number; text: string };
        expect(start).toBeLessThan(end);
        expect(document.text.slice(start, end)).toBe(text);
      }
    }
  });

  test('cue and evidence lie in their unit’s sentence', () => {
    for (const { cue, evidence, sentence } of units)
      for (const span of [...(cue ? [cue] : []), ...evidence]) expect(inside(span, sentences[sentence]!)).toBe(true);
  });

  test('demands have addressees, criticisms targets, and no others', () => {
    for (const { kind, addressee, target } of units) {
      if (kind !== 'demand') expect(addressee).toBeNull();
      if (kind !== 'criticism') expect(target).toBeNull();
    }
  });

  test('own speech is the author’s, reported speech is not', () => {
    for (const { attribution, holder } of units) expect(holder.type === 'author').toBe(attribution === 'own');
  });

  test('nobody asks or criticises themselves', () => {
    for (const { holder, addressee, target } of units)
      for (const whom of [addressee, target])
        if (holder.span && whom) expect(whom.start >= holder.span.end || whom.end <= holder.span.start).toBe(true);
  });

  test('relations have two ends, one for each pair, numbered in order, with evidence', () => {
    expect(relations.map(({ id }) => id)).toEqual(relations.map((_, index) => `r${index + 1}`));
    const pairs = relations.map(({ from, to }) => [from, to].sort().join());
    expect(new Set(pairs).size).toBe(pairs.length);
    for (const { from, to, score, evidence } of relations) {
      expect(ids.has(from) && ids.has(to) && from !== to).toBe(true);
      expect(score).toBeGreaterThan(0);
      expect(score).toBeLessThan(1);
      expect(evidence.length).toBeGreaterThan(0);
      for (const span of evidence) expect(inside(span, { start: 0, end: document.text.length })).toBe(true);
    }
  });

  test('relations that lose an end go with it', () => {
    const kept = filterUnits(output, { kinds: ['demand'], minScore: 0.6 });
    const left = new Set(kept.units.map(({ id }) => id));
    for (const { from, to } of kept.relations) expect(left.has(from) && left.has(to)).toBe(true);
    const lost = output.relations.filter(({ from, to }) => left.has(from) && left.has(to));
    expect(kept.relations).toEqual(lost);
  });
});
