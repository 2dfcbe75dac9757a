import type { Analysis } from '../model/analysis.ts';
import { TAG_WORDS, tagTest } from '../model/tag.ts';
import { mineWords, reports } from './data.ts';
import { actorAt } from './mining-context.ts';

/** Who speaks in a document: the author's own side, which reported speech must be told from. */
export interface Identity {
  /** The organisation or party that all authors share, else null. */
  readonly name: string | null;
  /** Names of the authors, their parties and organisations, and of whom the text calls *vi i …*. */
  readonly own: ReadonlySet<string>;
}

const isFirstPlural = tagTest('FirstPlural');
const isMinister = tagTest('MinisterText');
const isPresent = tagTest('Present');

/** Reads the authors from the metadata, and from what the text says of its *vi*. */
export const findIdentity = (analysis: Analysis): Identity => {
  const { authors } = analysis.document.metadata;
  const own = new Set(authors.flatMap(({ name, organisation }) => [name, ...(organisation ? [organisation] : [])]));
  const shared = new Set(authors.map(({ organisation }) => organisation));
  const [only] = shared;
  if (isMinister(analysis.tags)) for (const name of mineWords().government) own.add(name);
  for (const name of namesOfWe(analysis)) own.add(name);
  if (shared.size === 0 || !only) for (const name of spokesman(analysis)) own.add(name);
  return { name: shared.size === 1 && only ? only : null, own };
};

/** *vi i Vänsterpartiet*, *oss i Liberalerna*, *vi socialdemokrater*. */
const namesOfWe = ({ actors, tokens, tags }: Analysis): string[] =>
  actors
    .filter(({ kind, first }) => {
      if (kind === 'person' || kind === 'place' || kind === 'media' || kind === 'group') return false;
      const before = tokens[first - 1]?.word.upos === 'ADP' ? first - 2 : first - 1;
      return before >= 0 && isFirstPlural(tags, before * TAG_WORDS) && tokens[before]!.word.upos === 'PRON';
    })
    .map(({ name }) => name);

/** How often an organisation has to state or demand something in a text to be taken for its author's, and what share of all. */
const LEAST_VOICES = 2;
const LEAST_SHARE = 0.6;

/**
 * Where no author shows an organisation: the party, government or organisation that does nearly all the demanding and
 * stating in the present tense (*Kristdemokraterna anser …*, *Vi i …* left out), for such texts speak in their own name.
 */
const spokesman = ({ actors, clauses, tokens, tags }: Analysis): string[] => {
  const voices = new Map<string, number>();
  let all = 0;
  for (const { finite, subjectHead, marker } of clauses) {
    if (finite < 0 || subjectHead < 0 || marker >= 0 || !reports(tokens[finite]!.word.lemma)) continue;
    if (!isPresent(tags, finite * TAG_WORDS)) continue;
    const actor = actorAt({ actors }, subjectHead);
    if (!actor || !SPEAKERS.has(actor.kind)) continue;
    all++;
    voices.set(actor.name, (voices.get(actor.name) ?? 0) + 1);
  }
  return [...voices].filter(([, count]) => count >= LEAST_VOICES && count >= LEAST_SHARE * all).map(([name]) => name);
};

const SPEAKERS: ReadonlySet<string> = new Set(['party', 'government', 'union', 'organisation', 'authority']);
