import { UPOS, type Upos } from '../model/upos.ts';
import { feature } from './conllu.ts';

export type { Upos } from '../model/upos.ts';

/** The form of a verb or participle, the other half of a tagger's label; empty for other words. */
export const VERB_FORMS = ['', 'Pres', 'Past', 'Imp', 'Inf', 'Sup', 'Part'] as const;
export type VerbForm = (typeof VERB_FORMS)[number];

/** A part of speech with its verb form, such as `VERB.Pres`: what the tagger decides. */
export interface Label {
  readonly upos: Upos;
  readonly form: VerbForm;
}

/** The labels that occur, in the order of their ids. */
export const LABELS: readonly Label[] = [
  ...UPOS.map((upos): Label => ({ upos, form: '' })),
  ...(['Pres', 'Past', 'Imp', 'Inf', 'Sup', 'Part'] as const).map((form): Label => ({ upos: 'VERB', form })),
  ...(['Pres', 'Past', 'Inf', 'Sup'] as const).map((form): Label => ({ upos: 'AUX', form })),
  { upos: 'ADJ', form: 'Part' },
];

const ids = new Map(LABELS.map(({ upos, form }, id) => [`${upos}.${form}`, id]));

/** The id of a label; of the bare part of speech where the pair is not among the labels. */
export const labelId = (upos: Upos, form: VerbForm): number => ids.get(`${upos}.${form}`) ?? ids.get(`${upos}.`)!;

const isUpos = (tag: string): tag is Upos => (UPOS as readonly string[]).includes(tag);

/** The label that a CoNLL-U token's UPOS and FEATS amount to, or undefined where it has no known UPOS. */
export const labelOf = (upos: string, feats: string): Label | undefined => {
  if (!isUpos(upos)) return undefined;
  return LABELS[labelId(upos, verbForm(feats))];
};

/** The verb form of a FEATS column. */
export const verbForm = (feats: string): VerbForm => {
  const form = feature(feats, 'VerbForm');
  if (form === 'Inf' || form === 'Sup' || form === 'Part') return form;
  if (form !== 'Fin') return '';
  if (feature(feats, 'Mood') === 'Imp') return 'Imp';
  return feature(feats, 'Tense') === 'Past' ? 'Past' : 'Pres';
};
