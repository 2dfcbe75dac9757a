import { InvalidArgumentError } from 'commander';
import { UNIT_KINDS, type UnitKind } from '../model/unit.ts';
import { DEFAULT_LIMITS, type Limits } from '../read/limits.ts';
import type { MetadataField } from '../read/reader.ts';
import { type WriterName, writers } from '../write/writers.ts';
import { suggest } from './nearest.ts';

// Parsers of option values: they throw what commander shows with the option's name.

/** Capital and full stop. */
const sentence = (text: string): string => text.replace(/^./u, (letter) => letter.toUpperCase()).replace(/\w$/u, '$&.');

const oneOf = <T extends string>(value: string, known: readonly T[]): T => {
  const found = known.find((each) => each === value);
  if (found === undefined) throw new InvalidArgumentError(`${sentence(suggest(value, known))}`);
  return found;
};

const list = (value: string): string[] =>
  value
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

const several = <T extends string>(value: string, known: readonly T[]): T[] => {
  const found = list(value).map((part) => oneOf(part, known));
  if (found.length === 0) throw new InvalidArgumentError(sentence(suggest('', known)));
  return [...new Set(found)];
};

export const WRITER_NAMES = Object.keys(writers) as WriterName[];

/** An empty value is a variable of a script that was never set. */
export const parsePath = (value: string): string => {
  if (value === '') throw new InvalidArgumentError('It is empty.');
  return value;
};

export const parseFormats = (value: string): WriterName[] => several(value, WRITER_NAMES);

export const parseKinds = (value: string): UnitKind[] => several(value, UNIT_KINDS);

/** A share from 0 to 1. */
export const parseShare = (value: string): number => {
  const number = Number(value);
  if (value.trim() === '' || !(number >= 0 && number <= 1))
    throw new InvalidArgumentError('Give a number from 0 to 1.');
  return number;
};

/** The largest number that limits take. */
export const LARGEST_COUNT = Number.MAX_SAFE_INTEGER;

/** The most texts that are mined at the same time. */
export const MOST_JOBS = 64;

const parseWhole = (value: string, most: number): number => {
  if (!/^[1-9]\d{0,15}$/u.test(value) || Number(value) > most)
    throw new InvalidArgumentError(`Give a whole number from 1 to ${most}.`);
  return Number(value);
};

export const parseJobs = (value: string): number => parseWhole(value, MOST_JOBS);

/** A whole number from 1 on. */
export const parseCount = (value: string): number => parseWhole(value, LARGEST_COUNT);

/** A whole number from 0 on. */
export const parseCountOrNone = (value: string): number => (value === '0' ? 0 : parseCount(value));

export const collect = (value: string, before: readonly string[] = []): string[] => [...before, value];

export const METADATA_FIELDS = [
  'title',
  'authors',
  'date',
  'publication',
  'language',
  'party',
  'organisation',
] as const;

/** `title=rubrik`: which field of a corpus holds a part of the metadata. */
export const collectField = (
  value: string,
  before: Readonly<Partial<Record<MetadataField, string>>> = {},
): Partial<Record<MetadataField, string>> => {
  const [name = '', field = ''] = splitPair(value);
  return { ...before, [oneOf(name, METADATA_FIELDS)]: field };
};

/** `bytes=1000000`: what is given up as too large. */
export const collectLimit = (value: string, before: Readonly<Partial<Limits>> = {}): Partial<Limits> => {
  const [name = '', number = ''] = splitPair(value);
  return {
    ...before,
    [oneOf(name, Object.keys(DEFAULT_LIMITS) as (keyof Limits)[])]: parseWhole(number, LARGEST_COUNT),
  };
};

const splitPair = (value: string): [string, string] => {
  const at = value.indexOf('=');
  if (at < 1 || at === value.length - 1) throw new InvalidArgumentError('Give NAME=VALUE.');
  return [value.slice(0, at).trim(), value.slice(at + 1).trim()];
};
