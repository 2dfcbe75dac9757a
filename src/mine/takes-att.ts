import type { Word } from '../model/analysis.ts';

const TAKING: ReadonlySet<string> = new Set(['VERB', 'AUX', 'ADP']);

/** Does an *att* right behind a word belong to it, so that it opens no subject: *kommer att*, *för att*? */
export const takesAtt = ({ upos }: Word): boolean => TAKING.has(upos);
