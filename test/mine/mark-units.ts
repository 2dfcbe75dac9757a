import { relate } from '../../src/mine/relate.ts';
import type { Relation, Unit, UnitKind } from '../../src/model/unit.ts';
import { analyseText } from '../analyse-text.ts';

const MARK = /\[(?<kind>demand|criticism|claim)(?<reported>!?) (?<words>[^\]]*)\]/gu;

/**
 * The relations between units that are marked in a text: `[demand Kommunen måste agera]`, reported ones `[claim! …]`. A
 * line that begins with `# ` is the text's title. Ids are u1, u2 … in order.
 */
export const relateMarked = (marked: string): { readonly relations: Relation[]; readonly text: string } => {
  const spans: { kind: UnitKind; reported: boolean; start: number; end: number }[] = [];
  let text = marked.startsWith('# ') ? '' : 'Så här är det.\n\n';
  let from = marked.startsWith('# ') ? 2 : 0;
  for (const { index, 0: whole, groups } of marked.matchAll(MARK)) {
    const { kind, reported, words } = groups as { kind: UnitKind; reported: string; words: string };
    text += marked.slice(from, index);
    spans.push({ kind, reported: reported === '!', start: text.length, end: text.length + words.length });
    text += words;
    from = index + whole.length;
  }
  text += `${marked.slice(from)}\n`;
  const analysis = analyseText(text);
  const units = spans.map(
    ({ kind, reported, start, end }, index): Unit => ({
      id: `u${index + 1}`,
      kind,
      form: 'evaluation',
      start,
      end,
      sentence: analysis.sentences.findIndex((sentence) => sentence.start <= start && start < sentence.end),
      holder: { type: reported ? 'organisation' : 'author', name: null, span: null },
      attribution: reported ? 'reported' : 'own',
      addressee: null,
      target: null,
      cue: null,
      score: 0.9,
      evidence: [{ rule: 'test/marked', start, end, weight: 1 }],
    }),
  );
  return { relations: relate(analysis, units), text };
};

/** Relations as `u1 supports u2`, in their order. */
export const describeMarked = (marked: string): string[] =>
  relateMarked(marked).relations.map(({ type, from, to }) => `${from} ${type} ${to}`);
