import type { Block, Metadata } from '../model/document.ts';
import { readData } from './data.ts';
import { findAuthors } from './find-authors.ts';
import { findDate } from './find-date.ts';
import { lazyPattern } from './lazy-pattern.ts';

/** What a text shows about itself in its title, bylines, date lines and disclaimers. */
export const findMetadata = (text: string, blocks: readonly Block[]): Metadata => {
  const content = ({ start, end }: Block): string => text.slice(start, end).replace(/\s+/gu, ' ');
  const top = blocks.find(({ zone }) => zone === 'title' || zone === 'lead' || zone === 'body');
  const title = top?.zone === 'title' ? top : undefined;
  const about = blocks.filter(({ zone }) => zone === 'byline' || zone === 'boilerplate').map(content);
  return {
    title: title ? unquote(content(title)) : null,
    authors: findAuthors(text, blocks),
    date: about.map(findDate).find((date) => date !== null) ?? null,
    publication: about.map(findPublication).find((name) => name !== null) ?? null,
    language: null,
  };
};

/** A title wholly in quotation marks loses them. */
const unquote = (title: string): string => /^["”“]([^"”“]+)["”]$/u.exec(title)?.[1] ?? title;

const findPublication = (line: string): string | null => {
  // Only the first letter of the patterns' words may vary: names must keep their capitals to be seen.
  const lower = line.charAt(0).toLowerCase() + line.slice(1);
  for (const source of readData().metadata.publication) {
    const pattern = lazyPattern(source, 'u');
    const found = pattern.exec(lower) ?? pattern.exec(line);
    if (found?.[1]) return found[1];
  }
  return null;
};
