import type { Document } from '../../src/model/document.ts';
import type { Span } from '../../src/model/span.ts';

/** What is wrong with a document: the invariants that every reader keeps, each breach one line. */
export const checkDocument = (document: Document): string[] => {
  const { text, blocks } = document;
  const wrong: string[] = [];
  checkSpans(wrong, 'block', blocks, { start: 0, end: text.length });
  for (const [i, block] of blocks.entries()) {
    if (text.slice(block.start, block.end).trim() !== text.slice(block.start, block.end))
      wrong.push(`block ${i} untrimmed`);
    checkSpans(wrong, `skip of block ${i}`, block.skips ?? [], block);
    checkSpans(wrong, `sentence of block ${i}`, block.sentences ?? [], block);
    for (const sentence of block.sentences ?? []) checkSpans(wrong, `token of block ${i}`, sentence.tokens, sentence);
  }
  const { date, language, title } = document.metadata;
  if (date !== null && !/^\d{4}-\d{2}-\d{2}$/.test(date)) wrong.push(`date ${date}`);
  if (language !== null && !/^[a-z]{2,3}$/.test(language)) wrong.push(`language ${language}`);
  if (title !== null && title.trim() === '') wrong.push('empty title');
  if (document.id === '' || document.path === '') wrong.push('no id or path');
  if (JSON.stringify(JSON.parse(JSON.stringify(document))) !== JSON.stringify(document)) wrong.push('no round trip');
  return wrong;
};

/** Spans are not empty, lie inside the outer one, and are sorted and apart. */
const checkSpans = (wrong: string[], what: string, spans: readonly Span[], outer: Span): void => {
  let last = outer.start;
  for (const [i, { start, end }] of spans.entries()) {
    if (!Number.isInteger(start) || !Number.isInteger(end)) wrong.push(`${what} ${i}: no integers`);
    if (start >= end) wrong.push(`${what} ${i}: empty (${start}–${end})`);
    if (start < last || end > outer.end) wrong.push(`${what} ${i}: ${start}–${end} outside ${last}–${outer.end}`);
    last = end;
  }
};
