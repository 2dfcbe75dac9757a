import type { Word } from '../model/analysis.ts';
import { addTag, removeTags, tagSet, tagTest } from '../model/tag.ts';
import { languageData } from './data.ts';

const isDeponent = tagTest('Deponent');
const DEPONENT = tagSet(['Deponent']);

/** Words on either side of a verb that are searched for what tells its passive from the deponent. */
const REACH = 7;

/** The passive words that deponent ones can be, each made once. */
const passives = new WeakMap<Word, Word>();

/**
 * Deponents that are passives where their agent (*mobbas av äldre elever*) or one of the active verb's own objects
 * (*Beslutet fattas i dag*, not *Pengar fattas*) says so, put right in place.
 */
export const readPassives = (words: Word[]): void => {
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    if (!isDeponent(word.tags)) continue;
    const { active, objects, particles } = languageData().deponents;
    const { lemma } = word;
    const verb = Object.hasOwn(active, lemma) ? active[lemma]! : undefined;
    if (verb === undefined) continue;
    const particle = particles[lemma];
    const isPassive = particle
      ? words[at + 1]?.norm !== particle
      : hasAgent(words, at) || hasObject(words, at, objects[lemma] ?? []);
    if (isPassive) words[at] = passiveOf(word, verb);
  }
};

const passiveOf = (word: Word, verb: string): Word => {
  const known = passives.get(word);
  if (known) return known;
  const tags = word.tags.slice();
  removeTags(tags, DEPONENT);
  addTag(tags, 'Passive');
  const { norm, upos, form, traits } = word;
  const made: Word = { norm, lemma: verb, head: verb, upos, form, tags, traits };
  passives.set(word, made);
  return made;
};

const isEnd = ({ upos, form }: Word): boolean =>
  upos === 'PUNCT' || upos === 'SCONJ' || form === 'Pres' || form === 'Past';

/** *av* behind the verb, and not behind a noun that it would belong to: *hälften av pengarna*. */
const hasAgent = (words: readonly Word[], at: number): boolean => {
  let isGoverned = false;
  for (let i = at + 1; i < words.length && i <= at + REACH && !isEnd(words[i]!); i++) {
    const { norm, upos } = words[i]!;
    if (norm === 'av') return isGoverned || words[i - 1]!.upos !== 'NOUN';
    if (upos === 'ADP') isGoverned = true;
  }
  return false;
};

/** One of the objects in front of the verb or behind it, with no preposition of its own. */
const hasObject = (words: readonly Word[], at: number, objects: readonly string[]): boolean => {
  if (objects.length === 0) return false;
  for (let i = at - 1; i >= 0 && i >= at - REACH && words[i]!.upos !== 'PUNCT'; i--)
    if (isObject(words, i, objects)) return true;
  for (let i = at + 1; i < words.length && i <= at + REACH && !isEnd(words[i]!); i++)
    if (isObject(words, i, objects)) return true;
  return false;
};

const isObject = (words: readonly Word[], at: number, objects: readonly string[]): boolean => {
  const { upos, head } = words[at]!;
  if (upos !== 'NOUN' || !objects.includes(head)) return false;
  let before = at - 1;
  while (before >= 0 && (words[before]!.upos === 'ADJ' || words[before]!.upos === 'DET')) before--;
  return words[before]?.upos !== 'ADP';
};
