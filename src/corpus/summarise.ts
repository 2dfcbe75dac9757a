import type { Output, OutputFailure } from '../model/output.ts';
import type { Summary } from '../model/summary.ts';

export class Summariser {
  add(_output: Output | OutputFailure): void {}
  summary(): Summary {
    return { schema: 'yrka-summary/1' } as Summary;
  }
}
