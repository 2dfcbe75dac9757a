import { partyEntries } from '../data/actors.ts';
import { type Author, type Block, UNIT_ZONES } from '../model/document.ts';
import { isLetter, startsWithCapital } from '../model/letters.ts';
import { readData } from './data.ts';
import { findOrganisation, hasWord } from './find-organisation.ts';
import { lazyPattern } from './lazy-pattern.ts';
import { shareAffiliation } from './share-affiliation.ts';
import { hasRole, hasSentenceWord, lineWords, nameAt, nameLength } from './zones/names.ts';

/** The people who sign a text, as its bylines name them: each once, in the order of the text. */
export const findAuthors = (text: string, blocks: readonly Block[]): Author[] => {
  const bylines = blocks.filter(({ zone }) => zone === 'byline').map(({ start, end }) => text.slice(start, end));
  const shared = bylines.map(organisationOf).find((organisation) => organisation !== null) ?? null;
  const found = new Map<string, Author>();
  for (const [i, line] of bylines.entries()) {
    for (const author of authorsOf(line, bylines[i + 1])) {
      const before = found.get(author.name);
      found.set(author.name, before ? merge(before, author) : author);
    }
  }
  if (found.size === 0) for (const author of signedAuthors(text, blocks)) found.set(author.name, author);
  const authors = [...found.values()];
  const [only] = authors;
  return authors.length === 1 && only?.organisation === null && only.party === null
    ? [{ ...only, organisation: shared }]
    : authors;
};

/** How many blocks from the start a title and lead may fill. */
const HEAD = 4;

/** The authors whom a title or lead names: *Interpellation … av Anna Ek (S) till …*, *…, skriver Anna Ek (S).* */
const signedAuthors = (text: string, blocks: readonly Block[]): Author[] => {
  const patterns = readData().metadata.signed.map((pattern) => lazyPattern(pattern, 'iu'));
  for (const { start, end } of blocks.filter(({ zone }) => UNIT_ZONES.has(zone)).slice(0, HEAD)) {
    const line = text.slice(start, end).replace(/\s+/gu, ' ');
    for (const pattern of patterns) {
      const authors = authorsOf(pattern.exec(line)?.[1] ?? '', undefined);
      if (authors.length > 0) return authors;
    }
  }
  return [];
};

const merge = (a: Author, b: Author): Author => ({
  name: a.name,
  role: a.role ?? b.role,
  party: a.party ?? b.party,
  organisation: a.organisation ?? b.organisation,
});

/** The authors of one byline: names part it, and what stands between two names belongs to the first. */
const authorsOf = (line: string, next: string | undefined): Author[] => {
  const { byline_start, sign_off } = readData().zones;
  const unsigned = lazyPattern(sign_off, 'iu').removeFrom(line);
  const bare = lazyPattern(byline_start, 'iu').removeFrom(unsigned);
  const parts = bare.split(/\s+/u);
  const starts: { at: number; length: number }[] = [];
  for (let at = 0; at < parts.length; at++) {
    const length = authorAt(parts, at);
    if (length === 0) continue;
    starts.push({ at, length });
    at += length - 1;
  }
  const authors = starts.map(({ at, length }, i) => {
    const name = lineWords(parts.slice(at, at + length).join(' ')).join(' ');
    const [rest] = handOver(parts.slice(at + length, starts[i + 1]?.at).join(' '), i + 1 < starts.length);
    const last = starts[i - 1];
    const [, before] =
      i === 0 ? ['', parts.slice(0, at).join(' ')] : handOver(parts.slice(last!.at + last!.length, at).join(' '), true);
    const isAlone = i === starts.length - 1 && !/,/u.test(line);
    return { name, ...describe(rest, before, isAlone ? next : undefined) };
  });
  const behind = starts.map(({ at, length }, i) => {
    const mark = /[,;:./)–-]*$/u.exec(parts[at + length - 1]!)![0];
    return `${mark} ${parts.slice(at + length, starts[i + 1]?.at).join(' ')}`.trim();
  });
  return shareAffiliation(authors, behind);
};

/** Of the words between two names, those behind the conjunction belong to the second: `och jämställdhetsminister`. */
const handOver = (between: string, isBetween: boolean): [first: string, second: string] => {
  const split = isBetween
    ? new RegExp(`^(.*?)(?:^|[\\s,])(?:${readData().zones.conjunctions})\\s+(.*)$`, 'su').exec(between)
    : null;
  return split ? [split[1]!, split[2]!] : [between, ''];
};

/** The length in words of an author's name that starts here: not in the middle of capitalised words, no organisation. */
const authorAt = (parts: readonly string[], at: number): number => {
  const before = parts[at - 1];
  if (before && startsWithCapital(before) && !/[,;:/)(]$/u.test(before) && !hasRole([before])) return 0;
  const length = nameAt(parts, at);
  return length > 0 && organisationOf(parts.slice(at, at + length).join(' ')) === null ? length : 0;
};

/** Role, party and organisation from the words around a name. */
const describe = (after: string, before: string, next: string | undefined): Omit<Author, 'name'> => {
  const near = next !== undefined && !holdsName(next) ? next : '';
  const party = partyOf(after) ?? partyOf(before) ?? partyOf(near);
  const bare = after.replace(SHORT_BRACKETS, (brackets, inner: string) => (isLetters(inner) ? '' : brackets));
  const text = bare.replace(/^[\s,(/–-]*(?:\([^)]*\))?[\s,]*|[\s,.]*$/gu, '');
  const role = roleOf(text) ?? roleOf(before) ?? roleOf(near);
  return { role, party, organisation: organisationOf(after) ?? organisationOf(before) ?? organisationOf(near) };
};

const holdsName = (line: string): boolean => lineWords(line).some((_, i, words) => nameLength(words.slice(i)) > 0);

const roleOf = (text: string): string | null => {
  const first = text.split(/[,;](?=\s)/u).find((part) => hasRole(lineWords(part)) && !hasSentenceWord(lineWords(part)));
  const role = first?.trim();
  return role && role.length <= 120 ? role : null;
};

/** As the abbreviation of a party stands, `(S)`; so that a class of letters need not be compiled, anything short. */
const SHORT_BRACKETS = /\s*\(([^()]{1,4})\)/gu;
const BEFORE_HYPHEN = /(?<![\p{L}-])(\p{Lu}{1,2})-\p{Ll}/u;

const isLetters = (text: string): boolean => [...text].every((character) => isLetter(character.codePointAt(0)!));

/** The first few letters that stand in brackets. */
const inBrackets = (text: string): string | undefined => {
  for (const [, inner] of text.matchAll(SHORT_BRACKETS)) if (isLetters(inner!)) return inner;
  return undefined;
};

/** The abbreviation of the party that a text names: in brackets, before a hyphen, or by name. */
const partyOf = (text: string): string | null => {
  if (text === '') return null;
  const entries = partyEntries();
  const short = inBrackets(text) ?? (text.includes('-') ? BEFORE_HYPHEN.exec(text)?.[1] : undefined);
  const byShort = short && entries.find(({ abbreviations }) => abbreviations.includes(short));
  if (byShort) return byShort.abbreviation;
  const lower = text.toLowerCase();
  const named = (form: string): boolean => hasWord(lower, form);
  return entries.find(({ forms, members }) => forms.some(named) || members.some(named))?.abbreviation ?? null;
};

/** The party or organisation that a byline names, by its usual name. */
const organisationOf = (text: string): string | null => {
  const party = partyOf(text);
  if (party) return partyEntries().find(({ abbreviation }) => abbreviation === party)?.name ?? null;
  return findOrganisation(text);
};

/** A party and an organisation that all authors of a text share. */
export interface Affiliation {
  readonly party: string | null;
  readonly organisation: string | null;
}

/** An affiliation in the usual words: the party by its abbreviation, and by its name where no other organisation is given. */
const usual = ({ party, organisation }: Affiliation): Affiliation => {
  const short = partyOf(`(${party ?? ''})`) ?? party;
  return { party: short, organisation: organisation ?? organisationOf(`(${short ?? ''})`) };
};

/** Authors with what they share, where they show nothing of their own; where nobody signs, the party or organisation does. */
export const affiliate = (authors: readonly Author[], shared: Affiliation): readonly Author[] => {
  const { party, organisation } = usual(shared);
  const name = organisation ?? party;
  if (name === null) return authors;
  if (authors.length === 0) return [{ name, role: null, party, organisation }];
  return authors.map((author) =>
    author.party === null && author.organisation === null ? { ...author, party, organisation } : author,
  );
};

const field = (item: object, key: string): string | null => {
  const value = (item as Readonly<Record<string, unknown>>)[key];
  return typeof value === 'string' && value.trim() ? value.trim() : null;
};

/** An author as metadata gives it: a name (`Anna Ek (S)`) or an object with `name`, `role`, `party`, `organisation`. */
export const authorFrom = (item: unknown, shared: Affiliation): Author | null => {
  if (typeof item === 'object' && item !== null) {
    const name = field(item, 'name');
    if (!name) return null;
    const party = field(item, 'party') ?? shared.party;
    return { name, role: field(item, 'role'), party, organisation: field(item, 'organisation') ?? shared.organisation };
  }
  if (typeof item !== 'string' || !item.trim()) return null;
  const name = item.split(/[,(]/u, 1)[0]!.trim();
  if (!name) return null;
  const { role, party, organisation } = describe(item.slice(item.indexOf(name) + name.length), '', undefined);
  const known = usual(shared);
  return { name, role, party: party ?? known.party, organisation: organisation ?? known.organisation };
};
