import { readData } from './data.ts';

const pad = (number: number): string => String(number).padStart(2, '0');

/** The ISO date of year, month (1–12) and day where there is such a day, else null. */
const isoDate = (year: number, month: number, day: number): string | null => {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && year >= 1700 && year <= 2200 ? `${year}-${pad(month)}-${pad(day)}` : null;
};

interface Patterns {
  /** `4 juni 2021`, `den 4:e juni 2021`, `4 jun 2021`. */
  readonly written: RegExp;
  /** `04 Jun 2021`, `4th of June 2021` and `June 4, 2021`: what programs write. */
  readonly english: RegExp;
}

let made: Patterns | undefined;

const patterns = (): Patterns => {
  if (made) return made;
  const { months, short, english } = readData().dates;
  const names = english.map((name) => `${name}|${name.slice(0, 3)}`).join('|');
  const written = `(?<!\\d)(\\d{1,2})(?::e|:a)? (${[...months, ...short].join('|')})\\.?,? (\\d{4})(?!\\d)`;
  const before = `(?<!\\d)(?<day>\\d{1,2})(?:st|nd|rd|th)? (?:of )?(?<month>${names})\\.?,? (?<year>\\d{4})(?!\\d)`;
  const behind = `\\b(?<month2>${names})\\.? (?<day2>\\d{1,2})(?:st|nd|rd|th)?,? (?<year2>\\d{4})(?!\\d)`;
  made = { written: new RegExp(written, 'iu'), english: new RegExp(`${before}|${behind}`, 'iu') };
  return made;
};

/** The first calendar date that a text names with its year, as ISO 8601; null where there is none. */
export const findDate = (text: string): string | null => {
  if (!/\d{4}/.test(text)) return null;
  const iso = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(text);
  if (iso) return isoDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const named = patterns().written.exec(text);
  if (!named) return null;
  const { months, short } = readData().dates;
  const name = named[2]!.toLowerCase();
  const month = Math.max(months.indexOf(name), short.indexOf(name)) + 1;
  return isoDate(Number(named[3]), month, Number(named[1]));
};

/** Year first, with any mark between or none; day first, as Swedes write it. */
const NUMBERS: readonly (readonly [form: RegExp, year: number, month: number, day: number])[] = [
  [/(?<!\d)(\d{4})[-/._ ]?(\d{2})[-/._ ]?(\d{2})(?!\d)/u, 1, 2, 3],
  [/(?<!\d)(\d{1,2})[-/. ](\d{1,2})[-/. ]+(\d{4})(?!\d)/u, 3, 2, 1],
];

/**
 * The date in a value that is known to be one, such as a column or an attribute: also `20210604`, `2021/06/04`, `4/6
 * 2021` and what programs write in English. The time and its zone are left out: the date stays as written.
 */
export const readDate = (value: string): string | null => {
  const found = findDate(value);
  if (found) return found;
  for (const [form, year, month, day] of NUMBERS) {
    const match = form.exec(value);
    const date = match && isoDate(Number(match[year]), Number(match[month]), Number(match[day]));
    if (date) return date;
  }
  const { day, month, year, day2, month2, year2 } = patterns().english.exec(value)?.groups ?? {};
  const name = (month ?? month2 ?? '').slice(0, 3).toLowerCase();
  const index = readData().dates.english.findIndex((known) => known.startsWith(name));
  return name === '' ? null : isoDate(Number(year ?? year2), index + 1, Number(day ?? day2));
};
