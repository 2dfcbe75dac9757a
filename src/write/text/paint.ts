import { Chalk } from 'chalk';
import type { UnitKind } from '../../model/unit.ts';

/** Colours text that is clean already. */
export type Colour = (text: string) => string;

/** The colours of terminal text by what they mean. */
export interface Paint {
  readonly title: Colour;
  readonly faint: Colour;
  readonly error: Colour;
  readonly warning: Colour;
  readonly kinds: Readonly<Record<UnitKind, Colour>>;
}

/** Sixteen colours, which every terminal has and every user's scheme adapts; none where colour is off. */
export const makePaint = (colour: boolean): Paint => {
  const chalk = new Chalk({ level: colour ? 1 : 0 });
  return {
    title: chalk.bold,
    faint: chalk.dim,
    error: chalk.red,
    warning: chalk.yellow,
    kinds: { demand: chalk.bold.blue, criticism: chalk.bold.magenta, claim: chalk.bold.green },
  };
};

/** Colours a label at the start of wrapped text; one that was broken over lines stays plain. */
export const paintStart = (wrapped: string, label: string, colour: Colour): string =>
  wrapped.startsWith(label) ? colour(label) + wrapped.slice(label.length) : wrapped;
