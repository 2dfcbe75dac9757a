/**
 * What can be true of a token, by the names that rules use (`#Noun`). The position in the list is the tag's bit; lists of
 * a rule pack add tags of their own behind these.
 */
export const TAGS = [
  // Parts of speech (UPOS) and verb forms
  'Adjective',
  'Preposition',
  'Adverb',
  'Auxiliary',
  'Conjunction',
  'Determiner',
  'Interjection',
  'Noun',
  'Numeral',
  'Particle',
  'Pronoun',
  'ProperNoun',
  'Punctuation',
  'Subjunction',
  'Symbol',
  'Verb',
  'Unknown',
  'Finite',
  'Present',
  'Past',
  'Imperative',
  'Infinitive',
  'Supine',
  'Participle',
  'Passive',
  'Deponent',
  // Inflection
  'Definite',
  'Plural',
  'Genitive',
  'Comparative',
  'Superlative',
  // Pronouns by person
  'FirstPerson',
  'FirstSingular',
  'FirstPlural',
  'SecondPerson',
  'ThirdPerson',
  'Generic',
  'Nominative',
  'Demonstrative',
  'Possessive',
  'Relative',
  'Interrogative',
  'Expletive',
  // Closed classes
  'Negation',
  'Modal',
  'Copula',
  'Have',
  'Be',
  'Become',
  'TimeNoun',
  'SpeechVerb',
  'ContentVerb',
  // Names and actors
  'Actor',
  'Party',
  'Government',
  'Authority',
  'Municipality',
  'Court',
  'Organisation',
  'Union',
  'Media',
  'Person',
  'Role',
  'Place',
  'Group',
  // Forms of writing
  'Number',
  'Year',
  'Percent',
  'Capitalised',
  'AllCaps',
  'Address',
  'OpenQuote',
  'CloseQuote',
  'Comma',
  'Colon',
  'Dash',
  // The token's place in its clause
  'MainVerb',
  'Predicate',
  'Subject',
  'SubjectHead',
  'Marker',
  'Fronted',
  'InPhrase',
  'Negated',
  'AttInfinitive',
  'First',
  'Last',
  // The token's clause
  'Main',
  'Subordinate',
  'RelativeClause',
  'Conditional',
  'Fragment',
  // What holds of the token's whole clause
  'PresentClause',
  'PastClause',
  'PerfectClause',
  'FutureClause',
  'ModalClause',
  'DeonticClause',
  'EpistemicClause',
  'PassiveClause',
  'NegatedClause',
  'VerbFirst',
  'SubjectFirstPerson',
  'SubjectFirstPlural',
  'SubjectActor',
  'SubjectPerson',
  'SubjectGeneric',
  'SubjectExpletive',
  'SubjectPronoun',
  'SubjectCommon',
  'NoSubject',
  'NumberClause',
  // The token's sentence and surroundings
  'Title',
  'Lead',
  'Item',
  'Speech',
  'ScareQuoted',
  'OpensParagraph',
  'ClosesParagraph',
  // The token's document
  'MinisterText',
  'InterpellationText',
  'SpeechText',
  'Question',
  'Exclamation',
  'Quoted',
  'Reported',
] as const;

export type Tag = (typeof TAGS)[number];

/** How many 32-bit numbers hold the tags of one token. */
export const TAG_WORDS = 4;

const bits = new Map<string, number>(TAGS.map((tag, bit) => [tag, bit]));

/** The bit of a tag, or undefined where there is no such tag. */
export const tagBit = (tag: string): number | undefined => bits.get(tag);

/** A set of tags: {@link TAG_WORDS} 32-bit numbers from `offset` on. */
export type Tags = Int32Array;

/** Adds a tag to the set that begins at `offset`. */
export const addTag = (tags: Tags | number[], tag: Tag, offset = 0): void => {
  const bit = bits.get(tag)!;
  tags[offset + (bit >> 5)]! |= 1 << (bit & 31);
};

/** Adds all tags of a set to the set that begins at `offset`. */
export const addTags = (tags: Tags | number[], added: Tags, offset = 0): void => {
  for (let k = 0; k < TAG_WORDS; k++) tags[offset + k]! |= added[k]!;
};

/** Takes all tags of a set from the one that begins at `offset`. */
export const removeTags = (tags: Tags, removed: Tags, offset = 0): void => {
  for (let k = 0; k < TAG_WORDS; k++) tags[offset + k]! &= ~removed[k]!;
};

/** The set of some tags. */
export const tagSet = (tags: readonly Tag[]): Tags => {
  const set = new Int32Array(TAG_WORDS);
  for (const tag of tags) addTag(set, tag);
  return set;
};

/** Is the tag in the set that begins at `offset`? */
export const hasTag = (tags: Tags, tag: Tag, offset = 0): boolean => {
  const bit = bits.get(tag)!;
  return (tags[offset + (bit >> 5)]! & (1 << (bit & 31))) !== 0;
};

/** The names of the tags in the set that begins at `offset`, in the order of {@link TAGS}. */
export const tagNames = (tags: Tags, offset = 0): Tag[] =>
  TAGS.filter((_, bit) => (tags[offset + (bit >> 5)]! & (1 << (bit & 31))) !== 0);

/** A quick test for one tag, for places that ask about many tokens. */
export const tagTest = (tag: Tag): ((tags: Tags, offset?: number) => boolean) => {
  const bit = bits.get(tag)!;
  const word = bit >> 5;
  const mask = 1 << (bit & 31);
  return (tags, offset = 0) => (tags[offset + word]! & mask) !== 0;
};

/** Adds one tag to sets that begin at an offset, for places that add it to many tokens. */
export const tagAdder = (tag: Tag): ((tags: Tags, offset: number) => void) => {
  const bit = bits.get(tag)!;
  const word = bit >> 5;
  const mask = 1 << (bit & 31);
  return (tags, offset) => {
    tags[offset + word]! |= mask;
  };
};
