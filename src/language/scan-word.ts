import { abbreviations } from './abbreviations.ts';
import { characterClass, DIGIT, isLower, isUpper, isWordPart, LETTER, SPACE } from './characters.ts';
import { scanSpaced } from './scan-spaced.ts';

const DOT = 0x2e;
const COMMA = 0x2c;
const COLON = 0x3a;
const SLASH = 0x2f;
const AT = 0x40;
const AMPERSAND = 0x26;
const PLUS = 0x2b;

const isHyphen = (unit: number): boolean => unit === 0x2d || unit === 0x2010 || unit === 0x2011;
const isDashOrHyphen = (unit: number): boolean => isHyphen(unit) || unit === 0x2013 || unit === 0x2012;
const isApostrophe = (unit: number): boolean => unit === 0x27 || unit === 0x2019;
const classAt = (text: string, at: number, end: number): number =>
  at < end ? characterClass(text.charCodeAt(at)) : SPACE;

/** The end of a run of letters, digits and marks from `at`, looking at most `most` code units ahead. */
const runEnd = (text: string, at: number, end: number, most = Number.POSITIVE_INFINITY): number => {
  const limit = Math.min(end, at + most);
  let stop = at;
  while (stop < limit && isWordPart(text.charCodeAt(stop))) stop++;
  return stop;
};

/** The end of the word, number, abbreviation or address that starts at `start`; looks ahead a bounded stretch only. */
export const scanWord = (text: string, start: number, end: number): number => {
  let segment = start;
  let at = runEnd(text, start, end);
  const address = scanAddress(text, start, at, end);
  if (address > at) return address;
  const spaced = scanSpaced(text, start, at, end);
  if (spaced > at) return spaced;
  const short = scanAbbreviation(text, start, at, end);
  if (short > at) return short;
  while (at < end) {
    const joined = joinAfter(text, start, segment, at, end);
    if (joined === at) return at;
    segment = at + 1;
    at = joined;
    if (joined === segment) return at; // a trailing mark, as in `hälso-`
  }
  return at;
};

/** Where the word goes on behind the mark at `at`, or `at` itself where the word ends in front of it. */
const joinAfter = (text: string, start: number, segment: number, at: number, end: number): number => {
  const unit = text.charCodeAt(at);
  const next = classAt(text, at + 1, end);
  const last = characterClass(text.charCodeAt(at - 1));
  const goOn = (): number => runEnd(text, at + 1, end);
  if (isHyphen(unit)) {
    if (next >= LETTER) return goOn();
    const broken = lineBreakInside(text, at, end);
    if (broken > at) return runEnd(text, broken, end);
    return next === SPACE || ',/)'.includes(text.charAt(at + 1)) ? at + 1 : at;
  }
  if (last === DIGIT && next === DIGIT) {
    if (unit === DOT || unit === COMMA || unit === COLON || unit === SLASH || isDashOrHyphen(unit)) return goOn();
  }
  if (last === DIGIT && characterClass(unit) === SPACE) return thousands(text, segment, at, end);
  if (isApostrophe(unit) && last !== DIGIT && next === LETTER) return goOn();
  if (unit === COLON && isCaseEnding(text, at + 1, end)) return goOn();
  if (unit === SLASH && next >= LETTER && joinsBySlash(text, start, segment, at, end)) return goOn();
  if (unit === AMPERSAND && isUpper(text, at - 1) && next === LETTER && isUpper(text, at + 1)) return goOn();
  if (unit === PLUS && next === SPACE && isUpper(text, at - 1)) return at + 1;
  return at;
};

/** `1 000 000`: after one to three digits, groups of a space and exactly three digits belong to the number. */
const thousands = (text: string, segment: number, at: number, end: number): number => {
  const unit = text.charCodeAt(at);
  if (unit !== 0x20 && unit !== 0xa0 && unit !== 0x202f && unit !== 0x2009) return at;
  const digits = (from: number): number => {
    let count = 0;
    while (count < 4 && classAt(text, from + count, end) === DIGIT) count++;
    return count;
  };
  if (at - segment > 3 || digits(segment) !== at - segment || digits(at + 1) !== 3) return at;
  return classAt(text, at + 4, end) === LETTER ? at : at + 4;
};

/** `EU:s`, `2:e`, `WHO:s`, `HFC:er`: one to four lower-case letters and then no letter. */
const isCaseEnding = (text: string, at: number, end: number): boolean => {
  const stop = runEnd(text, at, end, 5);
  if (stop === at || stop - at > 4) return false;
  for (let i = at; i < stop; i++) if (!isLower(text, i)) return false;
  return true;
};

/** `S/MP-regeringen`, `km/h`, `och/eller`, but not `beroende/sin`. */
const joinsBySlash = (text: string, start: number, segment: number, at: number, end: number): boolean => {
  const stop = runEnd(text, at + 1, end, 24);
  const capitals = (from: number, to: number): boolean => {
    for (let i = from; i < to; i++) if (isLower(text, i)) return false;
    return to - from <= 4;
  };
  if (capitals(segment, at) && capitals(at + 1, stop)) return true;
  if (segment === start && at - segment <= 2 && stop - at - 1 <= 2) return true;
  return segment === start && abbreviations().joined.has(text.slice(start, stop).toLowerCase());
};

/** Old hyphenation: a hyphen, a line break and a lower-case word that is no conjunction. Gives where the word goes on. */
const lineBreakInside = (text: string, at: number, end: number): number => {
  let next = at + 1;
  if (text.charCodeAt(next) === 0x0d) next++;
  if (next >= end || text.charCodeAt(next) !== 0x0a) return at;
  next++;
  while (next < end && (text.charCodeAt(next) === 0x20 || text.charCodeAt(next) === 0x09)) next++;
  if (classAt(text, next, end) !== LETTER || !isLower(text, next) || !isLower(text, at - 1)) return at;
  const word = text.slice(next, runEnd(text, next, end, 24)).toLowerCase();
  return abbreviations().suspended.has(word) ? at : next;
};

/** Web and mail addresses run to the next space, without the punctuation at their end. */
const scanAddress = (text: string, start: number, at: number, end: number): number => {
  const unit = at < end ? text.charCodeAt(at) : 0;
  const isLink =
    (unit === COLON && text.startsWith('://', at)) ||
    (unit === DOT && at - start === 3 && text.slice(start, at).toLowerCase() === 'www');
  const isMail = isMailAddress(text, at, end);
  if (!isLink && !isMail && !isDomain(text, at, end)) return at;
  let stop = at;
  while (stop < end && characterClass(text.charCodeAt(stop)) !== SPACE && !'<>"”’»'.includes(text.charAt(stop))) stop++;
  while (stop > at && '.,;:!?)]}…'.includes(text.charAt(stop - 1))) stop--;
  return stop;
};

/** `anna@exempel.se`, `anna.ek@exempel.se`: dots and hyphens may stand in front of the sign, a letter stands behind it. */
const isMailAddress = (text: string, at: number, end: number): boolean => {
  let stop = at;
  for (let parts = 0; parts < 4 && stop < end; parts++) {
    const unit = text.charCodeAt(stop);
    if (unit === AT) return classAt(text, stop + 1, end) === LETTER;
    if ((unit !== DOT && !isHyphen(unit) && unit !== PLUS) || classAt(text, stop + 1, end) < LETTER) return false;
    stop = runEnd(text, stop + 1, end, 64);
  }
  return false;
};

/** `svt.se`, `regeringen.se/press`: a dot, a known top-level domain, and then no letter. */
const isDomain = (text: string, at: number, end: number, depth = 0): boolean => {
  if (at + 2 >= end || text.charCodeAt(at) !== DOT || !isLower(text, at + 1)) return false;
  const stop = runEnd(text, at + 1, end, 6);
  if (stop < end && text.charCodeAt(stop) === DOT && depth < 4 && isDomain(text, stop, end, depth + 1)) return true;
  return abbreviations().domains.has(text.slice(at + 1, stop)) && classAt(text, stop, end) !== LETTER;
};

/** Known abbreviations and dotted initials (`t.ex.`, `kl.`, `U.S.A.`), with their last full stop. */
const scanAbbreviation = (text: string, start: number, first: number, end: number): number => {
  if (first - start > 6 || first >= end || text.charCodeAt(first) !== DOT) return first;
  if (characterClass(text.charCodeAt(start)) !== LETTER) return first;
  let best = first;
  let single = true;
  let at = first;
  for (let segments = 1; segments <= 5; segments++) {
    single &&= at - start === 1 || text.charCodeAt(at - 2) === DOT;
    const dotted = at < end && text.charCodeAt(at) === DOT;
    const form = text.slice(start, dotted ? at + 1 : at).toLowerCase();
    if (isKnown(form, text, at + 1, end) || (single && segments > 1)) best = dotted ? at + 1 : at;
    if (!dotted || classAt(text, at + 1, end) !== LETTER) break;
    at = runEnd(text, at + 1, end, 6);
  }
  if (best === first && single && isUpper(text, start) && !endsBlock(text, start, first, end)) return first + 1; // `A. Ek`
  return best;
};

/** `stöd av KD och L.`: at the end of a block a capital behind a word without one is no initial. */
const endsBlock = (text: string, start: number, dot: number, end: number): boolean => {
  if (/\S/u.test(text.slice(dot + 1, Math.min(end, dot + 4)))) return false;
  const before = /(\S+)\s$/u.exec(text.slice(Math.max(0, start - 24), start))?.[1] ?? '';
  return isLower(before, 0);
};

const isKnown = (form: string, text: string, after: number, end: number): boolean => {
  const { kinds } = abbreviations();
  const kind = kinds.get(form) ?? (form.endsWith('.') ? undefined : kinds.get(`${form}.`));
  if (kind === undefined || (!form.endsWith('.') && !form.includes('.'))) return false;
  if (kind !== 'number') return true;
  let at = after;
  while (at < end && at < after + 2 && characterClass(text.charCodeAt(at)) === SPACE) at++;
  return classAt(text, at, end) === DIGIT;
};
