import type { GivenToken } from '../model/document.ts';
import { LABELS, labelId, labelOf, verbForm } from './label.ts';
import { sucTag } from './suc.ts';

/** What an input says of a token's label: the labels that go with it, or undefined where it says nothing of use. */
export type Allowed = readonly number[] | undefined;

/**
 * The labels that a given part of speech leaves: one where features come with it, else all of that part of speech that
 * have the verb form of the tag of SUC beside it. Where UPOS is none, a tag of SUC in XPOS or UPOS says it.
 */
export const allowedLabels = ({
  upos = '',
  xpos = '',
  feats,
}: Pick<GivenToken, 'upos' | 'xpos' | 'feats'>): Allowed => {
  const label = labelOf(upos, feats ?? '');
  if (label && feats !== undefined) return [labelId(label.upos, label.form)];
  const suc = sucTag(xpos) ?? sucTag(upos);
  const parts = label ? [label.upos] : suc?.parts;
  if (!parts) return undefined;
  const ids = LABELS.flatMap((other, id) => (parts.includes(other.upos) ? [id] : []));
  const form = suc?.form ?? verbForm(feats ?? '');
  const ofForm = form === '' ? ids : ids.filter((id) => LABELS[id]!.form === form);
  return ofForm.length > 0 ? ofForm : ids;
};
