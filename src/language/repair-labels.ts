import { findImperatives } from './find-imperatives.ts';
import { LABELS, labelId } from './label.ts';
import { grammar } from './syntax/grammar.ts';

const PRESENT = labelId('VERB', 'Pres');
const INFINITIVE = labelId('VERB', 'Inf');

/** Labels that the tagger's narrow view gets wrong, put right by what the rest of the sentence asks for. */
export const repairLabels = (forms: readonly string[], labels: readonly number[]): readonly number[] =>
  findPresents(forms, findImperatives(forms, labels));

/** A form in -s after a verb that takes no infinitive, or has its own already, is a present: *sidor som borde vara kända utelämnas*. */
const findPresents = (forms: readonly string[], labels: readonly number[]): readonly number[] => {
  let repaired: number[] | undefined;
  let open = false;
  for (const [i, label] of labels.entries()) {
    const { upos, form } = LABELS[label]!;
    const norm = forms[i]!.toLowerCase();
    if (form === 'Pres' || form === 'Past' || form === 'Sup') open = takesInfinitive(norm, upos);
    else if (norm === 'att' || upos === 'CCONJ') open = true;
    else if (form === 'Inf') {
      if (label === INFINITIVE && !open && /[ae]s$/u.test(norm)) {
        repaired ??= [...labels];
        repaired[i] = PRESENT;
      }
      open = upos === 'AUX' || takesInfinitive(norm, upos);
    }
  }
  return repaired ?? labels;
};

/** Auxiliaries and the verbs that are followed by a bare infinitive. */
const takesInfinitive = (norm: string, upos: string): boolean =>
  upos === 'AUX' ? !grammar().no_infinitive.has(norm) : grammar().bare_infinitive.has(norm);
