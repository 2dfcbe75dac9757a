import type { ActorMention, Word } from '../../model/analysis.ts';
import { type Tag, tagTest } from '../../model/tag.ts';
import type { Scene } from './find-subject.ts';
import { grammar } from './grammar.ts';
import type { Phrase } from './phrases.ts';

const isFirstPerson = tagTest('FirstPerson');
const isFirstPlural = tagTest('FirstPlural');
const isPassive = tagTest('Passive');

/** What holds of a whole clause: tense, modality, voice, negation, and who its subject is. `verb` is its main verb. */
export const clauseTags = (
  scene: Scene,
  actors: readonly ActorMention[],
  index: number,
  verb: number,
  subject: Phrase | undefined,
): Tag[] => [...verbTags(scene, index, verb), ...subjectTags(scene, actors, index, subject)];

const verbTags = (scene: Scene, index: number, verb: number): Tag[] => {
  const { words, parse } = scene;
  const { finite, first, marker } = parse.clauses[index]!;
  const { modals } = grammar();
  const head = words[finite]!;
  const tags: Tag[] = [];
  const isPerfect = head.lemma === 'ha' && words[verb]!.form === 'Sup';
  if (isPerfect || head.form === 'Sup') tags.push('PerfectClause');
  else if (head.form === 'Pres') tags.push('PresentClause');
  else if (head.form === 'Past') tags.push('PastClause');
  if (modals.future.has(head.lemma) && verb !== finite && (head.lemma === 'komma' || modals.volition.has(head.lemma)))
    tags.push('FutureClause');
  const sense = modalSense(scene, index);
  if (sense) tags.push(sense);
  if (modals.deontic.has(head.lemma) || modals.possible.has(head.lemma) || modals.volition.has(head.lemma))
    tags.push('ModalClause');
  if (isPassive(words[verb]!.tags)) tags.push('PassiveClause');
  if (marker < 0 && finite === first) tags.push('VerbFirst');
  return tags;
};

/**
 * What a modal says where its clause decides it: *måste ha glömt*, *lär stiga*, *skulle kunna* tell of what is likely;
 * *måste*, *bör*, *ska* and *får* with another infinitive, and *borde ha agerat*, of what is asked.
 */
const modalSense = ({ words, parse }: Scene, index: number): Tag | undefined => {
  const { finite } = parse.clauses[index]!;
  const { modals, blaming, counterfactual } = grammar();
  const { lemma, norm } = words[finite]!;
  const isEpistemic = modals.epistemic.has(lemma);
  if (!isEpistemic && !modals.deontic.has(lemma)) return undefined;
  const chain: Word[] = [];
  for (let i = finite + 1; i < finite + 6 && i < words.length; i++) {
    const { form } = words[i]!;
    if (parse.clauseOf[i] === index && (form === 'Inf' || form === 'Sup')) chain.push(words[i]!);
  }
  const [next] = chain;
  if (!next) return undefined;
  if (isEpistemic || (modals.possible.has(next.lemma) && next.lemma !== lemma && counterfactual.has(norm)))
    return 'EpistemicClause';
  const isPerfect = next.lemma === 'ha' && chain[1]?.form === 'Sup';
  if (counterfactual.has(norm)) return undefined;
  return isPerfect && !blaming.has(norm) ? 'EpistemicClause' : 'DeonticClause';
};

const subjectTags = (
  { words, parse, phraseOf }: Scene,
  actors: readonly ActorMention[],
  index: number,
  subject: Phrase | undefined,
): Tag[] => {
  if (!subject) return parse.clauses[index]!.finite < 0 ? [] : ['NoSubject'];
  const head = words[subject.head]!;
  if (isFirstPerson(head.tags) && head.upos === 'PRON')
    return isFirstPlural(head.tags) ? ['SubjectFirstPerson', 'SubjectFirstPlural'] : ['SubjectFirstPerson'];
  const actor = actors.find(({ first, last }) => first <= subject.head && subject.head < last);
  // A genitive in front of the head names the owner, not the subject: *regeringens politik*.
  if (actor && phraseOf[actor.first] === phraseOf[subject.head]) {
    if (actor.kind === 'person') return ['SubjectActor', 'SubjectPerson'];
    if (actor.kind !== 'media') return ['SubjectActor'];
  }
  if (head.upos !== 'PRON') return ['SubjectCommon'];
  const { pronouns } = grammar();
  if (pronouns.generic.has(head.norm)) return ['SubjectGeneric'];
  if (pronouns.expletive.has(head.norm) || pronouns.demonstrative.has(head.norm)) return ['SubjectExpletive'];
  return ['SubjectPronoun'];
};
