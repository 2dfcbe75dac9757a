import type { Document } from '../model/document.ts';
import type { Tag } from '../model/tag.ts';
import { languageData } from './data.ts';

/** How much of a text is looked at for the signs of its kind, in code units. */
const SAMPLE = 20_000;

interface Signs {
  readonly roles: RegExp;
  readonly interpellation: RegExp;
  readonly speech: RegExp;
}

let signs: Signs | undefined;

const readSigns = (): Signs => {
  const { minister_roles: roles, interpellation, speech } = languageData().genres;
  return {
    roles: new RegExp(roles, 'iu'),
    interpellation: new RegExp(interpellation, 'isu'),
    speech: new RegExp(speech, 'iu'),
  };
};

/** What kind of text a document is, where that changes how its sentences are to be read. */
export const documentTags = ({ text, metadata }: Document): Tag[] => {
  signs ??= readSigns();
  const { roles, interpellation, speech } = signs;
  const head = text.slice(0, SAMPLE);
  const tags: Tag[] = [];
  if (metadata.authors.some(({ role }) => role !== null && roles.test(role))) tags.push('MinisterText');
  if (interpellation.test(head)) tags.push('InterpellationText');
  if (speech.test(head)) tags.push('SpeechText');
  return tags;
};
