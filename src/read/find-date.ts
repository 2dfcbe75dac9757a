import { readData } from './data.ts';

const pad = (number: number): string => String(number).padStart(2, '0');

/** The ISO date of year, month (1–12) and day where there is such a day, else null. */
const isoDate = (year: number, month: number, day: number): string | null => {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && year >= 1700 && year <= 2200 ? `${year}-${pad(month)}-${pad(day)}` : null;
};

let written: RegExp | undefined;

/** `4 juni 2021`, `den 4:e juni 2021`, `4 jun 2021`. */
const writtenDate = (): RegExp => {
  const { months, short } = readData().dates;
  written ??= new RegExp(
    `(?<!\\d)(\\d{1,2})(?::e|:a)? (${[...months, ...short].join('|')})\\.?,? (\\d{4})(?!\\d)`,
    'iu',
  );
  return written;
};

/** The first calendar date that a text names with its year, as ISO 8601; null where there is none. */
export const findDate = (text: string): string | null => {
  const iso = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(text);
  if (iso) return isoDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const named = writtenDate().exec(text);
  if (!named) return null;
  const { months, short } = readData().dates;
  const name = named[2]!.toLowerCase();
  const month = Math.max(months.indexOf(name), short.indexOf(name)) + 1;
  return isoDate(Number(named[3]), month, Number(named[1]));
};
