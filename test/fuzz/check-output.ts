interface Spanned {
  readonly start: number;
  readonly end: number;
}

interface Texted extends Spanned {
  readonly text: string;
}

interface Line {
  readonly document: { readonly text: string };
  readonly sentences: readonly (Spanned & { readonly id: string })[];
  readonly units: readonly (Texted & {
    readonly id: string;
    readonly sentence: string;
    readonly zone: string;
    readonly cue: Texted | null;
    readonly evidence: readonly Texted[];
  })[];
  readonly relations: readonly { readonly from: string; readonly to: string }[];
}

/** What is wrong with one object of the output: offsets (code points), order, and ids that lead nowhere. */
export const checkOutput = (line: Line): string[] => {
  const wrong: string[] = [];
  const characters = [...line.document.text];
  const sliceOf = ({ start, end }: Spanned): string => characters.slice(start, end).join('');
  const checkText = (what: string, span: Texted): void => {
    if (sliceOf(span) !== span.text) wrong.push(`${what}: "${span.text}" is not "${sliceOf(span)}"`);
  };
  let last = 0;
  for (const { id, start, end } of line.sentences) {
    if (start < last || end <= start || end > characters.length) wrong.push(`${id}: ${start}–${end} behind ${last}`);
    last = end;
  }
  const sentences = new Map(line.sentences.map((sentence) => [sentence.id, sentence]));
  for (const unit of line.units) {
    checkText(unit.id, unit);
    if (!['title', 'lead', 'body'].includes(unit.zone)) wrong.push(`${unit.id}: zone ${unit.zone}`);
    const home = sentences.get(unit.sentence);
    if (!home || unit.start < home.start || unit.end > home.end) wrong.push(`${unit.id}: outside ${unit.sentence}`);
    for (const span of [...unit.evidence, ...(unit.cue ? [unit.cue] : [])]) checkText(`evidence of ${unit.id}`, span);
  }
  const ids = new Set(line.units.map(({ id }) => id));
  for (const { from, to } of line.relations) if (!ids.has(from) || !ids.has(to)) wrong.push(`relation ${from}–${to}`);
  return wrong;
};
