import type { ActorMention, Analysis, Word } from '../model/analysis.ts';
import { spanOf, type TokenRange } from '../model/span.ts';
import { TAG_WORDS, tagTest } from '../model/tag.ts';
import type { Holder, HolderType } from '../model/unit.ts';
import { mineWords } from './data.ts';
import { actorName, lowerWords } from './mention.ts';
import { actorAt } from './mining-context.ts';

const isGenitive = tagTest('Genitive');
const isPlural = tagTest('Plural');

/** Who the words of a token range name as a holder: its type, usual name and place. */
export const holderOf = (analysis: Analysis, { first, last }: TokenRange): Holder => {
  const { tokens } = analysis;
  const span = spanOf(tokens, { first, last });
  const actor = holderActor(analysis, { first, last });
  if (actor) return { type: holderType(analysis, actor), name: actorName(analysis, actor), span };
  const name = lowerWords(analysis, { first, last });
  const { word } = tokens[last - 1]!;
  const type =
    word.upos === 'PROPN' || mineWords().singular_pronouns.has(word.norm)
      ? 'person'
      : isGroup(word)
        ? 'group'
        : 'unknown';
  return { type, name, span };
};

/** Of the actors in a range the person, or else the last one: *Moderaternas ledare Ulf Kristersson*, *Anna Ek (S)*. */
const holderActor = (analysis: Analysis, { first, last }: TokenRange): ActorMention | undefined => {
  let found: ActorMention | undefined;
  for (let i = last - 1; i >= first; i--) {
    const actor = actorAt(analysis, i);
    if (!actor) continue;
    if (actor.kind === 'person' && !isGenitive(analysis.tags, (actor.last - 1) * TAG_WORDS)) return actor;
    found ??= actor;
    i = actor.first;
  }
  return found;
};

const isGroup = ({ norm, upos }: Word): boolean => {
  const { people, plural_pronouns: plural, someone } = mineWords();
  return plural.has(norm) || upos === 'NOUN' || (people.has(norm) && !someone.has(norm));
};

const holderType = ({ tokens, tags }: Analysis, { kind, last }: ActorMention): HolderType => {
  const { lemma } = tokens[last - 1]!.word;
  const isOffice = kind === 'government' && [...mineWords().office_endings].some((ending) => lemma.endsWith(ending));
  if (isOffice) return isPlural(tags, (last - 1) * TAG_WORDS) ? 'group' : 'person';
  if (kind === 'person') return 'person';
  return kind === 'group' ? 'group' : kind === 'place' ? 'unknown' : 'organisation';
};
