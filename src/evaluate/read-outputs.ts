import type { Issue } from '../model/issue.ts';
import type { Output } from '../model/output.ts';
import { type Fields, isFields, isStretch, numberedLines } from './json-fields.ts';
import { LabelError, readUnit } from './read-labels.ts';

/** Outputs of yrka in a file, with what is wrong in it; with an error it is not fit for use. */
export interface OutputReading {
  readonly outputs: readonly Output[];
  readonly issues: readonly Issue[];
}

interface Item {
  readonly value: unknown;
  readonly line?: number;
}

/** Does a text begin as yrka's JSON or NDJSON does? */
export const isYrkaJson = (content: string): boolean =>
  /^\uFEFF?\s*\[?\s*\{\s*"schema"\s*:\s*"yrka\/1"/.test(content) || /^\uFEFF?\s*\[\s*\]\s*$/.test(content);

/**
 * Reads yrka's JSON (an object or an array) or NDJSON, also after a person corrected it: of each document what figures are
 * made of is checked, the rest is taken as it is. What stands for documents that could not be read is left out.
 */
export const readOutputs = (path: string, content: string): OutputReading => {
  const issues: Issue[] = [];
  const outputs: Output[] = [];
  for (const { value, line } of parse(path, content, issues)) {
    if (isFields(value) && value.schema === 'yrka/1' && isFields(value.error)) continue;
    try {
      outputs.push(checked(value));
    } catch (error) {
      if (!(error instanceof LabelError)) throw error;
      issues.push({
        code: 'output-invalid',
        severity: 'error',
        message: error.message,
        path,
        ...(line !== undefined && { line }),
      });
    }
  }
  return { outputs, issues };
};

const parse = (path: string, content: string, issues: Issue[]): readonly Item[] => {
  const text = content.replace(/^\uFEFF/, '');
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value.map((item: unknown) => ({ value: item })) : [{ value }];
  } catch {
    // Several objects, one a line.
  }
  return numberedLines(text).flatMap(({ line, text: item }): readonly Item[] => {
    try {
      return [{ value: JSON.parse(item) as unknown, line }];
    } catch (error) {
      issues.push({ code: 'json-invalid', severity: 'error', message: (error as SyntaxError).message, path, line });
      return [];
    }
  });
};

const checked = (value: unknown): Output => {
  if (!isFields(value) || value.schema !== 'yrka/1') throw new LabelError('is no output of yrka (schema yrka/1)');
  const { document, offsets, sentences, units } = value;
  if (!isFields(document) || typeof document.path !== 'string') throw new LabelError('`document.path` is missing');
  const at = (what: string) => `${document.path as string}: ${what}`;
  if (offsets !== 'codepoints' && offsets !== 'utf16')
    throw new LabelError(at('`offsets` is neither codepoints nor utf16'));
  if (!Array.isArray(sentences) || !Array.isArray(units))
    throw new LabelError(at('`sentences` or `units` is no array'));
  for (const sentence of sentences as unknown[]) {
    if (!isFields(sentence) || !isStretch(sentence)) throw new LabelError(at('a sentence has no stretch of the text'));
  }
  for (const unit of units as unknown[]) checkUnit(unit, at);
  return value as unknown as Output;
};

const checkUnit = (unit: unknown, at: (what: string) => string): void => {
  try {
    readUnit(unit);
  } catch (error) {
    if (!(error instanceof LabelError)) throw error;
    throw new LabelError(at(`${isFields(unit) ? String((unit as Fields).id) : 'a unit'}: ${error.message}`));
  }
};
