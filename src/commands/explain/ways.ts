/** In words, which question found a holder, an addressee or a target; keys are what mining calls them. */
const WAYS: Readonly<Record<string, string>> = {
  author: 'the text is the author’s',
  'speech-verb': 'subject of a verb of speech',
  'according-to': 'named as the source',
  'reporting-verb': 'subject of a reporting verb',
  quotation: 'quoted, and nobody is named',
  'lead-in': 'named in front of the list',
  rule: 'captured by a rule',
  asked: 'asked by a verb or a noun of demand',
  blamed: 'object of a verb or an adjective of criticism',
  addressed: 'called',
  agent: 'agent of a passive',
  doing: 'what an actor does',
  subject: 'subject of the clause',
  antecedent: 'what the pronoun stands for',
  topic: 'what the subject is about',
  deed: 'what the dummy subject stands for',
  'main-subject': 'subject of the clause around it',
  'only-actor': 'the only actor that is named',
};

export const wayOf = (by: string): string => WAYS[by] ?? by;
