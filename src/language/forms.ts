import type { Word } from '../model/analysis.ts';
import { shapeOf, traitsOf } from './traits.ts';
import { cleanForm, makeWord, normalise } from './words.ts';

/** A word as it is spelt, with what is known of it whatever its place and label. */
export interface Form {
  /** Small and unique as long as the store lives: others keep what they know of a form under it. */
  readonly id: number;
  /** NFC, capitals kept, without soft hyphens and hyphenation at line ends. */
  readonly text: string;
  /** {@link Form.text} in lower case. */
  readonly norm: string;
  /** The closed classes of its norm, as bits. */
  readonly traits: number;
  /** What its first and last letters show, as bits. */
  readonly shape: number;
  /** The words that it is, by label id; holes where it was not met under a label. */
  readonly words: Word[];
}

/** Makes each spelling a form, and each form under a label a word, once. */
export class FormStore {
  readonly #forms = new Map<string, Form>();
  #next = 0;

  /** The number of spellings that are kept. */
  get size(): number {
    return this.#forms.size;
  }

  /** The form of a stretch of text. */
  form(raw: string): Form {
    const known = this.#forms.get(raw);
    if (known) return known;
    const text = cleanForm(raw);
    const made = text === raw ? this.#make(text) : this.form(text);
    this.#forms.set(raw, made);
    return made;
  }

  #make(text: string): Form {
    const norm = normalise(text);
    return { id: this.#next++, text, norm, traits: traitsOf(norm), shape: shapeOf(text, norm), words: [] };
  }

  /** The word that a form is under a label id. */
  word(form: Form, label: number): Word {
    const known = form.words[label];
    if (known) return known;
    const word = makeWord(form.text, label);
    form.words[label] = word;
    return word;
  }
}
