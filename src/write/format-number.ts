import { fill, type Labels, type Pair, plural } from './labels.ts';

/** A whole number with its thousands parted. Fixed rules: what the machine's locale or ICU data say does not matter. */
export const formatNumber = (value: number, { number }: Labels): string =>
  String(value).replace(/\B(?=(?:\d{3})+$)/gu, number.group);

/** A score with two decimals. */
export const formatScore = (score: number, { number }: Labels): string => score.toFixed(2).replace('.', number.decimal);

/** A share from 0 to 1 as whole per cent. */
export const formatShare = (share: number, labels: Labels): string =>
  fill(labels.number.percent, formatNumber(Math.round(share * 100), labels));

/** A number with its word: *1 article*, *1,234 articles*. */
export const formatCount = (count: number, words: Pair, labels: Labels): string =>
  `${formatNumber(count, labels)} ${plural(words, count)}`;
