import type { ActorMention, Word } from '../../model/analysis.ts';
import { tagTest } from '../../model/tag.ts';
import type { Form } from '../forms.ts';
import { actorLookup } from './actor-index.ts';

const isDefinite = tagTest('Definite');
const isPlural = tagTest('Plural');

/** The mark of a party behind a name, in the lower case of older texts too: *Anna Ek (fp)*. */
export const byMark = (words: readonly Word[], at: number): ActorMention | undefined => {
  if (at === 0 || words[at - 1]!.norm !== '(' || words[at + 1]?.norm !== ')') return undefined;
  const bearer = words[at - 2];
  const name = bearer?.upos === 'PROPN' ? actorLookup().parties.get(words[at]!.norm) : undefined;
  return name === undefined ? undefined : { first: at, last: at + 1, name, kind: 'party' };
};

/** `(V)`, `M gör`, `från S`, `C och L`: a capital letter that stands where a party's name can. */
export const isParty = (words: readonly Word[], forms: readonly Form[], at: number): boolean => {
  if (!/^\p{Lu}$/u.test(forms[at]!.text)) return false;
  const before = words[at - 1];
  const next = words[at + 1];
  if (before?.norm === '(' && next?.norm === ')') return true;
  // *Johan Pehrson, L, svarar*
  if (before?.norm === ',' && next?.norm === ',' && words[at - 2]?.upos === 'PROPN') return true;
  const isLetter = (form: string | undefined): boolean => form !== undefined && /^\p{Lu}{1,2}$/u.test(form);
  if (next && (next.form === 'Pres' || next.form === 'Past')) return true;
  if (next && (next.upos === 'CCONJ' || next.norm === ',') && isLetter(forms[at + 2]?.text)) return true;
  return before !== undefined && (before.upos === 'CCONJ' || before.norm === ',') && isLetter(forms[at - 2]?.text);
};

/**
 * *den moderata riksdagsgruppen* (the party), *moderata kommunalråd* (the adjective alone): an adjective of a party in front
 * of what only a party has. In everyday senses it stands in front of anything else: *moderata höjningar*, *ett liberalt parti*.
 */
export const byAdjective = (words: readonly Word[], at: number): ActorMention | undefined => {
  const { adjectives, bodies, signs } = actorLookup();
  const name = adjectives.get(words[at]!.norm);
  const noun = words[at + 1];
  if (name === undefined || noun?.upos !== 'NOUN') return undefined;
  const isOf = (nouns: typeof bodies): boolean => nouns.has(noun.lemma) || nouns.has(noun.head);
  if (isOf(bodies) && isDefinite(noun.tags) && !isPlural(noun.tags))
    return { first: at, last: at + 2, name, kind: 'party' };
  return isOf(signs) ? { first: at, last: at + 1, name, kind: 'party' } : undefined;
};
