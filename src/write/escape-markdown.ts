import { cleanText } from './clean-text.ts';

/**
 * What means something in the middle of a line, in CommonMark, GFM (tables, strikethrough) or mathematics. Left alone, for
 * those who read the source: underscores inside words, number signs behind words, ampersands that begin no entity.
 */
const SPECIAL = /[\\`*[\]<|~$]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|(?<!\S)#|&(?=#?[\da-z]{1,32};)/giu;

/** What makes a list item, a quotation, a rule or an underlined heading of the line that begins with it. */
const AT_START = /^(?:[-+=>]|\d+(?=[.)]))/u;

/** Words, and parts of words between what cannot stand in a code span of a table. */
const WORD = /[^\s`|\\]+/gu;

/** What renderers turn into links although nothing marks it; addresses of mail aside. */
const LINK = /:\/\/|www\.|mailto:|xmpp:/iu;

/** Punctuation around an address that is no part of it. */
const BEFORE = '([{"\'“”„’»«<*_-';
const AFTER = ')]}"\'“”’»«>*_.,;:!?…';

const isLinkLike = (word: string): boolean => {
  const at = word.indexOf('@');
  return LINK.test(word) || (at >= 0 && word.includes('.', at));
};

const escapePlain = (text: string): string => text.replace(SPECIAL, '\\$&');

/**
 * An address as code, so that nothing links to it. A backslash would not help: some renderers look for links after they
 * have taken the backslashes out.
 */
const escapeAddress = (word: string): string => {
  let start = 0;
  let end = word.length;
  while (start < end && BEFORE.includes(word.charAt(start))) start++;
  while (end > start && AFTER.includes(word.charAt(end - 1))) end--;
  const address = start < end ? `\`${word.slice(start, end)}\`` : '';
  return `${escapePlain(word.slice(0, start))}${address}${escapePlain(word.slice(end))}`;
};

const escapeStart = (escaped: string): string =>
  escaped.replace(AT_START, (start) => (/\d/u.test(start) ? `${start}\\` : `\\${start}`));

/**
 * Text of an article as Markdown that renders as that text and nothing else, on one line, wherever in a line, heading or
 * table cell it stands: no markup, HTML, link, image or list comes of it. Addresses become code.
 */
export const escapeMarkdown = (text: string): string => {
  const line = cleanText(text);
  let escaped = '';
  let at = 0;
  for (const { index, 0: word } of line.matchAll(WORD)) {
    if (!isLinkLike(word)) continue;
    escaped += escapePlain(line.slice(at, index)) + escapeAddress(word);
    at = index + word.length;
  }
  return escapeStart(escaped + escapePlain(line.slice(at)));
};
