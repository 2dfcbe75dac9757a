import { InputError, type Issue } from '../../model/issue.ts';
import { COLUMNS } from './split-columns.ts';

/** What may be wrong with lines, and what is made of them. `count` is that of lines or sentences. */
const MESSAGES = {
  'conllu-line': (count: number) => `lines that are no words of CoNLL-U and were left out: ${count}, the first here`,
  'conllu-columns': (count: number) =>
    `lines with more or fewer than ten columns, of which missing ones count as _: ${count}, the first here`,
  'conllu-text': (count: number) =>
    `sentences whose # text is not what their words say, which count: ${count}, the first here`,
} as const;

type Fault = keyof typeof MESSAGES;

/** Counts the faults of a file by kind, with the 1-based line of the first of each. */
export class Faults {
  readonly #seen = new Map<Fault, { count: number; readonly line: number }>();

  note(fault: Fault, line: number): void {
    const seen = this.#seen.get(fault);
    if (seen) seen.count++;
    else this.#seen.set(fault, { count: 1, line });
  }

  /** Notes what is wrong with a line that is no comment; `isRow`: does it have an id and a form? */
  noteLine(columns: readonly string[], isRow: boolean, line: number): void {
    if (!isRow) this.note('conllu-line', line);
    else if (columns.length !== COLUMNS) this.note('conllu-columns', line);
  }

  /**
   * To be asked of a file, or a document, that has no words.
   * @throws {InputError} `not-conllu` where it has lines that should be words.
   */
  throwWithoutWords(path: string): void {
    if (!this.#seen.has('conllu-line')) return;
    const message = 'holds no CoNLL-U: no line has an id and a form parted by a tab';
    throw new InputError({ code: 'not-conllu', severity: 'error', path, message });
  }

  /** One warning a kind. */
  issues(path: string): Issue[] {
    return (Object.keys(MESSAGES) as Fault[]).flatMap((code) => {
      const seen = this.#seen.get(code);
      if (!seen) return [];
      return [{ code, severity: 'warning', path, line: seen.line, message: MESSAGES[code](seen.count) } as const];
    });
  }
}
