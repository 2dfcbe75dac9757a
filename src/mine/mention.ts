import { withoutGenitive } from '../language/names/spelling-of-names.ts';
import type { ActorMention, Analysis } from '../model/analysis.ts';
import { spanOf, type TokenRange } from '../model/span.ts';
import { TAG_WORDS, tagTest } from '../model/tag.ts';
import type { Mention } from '../model/unit.ts';
import { joinedActors } from './extend-phrase.ts';
import { actorAt } from './mining-context.ts';
import { withoutOrnaments } from './ornaments.ts';

const isGenitive = tagTest('Genitive');

/** The words of a token range as a mention, with the actor's name where its head is a known actor. */
export const toMention = (analysis: Analysis, range: TokenRange, head = range.last - 1): Mention => {
  const { first, last } = withoutOrnaments(analysis, range);
  const actor = actorAt(analysis, head);
  const isName = actor && actor.kind !== 'group' && coversHead(actor, first, last);
  const opener = actorAt(analysis, first);
  const joined = opener?.first === first ? joinedActors(analysis, opener) : [];
  const isJoined = joined.length > 1 && joined.at(-1)!.last === last;
  const name = isJoined
    ? joinedNames(analysis, joined)
    : isName
      ? actorName(analysis, actor)
      : lowerWords(analysis, { first, last });
  return { ...spanOf(analysis.tokens, { first, last }), name };
};

/**
 * An actor's usual name. Common nouns keep the form that the text gives them, but for the genitive: *facket* of *fackets*,
 * *statsministern*.
 */
export const actorName = (analysis: Analysis, actor: ActorMention): string => {
  const words = lowerWords(analysis, actor);
  const form = isGenitive(analysis.tags, (actor.last - 1) * TAG_WORDS) ? withoutGenitive(words) : words;
  return actor.kind === 'group' || isInflected(form, actor.name) ? form : actor.name;
};

/** How many letters an ending adds at most, and how many in front of it may change with it. */
const LONGEST_ENDING = 4;
const CHANGING = 2;

/** Is a form a name in lower case with endings, such as the definite form of an office? */
const isInflected = (form: string, name: string): boolean => {
  const words = form.split(' ');
  const stems = name.split(' ').map((word) => word.slice(0, -CHANGING));
  const longer = form.length - name.length;
  return (
    name === name.toLowerCase() &&
    longer > 0 &&
    longer <= LONGEST_ENDING * words.length &&
    words.length === stems.length &&
    stems.every((stem, i) => words[i]!.startsWith(stem))
  );
};

/** The words of a token range in one line and in lower case. */
export const lowerWords = ({ tokens, document }: Analysis, { first, last }: TokenRange): string =>
  document.text
    .slice(tokens[first]!.start, tokens[last - 1]!.end)
    .replace(/\s+/gu, ' ')
    .normalize('NFC')
    .toLowerCase();

/** The names of joined actors, with what stands between them in the text. */
const joinedNames = (analysis: Analysis, joined: readonly ActorMention[]): string =>
  joined
    .map((actor, i) => {
      const last = joined[i - 1]?.last;
      const between =
        last === undefined
          ? ''
          : analysis.document.text.slice(analysis.tokens[last - 1]!.end, analysis.tokens[actor.first]!.start);
      return between.replace(/\s+/gu, ' ') + actorName(analysis, actor);
    })
    .join('');

const coversHead = (actor: TokenRange, first: number, last: number): boolean =>
  actor.first >= first && actor.last <= last;
