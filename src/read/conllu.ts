import type { Document } from '../model/document.ts';
import type { Issue } from '../model/issue.ts';
import { alignText } from './conllu/align-text.ts';
import { buildDocument, type Draft } from './conllu/build-document.ts';
import { Faults } from './conllu/faults.ts';
import { opensDocument, parseComment, parseLine, type Word } from './conllu/parse-line.ts';
import { splitColumns } from './conllu/split-columns.ts';
import { splitLines } from './corpus/split-lines.ts';
import { utf8Chunks } from './corpus/utf8-chunks.ts';
import { decode } from './decode.ts';
import { beyond, limitsOf } from './limits.ts';
import type { Read } from './reader.ts';
import { safely } from './safely.ts';

/**
 * Text that comes with sentences, tokens, lemmas and tags. `# newdoc` begins a document, `# newpar` a block; the text is
 * put together from the forms, with the spaces of `# text` or `SpaceAfter`. A file of one document has the file's path,
 * of several `file#id`. Memory holds one document at a time.
 */
export const readConllu: Read = safely(async function* (source, options) {
  const limits = limitsOf(options);
  const { path } = source;
  let draft = new DraftBuilder(path);
  let number = 0;
  let bytes = 0;
  const finish = (isOnly: boolean): Document => {
    const done = draft.take();
    return buildDocument(done, isOnly ? path : `${path}#${done.id || number}`, options);
  };
  for await (const row of splitLines(utf8Chunks(source.chunks(), path), limits.row)) {
    bytes += row.bytes.length;
    if (row.fault || bytes > limits.row) throw beyond('row', limits, path, row.line);
    const { text, issues } = decode(row.bytes, path);
    // Tabs at the end are columns that stand open.
    const line = text.trim() === '' ? '' : text.replace(/\r$/u, '');
    if (opensDocument(line) && draft.hasWords) {
      number++;
      yield finish(false);
      draft = new DraftBuilder(path);
      bytes = 0;
    }
    draft.note(issues, row.line);
    draft.add(line, row.line);
  }
  draft.add('', 0);
  draft.throwWithoutWords();
  number++;
  if (draft.hasWords || number === 1) yield finish(number === 1);
});

/** Collects the lines of one document. */
class DraftBuilder {
  readonly #path: string;
  readonly #paragraphs: (readonly Word[])[][] = [];
  readonly #fields: Record<string, string> = {};
  #id = '';
  #words: Word[] = [];
  #text: string | undefined;
  #textLine = 0;
  /** Id of the last token that a surface form covers: tokens up to there have no form of their own. */
  #covered = 0;
  #beginsParagraph = true;
  #decoding: readonly Issue[] = [];
  readonly #faults = new Faults();

  constructor(path: string) {
    this.#path = path;
  }

  get hasWords(): boolean {
    return this.#paragraphs.length > 0 || this.#words.length > 0;
  }

  throwWithoutWords(): void {
    if (!this.hasWords) this.#faults.throwWithoutWords(this.#path);
  }

  /** Takes a line, empty where it is blank; `number` is 1-based. */
  add(line: string, number: number): void {
    if (line === '') this.#closeSentence();
    else if (line.startsWith('#')) this.#comment(line.slice(1), number);
    else this.#word(line, number);
  }

  /** Keeps the first thing that decoding said. */
  note(issues: readonly Issue[], line: number): void {
    if (this.#decoding.length === 0) this.#decoding = issues.map((issue) => ({ ...issue, line }));
  }

  take(): Draft {
    this.#closeSentence();
    return {
      id: this.#id,
      fields: this.#fields,
      paragraphs: this.#paragraphs,
      issues: [...this.#decoding, ...this.#faults.issues(this.#path)],
    };
  }

  #comment(line: string, number: number): void {
    const [key, value] = parseComment(line);
    if (key === 'newdoc' || key === 'newdoc id') this.#id = value;
    else if (key === 'newpar' || key === 'newpar id') this.#beginsParagraph = true;
    else if (key === 'text') {
      this.#text = value;
      this.#textLine = number;
    } else if (this.#paragraphs.length === 0 && value !== '') this.#fields[key] = value;
  }

  #word(line: string, number: number): void {
    const columns = splitColumns(line);
    const parsed = parseLine(columns);
    this.#faults.noteLine(columns, parsed !== undefined, number);
    if (!parsed) return;
    if (parsed.last <= this.#covered) return;
    if (parsed.last > parsed.first) this.#covered = parsed.last;
    this.#words.push(parsed.word);
  }

  #closeSentence(): void {
    if (this.#words.length > 0) {
      const aligned = this.#text === undefined ? this.#words : alignText(this.#words, this.#text);
      if (!aligned) this.#faults.note('conllu-text', this.#textLine);
      const words = aligned ?? this.#words;
      if (this.#beginsParagraph) this.#paragraphs.push([]);
      this.#paragraphs.at(-1)!.push(words);
      this.#beginsParagraph = words.at(-1)!.after === '\n\n';
      this.#words = [];
    }
    this.#text = undefined;
    this.#covered = 0;
  }
}
