import { Analyser } from './language/analyse.ts';
import { type Findings, mine } from './mine/mine.ts';
import { relate } from './mine/relate.ts';
import type { Analysis } from './model/analysis.ts';
import { type Document, UNIT_ZONES } from './model/document.ts';
import type { Issue } from './model/issue.ts';
import { isLetterOrNumber } from './model/letters.ts';
import type { Matches } from './model/matches.ts';
import type { OutputTool } from './model/output.ts';
import type { Pack, Weights } from './model/rule.ts';
import type { Mining } from './model/unit.ts';
import { type DetectedLanguage, detectLanguage } from './read/detect-language.ts';
import { shippedRules } from './rules/default-pack.ts';
import { hashPacks } from './rules/hash-packs.ts';
import { RuleSet } from './rules/rule-set.ts';
import { VERSION } from './version.ts';

export interface PipelineOptions {
  /** Mines texts in other languages too, instead of warning and leaving them without units. */
  readonly anyLanguage?: boolean;
}

/** A document on its way: what each step found. */
export interface Steps {
  readonly document: Document;
  readonly analysis: Analysis;
  readonly matches: Matches;
  /** The units, and how they came about. */
  readonly findings: Findings;
  readonly mining: Mining;
}

/** Below so many words a text shows too little to be called another language, however foreign it looks. */
const LEAST_WORDS = 7;
/** With so many words a text may be mixed and still be another language. */
const ENOUGH_WORDS = 12;
/** The shares of Swedish below which a short text, and a longer one, is in another language. */
const LARGEST_SHARE_SHORT = 0.15;
const LARGEST_SHARE = 0.4;

const isForeign = ({ language, swedish }: DetectedLanguage, words: number): boolean =>
  language !== null &&
  language !== 'sv' &&
  words >= LEAST_WORDS &&
  swedish < (words < ENOUGH_WORDS ? LARGEST_SHARE_SHORT : LARGEST_SHARE);

/** The steps from a document to its units, with the packs in force. Results do not depend on what was mined before. */
export class Pipeline {
  readonly tool: OutputTool;
  readonly thresholds: Weights;
  readonly rules: RuleSet;
  readonly #analyser = new Analyser();
  readonly #anyLanguage: boolean;

  /** Later packs go before earlier ones where both set a threshold. */
  constructor(packs: readonly Pack[], { anyLanguage = false }: PipelineOptions = {}) {
    this.rules = new RuleSet(packs);
    this.thresholds = Object.assign({}, ...packs.map(({ thresholds }) => thresholds)) as Weights;
    this.#anyLanguage = anyLanguage;
    this.tool = {
      name: 'yrka',
      version: VERSION,
      packs: packs.map(({ name, version }) => ({ name, version })),
      hash: shippedRules(packs)?.hash ?? hashPacks(packs),
    };
  }

  /** What was found in a document. */
  mine(document: Document): Mining {
    return this.run(document).mining;
  }

  /** What every step found, for whoever explains a result. */
  run(read: Document): Steps {
    const { document, foreign } = this.#checkLanguage(read);
    const analysis = this.#analyser.analyse(document);
    const matches = this.rules.matchAll(analysis, ({ zone }) => !foreign && UNIT_ZONES.has(zone));
    const findings = mine({ analysis, matches, thresholds: this.thresholds });
    return {
      document,
      analysis,
      matches,
      findings,
      mining: {
        document,
        sentences: analysis.sentences,
        words: analysis.tokens.filter(({ word }) => holdsWord(word.norm)).length,
        units: findings.units,
        relations: relate(analysis, findings.units),
        issues: document.issues,
      },
    };
  }

  /** Fills in the language of a document; a warning says where it is not Swedish. */
  #checkLanguage(document: Document): { readonly document: Document; readonly foreign: boolean } {
    const prose = document.blocks
      .filter(({ zone }) => UNIT_ZONES.has(zone))
      .map(({ start, end }) => document.text.slice(start, end))
      .join('\n');
    const detected = detectLanguage(prose);
    const words = countWords(prose, ENOUGH_WORDS);
    const { language } = detected;
    const isSure = isForeign(detected, words) || (language === 'sv' && words >= ENOUGH_WORDS);
    const foreign = isForeign(detected, words) && !this.#anyLanguage;
    const metadata = { ...document.metadata, language: isSure ? language : (document.metadata.language ?? language) };
    const issues = foreign ? [...document.issues, notSwedish(document.path, language ?? '')] : document.issues;
    return { document: { ...document, metadata, issues }, foreign };
  }
}

/** How many words a text has, counted up to `most`. */
const countWords = (text: string, most: number): number => {
  let count = 0;
  for (const _ of text.matchAll(/\p{L}+/gu)) if (++count === most) break;
  return count;
};

const holdsWord = (text: string): boolean => {
  for (const character of text) if (isLetterOrNumber(character.codePointAt(0)!)) return true;
  return false;
};

const notSwedish = (path: string, language: string): Issue => ({
  code: 'not-swedish',
  severity: 'warning',
  path,
  message: `the text seems to be in another language than Swedish (${language}): no units are taken from it; --any-language does so all the same`,
});
