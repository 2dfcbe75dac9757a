import type { Analysis, Sentence } from '../../model/analysis.ts';
import { type OffsetConverter, offsetConverter } from '../../model/offsets.ts';
import { annotate } from './annotate.ts';
import { column, miscColumn } from './columns.ts';

/**
 * An analysed document as CoNLL-U. Sentences have the ids that JSON gives them (`s1`), behind `prefix`; TokenRange in MISC
 * is half-open and counts Unicode code points of the document's text. XPOS, HEAD, DEPREL and DEPS stay open.
 */
export const writeConllu = (analysis: Analysis, prefix = ''): string => {
  const { document, sentences } = analysis;
  const convert = offsetConverter(document.text, 'codepoints');
  const parts = sentences.map((sentence, i) => {
    const isNewBlock = sentence.block !== sentences[i - 1]?.block;
    const comments = [
      ...(i === 0 ? [`# newdoc id = ${column(document.path)}`] : []),
      ...(isNewBlock ? ['# newpar'] : []),
      `# sent_id = ${prefix}s${i + 1}`,
    ];
    return `${comments.join('\n')}\n${sentenceLines(analysis, sentence, convert)}\n`;
  });
  return parts.join('');
};

const sentenceLines = (analysis: Analysis, sentence: Sentence, convert: OffsetConverter): string => {
  const { document, tokens } = analysis;
  const annotations = annotate(analysis, sentence, (token) => token - sentence.first + 1);
  let text = '';
  const rows = annotations.map(({ lemma, upos, feats, misc }, i) => {
    const { start, end } = tokens[sentence.first + i]!;
    const form = column(document.text.slice(start, end));
    const next = tokens[sentence.first + i + 1];
    const isJoined =
      i < annotations.length - 1 && next !== undefined && !/\s/u.test(document.text.slice(end, next.start));
    text += isJoined || i === annotations.length - 1 ? form : `${form} `;
    const pairs = [
      ...(isJoined ? ([['SpaceAfter', 'No']] as const) : []),
      ...misc,
      ['TokenRange', `${convert(start)}:${convert(end)}`] as const,
    ];
    return [i + 1, form, column(lemma), upos, '_', feats, '_', '_', '_', miscColumn(pairs)].join('\t');
  });
  return `# text = ${text}\n# zone = ${sentence.zone}\n${rows.join('\n')}\n`;
};
