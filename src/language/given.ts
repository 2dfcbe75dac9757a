import type { GivenToken } from '../model/document.ts';
import { LABELS, labelId, labelOf } from './label.ts';

/** What an input says of a token's label: the labels that go with it, or undefined where it says nothing of use. */
export type Allowed = readonly number[] | undefined;

/** The labels that a given part of speech leaves: one where features come with it, else all of that part of speech. */
export const allowedLabels = ({ upos = '', feats }: Pick<GivenToken, 'upos' | 'feats'>): Allowed => {
  const label = labelOf(upos, feats ?? '');
  if (!label) return undefined;
  if (feats !== undefined) return [labelId(label.upos, label.form)];
  return LABELS.flatMap((other, id) => (other.upos === label.upos ? [id] : []));
};
