import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { UNIT_ZONES } from '../../../src/model/document.ts';
import { documentFromText } from '../../../src/read/text.ts';

const texts = readdirSync('fixtures/read/zones').filter((name) => name.endsWith('.txt'));

/** `+ ` in front of a line says that it is part of the text, `- ` that it stands beside it. */
test.each(texts)('lines of %s', (name) => {
  const lines = readFileSync(`fixtures/read/zones/${name}`, 'utf8').split('\n');
  const text = lines.map((line) => line.slice(2)).join('\n');
  const { blocks } = documentFromText(text, { path: name });
  let at = 0;
  const found = lines.map((line) => {
    // List marks stand in front of their blocks.
    const [start, end] = [at, at + line.slice(2).length];
    at = end + 1;
    const block = blocks.find((other) => other.start < end && other.end > start);
    return line === '' ? '' : `${block && UNIT_ZONES.has(block.zone) ? '+' : '-'} ${line.slice(2)}`;
  });
  expect(found).toEqual(lines);
});
