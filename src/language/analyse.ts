import type { ActorMention, Analysis, Clause, Sentence, Token, Word } from '../model/analysis.ts';
import type { Block, Document, GivenToken } from '../model/document.ts';
import { addTag, TAG_WORDS, type Tag, type Tags, tagSet } from '../model/tag.ts';
import { cutBlock } from './cut-block.ts';
import { documentTags } from './document-tags.ts';
import { type Form, FormStore } from './forms.ts';
import { allowedLabels } from './given.ts';
import { languageModel } from './model.ts';
import { findActors } from './names/find-actors.ts';
import type { Persons } from './names/find-person.ts';
import { readPassives } from './read-passives.ts';
import { repairLabels } from './repair-labels.ts';
import { LONGEST_SENTENCE } from './split-sentences.ts';
import { parseSentence } from './syntax/parse-sentence.ts';
import { Tagger } from './tagger/tagger.ts';
import { makeWord } from './words.ts';

/** What the analysis of one document grows in. */
interface Builder {
  readonly document: Document;
  readonly tokens: Token[];
  readonly sentences: Sentence[];
  readonly clauses: Clause[];
  readonly clauseOf: number[];
  /** The tags of each sentence's words. */
  readonly tags: Tags[];
  readonly actors: ActorMention[];
  readonly persons: Persons;
  /** Tags that all tokens of the block have. */
  everywhere: Tags;
}

/** Spellings that are kept; past that the store starts anew, so that memory stays flat. */
const MOST_FORMS = 50_000;

/** Analyses Swedish text. Keeps what it has learnt about words between documents; the results do not depend on it. */
export class Analyser {
  #forms = new FormStore();
  #tagger = new Tagger(languageModel().tagger);

  /**
   * Tokens, sentences, clauses and tags of all blocks of a document. `persons` are those that were named in front of it,
   * where it is a part of a text; those that it names are added.
   */
  analyse(document: Document, persons: Persons = new Map()): Analysis {
    if (this.#forms.size > MOST_FORMS) {
      this.#forms = new FormStore();
      this.#tagger = new Tagger(languageModel().tagger);
    }
    const shared = documentTags(document);
    const builder: Builder = {
      document,
      tokens: [],
      sentences: [],
      clauses: [],
      clauseOf: [],
      tags: [],
      actors: [],
      persons,
      everywhere: tagSet(shared),
    };
    for (const [index, block] of document.blocks.entries()) {
      const first = builder.sentences.length;
      builder.everywhere = tagSet([...blockTags(block), ...shared]);
      this.#block(builder, block, index);
      markEnds(builder, first);
    }
    const { tokens, sentences, clauses, actors } = builder;
    return {
      document,
      tokens,
      sentences,
      clauses,
      actors,
      clauseOf: new Int32Array(builder.clauseOf),
      tags: joinTags(builder.tags, tokens.length),
    };
  }

  #block(builder: Builder, block: Block, index: number): void {
    if (block.sentences) {
      for (const { tokens } of block.sentences) {
        for (let from = 0; from < tokens.length; from += LONGEST_SENTENCE) {
          const part = tokens.slice(from, from + LONGEST_SENTENCE);
          const spans = part.flatMap(({ start, end }) => [start, end]);
          this.#sentence(builder, block, index, spans, part);
        }
      }
      return;
    }
    const { ends, cuts } = cutBlock(builder.document.text, block);
    let first = 0;
    for (const last of cuts) {
      this.#sentence(builder, block, index, ends.slice(2 * first, 2 * last));
      first = last;
    }
  }

  #labels(forms: readonly Form[], given: readonly GivenToken[]): readonly number[] {
    if (given.length === 0) return repairLabels(forms, this.#tagger.tag(forms));
    const allowed = given.map(allowedLabels);
    const labels = this.#tagger.tag(forms, allowed);
    return repairLabels(forms, [...labels]).map((label, i) =>
      allowed[i] === undefined || allowed[i].includes(label) ? label : labels[i]!,
    );
  }

  #word(form: Form, label: number, lemma: string | undefined): Word {
    return lemma === undefined
      ? this.#forms.word(form, label)
      : makeWord(form.text, label, lemma.normalize('NFC').toLowerCase());
  }

  #sentence(
    { document, tokens, sentences, clauses, clauseOf, tags, actors, persons, everywhere }: Builder,
    block: Block,
    index: number,
    ends: readonly number[],
    given: readonly GivenToken[] = [],
  ): void {
    const forms: Form[] = [];
    for (let i = 0; i < ends.length; i += 2) forms.push(this.#forms.form(document.text.slice(ends[i], ends[i + 1])));
    const labels = this.#labels(forms, given);
    const first = tokens.length;
    const words: Word[] = [];
    for (let i = 0; i < forms.length; i++)
      words.push(this.#word(forms[i]!, labels[i]!, i < given.length ? given[i]!.lemma : undefined));
    readPassives(words);
    for (let i = 0; i < words.length; i++) tokens.push({ start: ends[2 * i]!, end: ends[2 * i + 1]!, word: words[i]! });
    const named = findActors(words, forms, persons);
    const parsed = parseSentence(words, named, first, clauses.length, everywhere);
    for (const actor of named) actors.push({ ...actor, first: first + actor.first, last: first + actor.last });
    const firstClause = clauses.length;
    clauses.push(...parsed.clauses);
    for (let i = 0; i < words.length; i++) clauseOf.push(firstClause + parsed.clauseOf[i]!);
    tags.push(parsed.tags);
    sentences.push({
      start: ends[0]!,
      end: ends.at(-1)!,
      first,
      last: tokens.length,
      zone: block.zone,
      block: index,
      clauses: { first: firstClause, last: clauses.length },
    });
  }
}

/** Marks the first and the last sentence of a block that has several. `first` is the index of its first sentence. */
const markEnds = ({ sentences, tags }: Builder, first: number): void => {
  if (sentences.length - first < 2) return;
  markAll(tags[first]!, 'OpensParagraph');
  markAll(tags.at(-1)!, 'ClosesParagraph');
};

const markAll = (tags: Tags, tag: Tag): void => {
  for (let at = 0; at < tags.length; at += TAG_WORDS) addTag(tags, tag, at);
};

const joinTags = (sentences: readonly Tags[], tokens: number): Tags => {
  const joined = new Int32Array(tokens * TAG_WORDS);
  let at = 0;
  for (const tags of sentences) {
    joined.set(tags, at);
    at += tags.length;
  }
  return joined;
};

/** What a block says of all its tokens. */
const blockTags = ({ zone, kind }: Block): Tag[] => [
  ...(zone === 'title' ? (['Title'] as const) : []),
  ...(zone === 'lead' ? (['Lead'] as const) : []),
  ...(kind === 'item' ? (['Item'] as const) : []),
  ...(kind === 'speech' ? (['Speech'] as const) : []),
];
