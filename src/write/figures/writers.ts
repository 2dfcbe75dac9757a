import type { Figures } from '../../model/figures.ts';
import { figuresAsJson } from './json.ts';
import { figuresAsMarkdown } from './markdown.ts';
import { figuresAsText } from './text.ts';

/** Every format of figures; the keys are what `yrka eval --format` takes. */
export const figuresWriters = {
  text: figuresAsText,
  md: figuresAsMarkdown,
  json: figuresAsJson,
} as const satisfies Record<string, (figures: Figures) => string>;

export type FiguresFormat = keyof typeof figuresWriters;
