import type { Document } from '../model/document.ts';
import type { Tag } from '../model/tag.ts';
import { languageData } from './data.ts';

/** How much of a text is looked at for the signs of its kind, in code units. */
const SAMPLE = 20_000;

/** What kind of text a document is, where that changes how its sentences are to be read. */
export const documentTags = ({ text, metadata }: Document): Tag[] => {
  const { minister_roles: roles, interpellation, speech } = languageData().genres;
  const head = text.slice(0, SAMPLE);
  const tags: Tag[] = [];
  if (metadata.authors.some(({ role }) => role !== null && new RegExp(roles, 'iu').test(role)))
    tags.push('MinisterText');
  if (new RegExp(interpellation, 'isu').test(head)) tags.push('InterpellationText');
  if (new RegExp(speech, 'iu').test(head)) tags.push('SpeechText');
  return tags;
};
