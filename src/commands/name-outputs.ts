import { dirname, relative, resolve, sep } from 'node:path';

/** Gives the file name, below the output folder and without a format's ending, of the document with a path. */
export type OutputNames = (path: string) => string;

/** An input by the path that outputs show and by where it lies. */
export interface Named {
  readonly path: string;
  /** Absolute; null for standard input, which lies where its path says. */
  readonly file: string | null;
}

const LONGEST_ROW = 80;

/**
 * The path below the deepest folder that all inputs share, its ending replaced; the full name where two would collide or
 * one would be the summary, or is taken. The row of a corpus adds `#` and its id, made safe for file names. Names compare without
 * regard to case, as on macOS and Windows.
 */
export const nameOutputs = (
  inputs: readonly Named[],
  isTaken: (name: string) => boolean = () => false,
): OutputNames => {
  const places = inputs.map(({ path, file }) => resolve(file ?? (path === '-' ? 'stdin' : path)));
  const shared = sharedFolder(places);
  const full = places.map((place) => relative(shared, place).split(sep).join('/'));
  const short = full.map((name) => name.replace(/(?<=[^/])\.[^./]+$/u, ''));
  const names = [...short];
  for (;;) {
    const counts = new Map<string, number>([['summary', 1]]);
    for (const name of names) counts.set(key(name), (counts.get(key(name)) ?? 0) + 1);
    const collide = names.flatMap((name, i) =>
      name !== full[i] && (counts.get(key(name))! > 1 || isTaken(name)) ? [i] : [],
    );
    if (collide.length === 0) break;
    for (const i of collide) names[i] = full[i]!;
  }
  const byPath = new Map(inputs.map(({ path }, i) => [path, names[i]!]));
  return (path) => {
    const whole = byPath.get(path);
    if (whole !== undefined) return whole;
    const mark = path.indexOf('#');
    const name = byPath.get(path.slice(0, mark));
    if (name === undefined) throw new Error(`${path} is no input`);
    return `${name}#${safe(path.slice(mark + 1))}`;
  };
};

const key = (name: string): string => name.toLowerCase().normalize('NFC');

const sharedFolder = (places: readonly string[]): string => {
  const [first = '', ...rest] = places.map((place) => dirname(place).split(sep));
  let shared = first as readonly string[];
  for (const parts of rest) {
    const end = shared.findIndex((part, i) => part !== parts[i]);
    if (end >= 0) shared = shared.slice(0, end);
  }
  return shared.join(sep) || sep;
};

/** An id as part of a file name: what is special anywhere is written as in addresses; long ones end in a hash. */
const safe = (id: string): string => {
  // Half of a surrogate pair, which JSON can hold, has no form in addresses.
  const whole = id.replace(/\p{Surrogate}/gu, (half) => `u${half.charCodeAt(0).toString(16)}`);
  const plain = encodeURIComponent(whole).replace(/[*.]/gu, (mark) => `%${mark.charCodeAt(0).toString(16)}`);
  if (plain.length <= LONGEST_ROW) return plain;
  let hash = 0x811c9dc5;
  for (const unit of plain) hash = Math.imul(hash ^ unit.charCodeAt(0), 0x01000193) >>> 0;
  return `${plain.slice(0, LONGEST_ROW - 9)}-${hash.toString(16).padStart(8, '0')}`;
};
