import type { Analysis } from '../model/analysis.ts';
import type { TokenRange } from '../model/span.ts';

/** Emoji, arrows, stars and bullets, which are no words whatever the tagger makes of them; degrees belong to their number. */
const ORNAMENT =
  /^(?!°)(?:[\p{So}\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}←-⇿⟵-⟿•‣⁃]|\p{Emoji}\ufe0f?\u20e3|[\u200d\ufe0e\ufe0f])+$/u;

/** Is a token a picture or a mark that decorates the text? */
export const isOrnament = ({ tokens, document }: Analysis, at: number): boolean =>
  ORNAMENT.test(document.text.slice(tokens[at]!.start, tokens[at]!.end));

/** A range without the ornaments at its ends; one of ornaments alone stays. */
export const withoutOrnaments = (analysis: Analysis, range: TokenRange): TokenRange => {
  let { first, last } = range;
  while (first < last && isOrnament(analysis, first)) first++;
  while (last > first && isOrnament(analysis, last - 1)) last--;
  return first < last ? { first, last } : range;
};
