import type { Word } from '../../model/analysis.ts';
import { tagTest } from '../../model/tag.ts';
import { trait } from '../traits.ts';
import { grammar } from './grammar.ts';

const isDefinite = tagTest('Definite');
const isGenitive = tagTest('Genitive');
const isComparative = tagTest('Comparative');
const isNominative = tagTest('Nominative');

/** Present, past or imperative. */
export const isFiniteVerb = ({ form, upos }: Word): boolean =>
  (upos === 'VERB' || upos === 'AUX') && (form === 'Pres' || form === 'Past' || form === 'Imp');

/** Punctuation that may stand between clauses. */
export const isClauseMark = ({ norm }: Word): boolean =>
  norm === ',' ||
  norm === ';' ||
  norm === ':' ||
  norm === '–' ||
  norm === '—' ||
  norm === '-' ||
  norm === '(' ||
  norm === ')';

const ATT = trait('att');
const SOM = trait('som');
const PAIR = trait('pair');
const SURE = trait('sure_subordinators');
const SUBORDINATOR = trait('subordinators');
const AMBIGUOUS = trait('ambiguous_subordinators');
const RELATIVE = trait('relative');
const INTERROGATIVE = trait('interrogative');
const NOMINATIVE = trait('nominative');
const ANTECEDENT = trait('antecedent_determiners');
/** What no marker is without, apart from subjunctions. */
const OPENING = ATT | SOM | PAIR | SURE | SUBORDINATOR | AMBIGUOUS | RELATIVE | INTERROGATIVE | NOMINATIVE;

/** May the word open a subordinate clause where it stands? */
export const isMarker = (words: readonly Word[], at: number): boolean => {
  const { traits, upos } = words[at]!;
  return (traits & OPENING) !== 0 ? isOpening(words, at, traits, upos) : isNounRelative(words, at);
};

const isOpening = (words: readonly Word[], at: number, traits: number, upos: string): boolean => {
  const is = (classes: number): boolean => (traits & classes) !== 0;
  if (is(ATT)) return !opensInfinitive(words, at);
  if (is(SURE)) return upos !== 'ADP' && upos !== 'ADV';
  if (is(SOM)) return !isComparison(words, at);
  if (isPronounRelative(words, at)) return true;
  if (is(SUBORDINATOR) && upos !== 'ADP' && opensSubjectFirst(words, at)) return true;
  if (upos === 'SCONJ') return is(SUBORDINATOR | RELATIVE);
  if (is(AMBIGUOUS)) return upos !== 'ADP';
  if (is(PAIR) && opensWithAdverb(words, at)) return true;
  if (is(RELATIVE) && upos !== 'DET') {
    const before = at > 0 ? words[at - 1] : undefined;
    const isRelative =
      before && (upos === 'PRON' || isClauseMark(before) || before.upos === 'NOUN' || before.upos === 'ADP');
    if (isRelative || !is(INTERROGATIVE)) return isRelative === true;
  }
  if (is(INTERROGATIVE) && upos !== 'DET' && opensFreeRelative(words, at)) return true;
  return (
    is(INTERROGATIVE) &&
    at > 0 &&
    !isClauseMark(words[at - 1]!) &&
    words[at - 1]!.upos !== 'CCONJ' &&
    !isFiniteVerb(words[at + 1] ?? words[at]!)
  );
};

/** *den information de behöver*: a pronoun right behind a noun opens a relative clause without *som*. */
const isPronounRelative = (words: readonly Word[], at: number): boolean => {
  const before = at > 0 ? words[at - 1] : undefined;
  if (before?.upos !== 'NOUN' || !isNominative(words[at]!.tags)) return false;
  return [1, 2].some((step) => words[at + step] !== undefined && isFiniteVerb(words[at + step]!));
};

/**
 * *den politik regeringen för*: so does a definite noun or a name, with its verb behind it, where the noun before is
 * indefinite behind an article or a quantifier, which otherwise goes with a definite one or a clause.
 */
const isNounRelative = (words: readonly Word[], at: number): boolean => {
  const { upos, tags } = words[at]!;
  if (!(upos === 'PROPN' || (upos === 'NOUN' && isDefinite(tags))) || isGenitive(tags)) return false;
  const before = words[at - 1];
  if (before?.upos !== 'NOUN' || isDefinite(before.tags) || isGenitive(before.tags)) return false;
  let first = at - 2;
  while (first > 0 && words[first]!.upos === 'ADJ') first--;
  return ((words[first]?.traits ?? 0) & ANTECEDENT) !== 0 && hasVerbBehind(words, at);
};

/** A finite verb or supine behind the rest of a name and adverbs. */
const hasVerbBehind = (words: readonly Word[], at: number): boolean => {
  let next = at + 1;
  while (next < words.length && words[next]!.upos === 'PROPN') next++;
  while (next < words.length && (words[next]!.upos === 'ADV' || words[next]!.upos === 'PART')) next++;
  const verb = words[next];
  return verb !== undefined && (isFiniteVerb(verb) || verb.form === 'Sup');
};

/** May the word open a relative clause without *som*, as the subject of that clause? */
export const isBareRelative = (words: readonly Word[], at: number): boolean =>
  at < words.length && (isPronounRelative(words, at) || isNounRelative(words, at));

/** *Så länge ingen protesterar*, *Ju längre vi väntar*: behind an adverb of a main clause the verb would follow. */
const opensWithAdverb = (words: readonly Word[], at: number): boolean => {
  const { adverbial_subordinators: pairs, comparing_subordinators: comparing } = grammar();
  const [first, second, third] = [words[at], words[at + 1], words[at + 2]];
  if (!first || !second || !third || isFiniteVerb(third) || third.upos === 'PUNCT') return false;
  return pairs.has(`${first.norm} ${second.norm}`) || (comparing.has(first.norm) && isComparative(second.tags));
};

/** *då man borde agera*, *innan vi kom*: behind an adverb of a main clause the verb would come first. */
const opensSubjectFirst = (words: readonly Word[], at: number): boolean => {
  const next = words[at + 1];
  if (!next || !isNominative(next.tags) || words[at]!.upos === 'CCONJ') return false;
  return [2, 3].some((step) => words[at + step] !== undefined && isFiniteVerb(words[at + step]!));
};

/** *Vad regeringen gör är fel*, *Varför de slutar är oklart*: in a question the verb would come before its subject. */
const opensFreeRelative = (words: readonly Word[], at: number): boolean => {
  const next = words[at + 1];
  const isSubject = next && (isNominative(next.tags) || (next.upos === 'NOUN' && isDefinite(next.tags)));
  const verb = words[at + 2];
  return isSubject === true && verb !== undefined && isFiniteVerb(verb);
};

/** *att* in front of an infinitive, with or without adverbs between. */
const opensInfinitive = (words: readonly Word[], at: number): boolean => {
  let next = at + 1;
  while (words[next]?.upos === 'ADV' && next - at < 4) next++;
  return words[next]?.form === 'Inf';
};

/** *lika stor som*, *såväl som*, *som ledamot*: a noun phrase follows, and then no verb of its own. */
const isComparison = (words: readonly Word[], at: number): boolean => {
  const { upos } = words[at]!;
  if (upos === 'ADP') return true;
  const next = words[at + 1];
  return next === undefined || next.upos === 'PUNCT' || opensRole(words, at);
};

/** *Som läkare ser jag …*: a noun, and then a main clause with its verb in front of its subject. */
const opensRole = (words: readonly Word[], at: number): boolean => {
  if (at > 0 && words[at - 1]!.upos !== 'PUNCT') return false;
  let noun = at + 1;
  while (words[noun] && (words[noun]!.upos === 'ADJ' || words[noun]!.upos === 'DET')) noun++;
  const [role, verb, subject] = [words[noun], words[noun + 1], words[noun + 2]];
  return role?.upos === 'NOUN' && verb !== undefined && isFiniteVerb(verb) && isNominative(subject?.tags ?? role.tags);
};
