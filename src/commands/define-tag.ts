import { type Command, Option } from 'commander';
import type { Act } from './act.ts';
import { defineConfigOptions, defineReadOptions } from './define-extract.ts';
import { settingsOf } from './settings-of.ts';
import type { TagFormat } from './tag.ts';

const FORMATS: readonly TagFormat[] = ['conllu', 'json'];

const EXAMPLES = `
Examples:
  yrka tag ledare.txt                tokens, lemmas, parts of speech, clauses
  yrka tag artiklar/ > artiklar.conllu
  yrka tag korpus.conllu             keeps its tokens, fills in what is _
  echo 'Kommunen ska agera.' | yrka tag -
  cat korpus.conllu | yrka tag - --stdin-filename korpus.conllu
  yrka tag ledare.txt --format json | jq -r '.[].sentences[].tokens[].lemma'

CoNLL-U: universaldependencies.org/format.html. MISC names the clause of each
word (Clause), at finite verbs its kind, the clause that it stands in and its
subject (ClauseKind, ClauseParent, Subject, SubjectHead), besides CompoundHead,
Actor, ActorName and TokenRange (code points). There is no dependency analysis:
HEAD and DEPREL stay open.

Exit codes: 0 done; 2 usage, or something could not be read; 130 Ctrl-C.
`;

/** Adds `tag`. */
export const defineTag = (program: Command, act: Act): void => {
  const command = program
    .command('tag')
    .description('show the linguistic analysis: tokens, lemmas, parts of speech, clauses, subjects')
    .argument('[path...]', 'files, folders, globs, or - for standard input')
    .addOption(new Option('-f, --format <name>', 'what goes out').choices(FORMATS).default('conllu'))
    .option('-q, --quiet', 'only errors on standard error');
  defineConfigOptions(defineReadOptions(command))
    .addHelpText('after', EXAMPLES)
    .action((paths: string[], { format }: { format: TagFormat }) =>
      act(async (io) => {
        const { tag } = await import('./tag.ts');
        return tag(paths, { ...(await settingsOf(command)), format }, io);
      }),
    );
};
