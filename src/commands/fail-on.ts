import { InputError } from '../model/issue.ts';

const OPERATORS = {
  '<': (a: number, b: number) => a < b,
  '<=': (a: number, b: number) => a <= b,
  '=': (a: number, b: number) => a === b,
  '>=': (a: number, b: number) => a >= b,
  '>': (a: number, b: number) => a > b,
} as const;

/** `NAME OP NUMBER`: what the user wants the run to fail on. */
export interface Condition<Name extends string> {
  readonly name: Name;
  readonly operator: keyof typeof OPERATORS;
  readonly number: number;
}

const FORM = /^\s*([\p{L}_][\p{L}\p{N}_]*)\s*(<=|>=|<|=|>)\s*([-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?)\s*$/iu;

/**
 * Reads the argument of `--fail-on`, such as `demands<1` or `macro_f1 < 0.7`, with one of the given names.
 * @throws {InputError} `fail-on`, where it has another form or an unknown name.
 */
export const parseCondition = <Name extends string>(expression: string, names: readonly Name[]): Condition<Name> => {
  const [, word, operator, number] = FORM.exec(expression) ?? [];
  if (word === undefined) {
    throw refused(`'${expression}' is not of the form NAME OP NUMBER, with OP one of < <= = >= >`);
  }
  const name = names.find((known) => known === word);
  if (name === undefined) throw refused(`'${word}' in '${expression}' is none of ${names.join(', ')}`);
  return { name, operator: operator as keyof typeof OPERATORS, number: Number(number) };
};

/** Does the condition hold for these values? For a value that is no number it does not. */
export const holds = <Name extends string>(
  { name, operator, number }: Condition<Name>,
  values: Readonly<Record<Name, number>>,
): boolean => OPERATORS[operator](values[name], number);

const refused = (message: string): InputError => new InputError({ code: 'fail-on', severity: 'error', message });
