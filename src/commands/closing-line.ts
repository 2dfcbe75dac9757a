import { some } from './some.ts';
import type { Tally } from './tally.ts';

/** What a run found, and where it was written. */
export const closingLine = (
  { documents, errors, demands, criticisms, claims }: Tally,
  written: { readonly folder: string; readonly files: number } | undefined,
): string => {
  const units = [some(demands, 'demand'), some(criticisms, 'criticism'), some(claims, 'claim')].join(', ');
  const unread = errors > 0 ? `, ${errors} could not be read` : '';
  const place = written ? `; ${some(written.files, 'file')} written to ${written.folder}` : '';
  return `${some(documents, 'document')}: ${units}${unread}${place}`;
};
