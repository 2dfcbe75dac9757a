import { loadBytes } from '../data/load.ts';

/** In how many documents of Swedish text at large the stems of words stand. */
export interface Background {
  /** The number of documents that were counted. */
  readonly documents: number;
  /** Stem → documents that hold it, rounded to {@link STEPS} steps per doubling. */
  readonly frequencies: ReadonlyMap<string, number>;
}

/** The name of the file, in the sources and among the build's data. */
export const BACKGROUND_FILE = 'background.tsv';

/** How finely frequencies are kept: steps per doubling. Four keep the idf within 0.09. */
const STEPS = 4;

/** The step that stands for a frequency, and the frequency that a step stands for. */
export const stepOf = (frequency: number): number => Math.round(STEPS * Math.log2(frequency));
const frequencyOf = (step: number): number => Math.round(2 ** (step / STEPS));

/** The file's text: a heading of comment lines, the number of documents, then a line for each step with its stems. */
export const formatBackground = (heading: readonly string[], { documents, frequencies }: Background): string => {
  const steps = new Map<number, string[]>();
  for (const [stem, frequency] of frequencies) {
    const step = stepOf(frequency);
    const stems = steps.get(step);
    if (stems) stems.push(stem);
    else steps.set(step, [stem]);
  }
  const lines = [...steps].sort(([a], [b]) => b - a).map(([step, stems]) => `${step}\t${stems.sort().join(' ')}`);
  return `${[...heading.map((line) => `# ${line}`), `documents\t${documents}`, ...lines].join('\n')}\n`;
};

/** Reads what {@link formatBackground} wrote. */
export const parseBackground = (text: string): Background => {
  const frequencies = new Map<string, number>();
  let documents = 0;
  for (const line of text.split('\n')) {
    const [key, value] = line.split('\t');
    if (line.startsWith('#') || key === undefined || value === undefined) continue;
    if (key === 'documents') documents = Number(value);
    else for (const stem of value.split(' ')) frequencies.set(stem, frequencyOf(Number(key)));
  }
  return { documents, frequencies };
};

let loaded: Background | undefined;

/** The background that ships with the tool. */
export const background = (): Background => {
  loaded ??= parseBackground(new TextDecoder().decode(loadBytes(BACKGROUND_FILE)));
  return loaded;
};
