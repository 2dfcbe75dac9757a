import type { TokenRange } from '../model/span.ts';
import { TAG_WORDS, tagTest } from '../model/tag.ts';
import { mineWords } from './data.ts';
import { phraseEndingAt } from './extend-phrase.ts';
import { actorAt, type MiningContext, sentenceAt } from './mining-context.ts';

const isPlural = tagTest('Plural');
const isSubjectHead = tagTest('SubjectHead');

/**
 * The words that a pronoun stands for, where that is safe: the subject of the sentence before, or of an earlier clause of
 * the same sentence, if it agrees in number; one that only says what follows (*faktum är att de …*) is passed over. Undefined where it does not.
 */
export const resolvePronoun = ({ analysis }: MiningContext, pronoun: number): TokenRange | undefined => {
  const {
    singular_pronouns: singular,
    plural_pronouns: plural,
    person_pronouns: persons,
    empty_subjects: empty,
  } = mineWords();
  const { norm } = analysis.tokens[pronoun]!.word;
  if (!singular.has(norm) && !plural.has(norm)) return undefined;
  const from = analysis.sentences[Math.max(0, sentenceAt(analysis, pronoun) - 1)]!.first;
  for (let i = pronoun - 1; i >= from; i--) {
    if (!isSubjectHead(analysis.tags, i * TAG_WORDS)) continue;
    const { upos, lemma, head } = analysis.tokens[i]!.word;
    if (empty.has(lemma) || empty.has(head)) continue;
    const actor = actorAt(analysis, i);
    if (!actor) {
      if (upos !== 'NOUN') continue;
      const fits = isPlural(analysis.tags, i * TAG_WORDS) === plural.has(norm) && !persons.has(norm);
      return fits ? phraseEndingAt(analysis, i) : undefined;
    }
    const isMany = isPlural(analysis.tags, i * TAG_WORDS) || actor.kind === 'party' || actor.kind === 'government';
    const agrees = plural.has(norm) ? isMany || actor.kind !== 'person' : !isPlural(analysis.tags, i * TAG_WORDS);
    return agrees ? { first: actor.first, last: actor.last } : undefined;
  }
  return undefined;
};
