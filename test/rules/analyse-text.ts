import { Analyser } from '../../src/language/analyse.ts';
import type { Analysis } from '../../src/model/analysis.ts';
import { documentFromText } from '../../src/read/text.ts';

const analyser = new Analyser();

/** A plain text, read and analysed. */
export const analyseText = (text: string): Analysis => analyser.analyse(documentFromText(text, { path: 'text.txt' }));
