import { packBinary, unpackBinary } from '../data/binary.ts';
import { loadBytes } from '../data/load.ts';
import { bytesOf, int32, packTexts, TextTable } from '../data/text-table.ts';
import type { ReadData } from './data.ts';

interface Header {
  readonly languages: readonly string[];
  /** The letters beyond a–z that each language writes. */
  readonly alphabets: readonly string[];
}

/** What words and letters say of their language. A row of shares, one a language, says what one of them adds to each. */
export interface LanguageTables extends Header {
  /** The rows, one behind another: each begins at a multiple of the number of languages. */
  readonly shares: Float64Array;
  /** Where the row of a function word begins, or -1. */
  readonly wordRow: (word: string) => number;
  /** Where the rows of the sequences of letters in a text begin, each sequence once, by its first place. */
  readonly sequenceRows: (text: string) => readonly number[];
}

/** What one sequence of letters says, against 1 for a function word. */
const SEQUENCE_WEIGHT = 0.1;

/** The letters of sequences are below this code unit. */
const UNITS = 0x100;

/** For every entry of the lists: `weight`, parted among the languages that have it. */
const partWeight = (
  languages: readonly string[],
  lists: Readonly<Record<string, string>>,
  weight: number,
): Map<string, number[]> => {
  const table = new Map<string, number[]>();
  for (const [i, language] of languages.entries()) {
    for (const entry of new Set(lists[language]!.trim().split(/\s+/u))) {
      const row = table.get(entry) ?? languages.map(() => 0);
      row[i] = weight;
      table.set(entry, row);
    }
  }
  for (const row of table.values()) {
    const holders = row.filter((share) => share > 0).length;
    for (const i of row.keys()) row[i]! /= holders;
  }
  return table;
};

/** Compiles the lists to a file: the rows, a table of words, and a tree of sequences, letter by letter. */
export const packLanguages = ({ words, letters, alphabet }: ReadData['languages']): Uint8Array => {
  const languages = Object.keys(words);
  const header: Header = { languages, alphabets: languages.map((language) => alphabet[language] ?? '') };
  const rows: number[] = [];
  const add = (row: readonly number[]): number => rows.push(...row) - row.length;
  const byWord = partWeight(languages, words, 1);
  const bySequence = partWeight(languages, letters, SEQUENCE_WEIGHT);
  const wordRows = [...byWord.values()].map(add);
  const units = [...new Set([...bySequence.keys()].join('').split(''))].map((letter) => letter.charCodeAt(0));
  const wide = units.find((unit) => unit >= UNITS);
  if (wide !== undefined) throw new Error(`no sequence may hold ${String.fromCharCode(wide)}`);
  // Column 0 is for all other letters, which no sequence has.
  const columns = new Uint8Array(UNITS);
  for (const [i, unit] of units.entries()) columns[unit] = i + 1;
  const width = units.length + 1;
  // A node says in which node each letter goes on, 0 where in none: nothing leads back to the first one.
  const nodes: { readonly next: number[]; row: number }[] = [];
  const grow = (): number => nodes.push({ next: Array<number>(width).fill(0), row: -1 }) - 1;
  grow();
  for (const [sequence, row] of bySequence) {
    let node = 0;
    for (const letter of sequence) node = nodes[node]!.next[columns[letter.charCodeAt(0)]!] ||= grow();
    nodes[node]!.row = add(row);
  }
  return packBinary(header, [
    bytesOf(Float64Array.from(rows)),
    ...packTexts([...byWord.keys()]),
    bytesOf(Int32Array.from(wordRows)),
    columns,
    bytesOf(Int32Array.from(nodes.flatMap(({ next }) => next))),
    bytesOf(Int32Array.from(nodes, ({ row }) => row)),
  ]);
};

let tables: LanguageTables | undefined;

/** The tables, read once. */
export const languageTables = (): LanguageTables => {
  tables ??= unpackLanguages(loadBytes('languages.bin'));
  return tables;
};

const unpackLanguages = (file: Uint8Array): LanguageTables => {
  const { header, sections } = unpackBinary<Header>(file);
  const shares = new Float64Array(sections[0]!.buffer, sections[0]!.byteOffset, sections[0]!.length / 8);
  const words = new TextTable(sections.slice(1, 4));
  const wordRows = int32(sections[4]!);
  const columns = sections[5]!;
  const next = int32(sections[6]!);
  const rows = int32(sections[7]!);
  const width = next.length / rows.length;
  return {
    ...header,
    shares,
    wordRow: (word) => wordRows[words.find(word)] ?? -1,
    sequenceRows: (text) => {
      const found: number[] = [];
      for (let start = 0; start < text.length; start++) {
        let node = 0;
        for (let at = start; at < text.length; at++) {
          node = next[node * width + (columns[text.charCodeAt(at)] ?? 0)]!;
          if (node === 0) break;
          const row = rows[node]!;
          if (row >= 0 && !found.includes(row)) found.push(row);
        }
      }
      return found;
    },
  };
};
