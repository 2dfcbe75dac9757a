import { packBinary, unpackBinary } from '../data/binary.ts';
import { loadBytes } from '../data/load.ts';
import type { LemmaRules } from './lemma/rules.ts';
import { compileModel, readModel, type TaggerModel, type TaggerTables, writeModel } from './tagger/model.ts';

/** What training produces: the tagger and the lemma rules. */
export interface LanguageModel {
  readonly tagger: TaggerTables;
  readonly lemmas: LemmaRules;
}

interface Header {
  readonly edits: readonly string[];
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Uint32Array | Uint16Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

/** The model file: the tagger's own file, then the hashes and edits of the lemma rules. */
export const writeLanguageModel = (tagger: TaggerModel, { edits, hashes, choices }: LemmaRules): Uint8Array =>
  packBinary({ edits } satisfies Header, [writeModel(tagger), bytesOf(hashes), bytesOf(choices)]);

/** Compiles what {@link writeLanguageModel} wrote to a file that {@link readLanguageModel} opens at once. */
export const compileLanguageModel = (file: Uint8Array): Uint8Array => {
  const { header, sections } = unpackBinary<Header>(file);
  const [tagger, ...lemmas] = sections;
  return packBinary(header, [compileModel(tagger!), ...lemmas]);
};

/** Reads what {@link compileLanguageModel} made. */
export const readLanguageModel = (file: Uint8Array): LanguageModel => {
  const { header, sections } = unpackBinary<Header>(file);
  const [tagger, hashes, choices] = sections as [Uint8Array, Uint8Array, Uint8Array];
  return {
    tagger: readModel(tagger),
    lemmas: {
      edits: header.edits,
      hashes: new Uint32Array(hashes.buffer, hashes.byteOffset, hashes.length / 4),
      choices: new Uint16Array(choices.buffer, choices.byteOffset, choices.length / 2),
    },
  };
};

let shared: LanguageModel | undefined;

/** The model that ships. */
export const languageModel = (): LanguageModel => {
  shared ??= readLanguageModel(loadBytes('model.bin'));
  return shared;
};
