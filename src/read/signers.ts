import { packBinary, unpackBinary } from '../data/binary.ts';
import { loadBytes } from '../data/load.ts';
import { bytesOf, int32, packTexts, TextTable } from '../data/text-table.ts';

/** How texts name an organisation, and its place among them. */
interface Form {
  readonly form: string;
  readonly order: number;
}

/** What bylines may show, from `src/data/actors`. */
export interface SignerLists {
  readonly given: readonly string[];
  readonly roles: readonly string[];
  /** Abbreviations. */
  readonly parties: readonly string[];
  /** Usual names of organisations, in the order in which they win. */
  readonly names: readonly string[];
  /** The forms of organisations, by the key of their first word, with the index of their names. */
  readonly forms: ReadonlyMap<string, readonly Form[]>;
}

type Words = Pick<ReadonlySet<string>, 'has'>;

interface Signers {
  readonly given: Words;
  readonly roles: Words;
  readonly parties: Words;
  /** The forms of organisations whose first word has a key. */
  readonly formsOf: (key: string) => readonly Form[];
  readonly nameOf: (order: number) => string;
}

type Header = Pick<SignerLists, 'parties'>;

/** The first two letters of each word, in lower case: a form can stand only where a word begins as it does. */
export const keysOf = (text: string): string[] =>
  (text.match(/\p{L}+/gu) ?? []).map((word) => word.slice(0, 2).toLowerCase());

/** The lists as a file, the long ones as tables. */
export const packSigners = ({ given, roles, parties, names, forms }: SignerLists): Uint8Array => {
  const all = [...forms.values()].flat();
  let end = 0;
  const starts = [0, ...[...forms.values()].map(({ length }) => (end += length))];
  const header: Header = { parties };
  return packBinary(header, [
    ...packTexts(given),
    ...packTexts(roles),
    ...packTexts([...forms.keys()]),
    bytesOf(Int32Array.from(starts)),
    ...packTexts(all.map(({ form }) => form)),
    bytesOf(Int32Array.from(all, ({ order }) => order)),
    ...packTexts(names),
  ]);
};

let signers: Signers | undefined;

/** Who signs articles, read once. */
export const signerLists = (): Signers => {
  signers ??= unpackSigners(loadBytes('signers.bin'));
  return signers;
};

const unpackSigners = (file: Uint8Array): Signers => {
  const { header, sections } = unpackBinary<Header>(file);
  const table = (at: number): TextTable => new TextTable(sections.slice(at, at + 3));
  const words = (keys: TextTable): Words => ({ has: (word) => keys.find(word) >= 0 });
  const keys = table(6);
  const starts = int32(sections[9]!);
  const forms = table(10);
  const orders = int32(sections[13]!);
  const names = table(14);
  const known = new Map<string, readonly Form[]>();
  const findForms = (text: string): readonly Form[] => {
    const key = keys.find(text);
    const found = [];
    if (key >= 0)
      for (let i = starts[key]!; i < starts[key + 1]!; i++) found.push({ form: forms.at(i), order: orders[i]! });
    return found;
  };
  return {
    given: words(table(0)),
    roles: words(table(3)),
    parties: new Set(header.parties),
    formsOf: (key) => {
      const found = known.get(key) ?? findForms(key);
      // Few keys have forms; those without are many.
      if (found.length > 0) known.set(key, found);
      return found;
    },
    nameOf: (order) => names.at(order),
  };
};
