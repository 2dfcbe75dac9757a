/** How a form becomes its lemma: so many code units fall off its end, and these are put there. Written `2:a`. */
export type Edit = string;

/** The edit that turns a form into a lemma. */
export const editFor = (form: string, lemma: string): Edit => {
  let same = 0;
  while (same < form.length && same < lemma.length && form[same] === lemma[same]) same++;
  return `${form.length - same}:${lemma.slice(same)}`;
};

/** Applies an edit; a form shorter than what should fall off stays as it is. */
export const applyEdit = (form: string, edit: Edit): string => {
  const colon = edit.indexOf(':');
  const drop = Number(edit.slice(0, colon));
  return drop > form.length ? form : form.slice(0, form.length - drop) + edit.slice(colon + 1);
};
