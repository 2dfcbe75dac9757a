import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { callTag } from './call-tag.ts';

interface Range {
  readonly first: number;
  readonly last: number;
}
interface Tagged {
  readonly sentences: readonly {
    readonly tokens: readonly {
      readonly id: number;
      readonly text: string;
      readonly lemma: string;
      readonly compoundHead: string | null;
      readonly upos: string;
      readonly feats: Readonly<Record<string, string>>;
      readonly clause: number;
    }[];
    readonly clauses: readonly (Range & {
      readonly id: number;
      readonly kind: string;
      readonly parent: number | null;
      readonly finite: number | null;
      readonly subject: Range | null;
      readonly subjectHead: number | null;
    })[];
    readonly actors: readonly (Range & { readonly name: string; readonly kind: string })[];
  }[];
}

const rangeOf = ({ first, last }: Range): string => (first === last ? `${first}` : `${first}-${last}`);
const escaped = (value: string): string => value.replaceAll('\\', '\\\\').replaceAll('|', '\\p');

/** The words of JSON in the columns of CoNLL-U: form, lemma, UPOS, FEATS and what MISC says of clauses, subjects and actors. */
const rowsOfJson = (json: string): string[][] =>
  (JSON.parse(json) as Tagged[]).flatMap(({ sentences }) =>
    sentences.map(({ tokens, clauses, actors }) =>
      tokens.map(({ id, text, lemma, compoundHead, upos, feats, clause }) => {
        const told = clauses.find(
          (each) => (each.finite ?? tokens.find((token) => token.clause === each.id)!.id) === id,
        );
        const actor = actors.find(({ first, last }) => first <= id && id <= last);
        const columns = Object.keys(feats).sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1));
        const misc = [
          `Clause=${clause}`,
          ...(told ? [`ClauseKind=${told.kind}`] : []),
          ...(told?.parent ? [`ClauseParent=${told.parent}`] : []),
          ...(told?.subject ? [`Subject=${rangeOf(told.subject)}`] : []),
          ...(told?.subjectHead ? [`SubjectHead=${told.subjectHead}`] : []),
          ...(compoundHead === null ? [] : [`CompoundHead=${escaped(compoundHead)}`]),
          ...(actor ? [`Actor=${actor.first === id ? 'B' : 'I'}-${actor.kind}`] : []),
          ...(actor?.first === id ? [`ActorName=${escaped(actor.name)}`] : []),
        ];
        return [text, lemma, upos, columns.map((key) => `${key}=${feats[key]}`).join('|') || '_', misc.join('|')].join(
          '\t',
        );
      }),
    ),
  );

const rowsOfConllu = (conllu: string): string[][] =>
  conllu
    .split('\n\n')
    .filter((sentence) => sentence !== '')
    .map((sentence) =>
      sentence
        .split('\n')
        .filter((line) => /^\d/u.test(line))
        .map((line) => {
          const columns = line.split('\t');
          const misc = columns[9]!.split('|').filter((pair) => !/^(?:SpaceAfter|TokenRange)=/u.test(pair));
          return [columns[1], columns[2], columns[3], columns[5], misc.join('|')].join('\t');
        }),
    );

/** A file with its analysis taken out: forms and spaces are left. */
const emptied = (conllu: string): string =>
  conllu.replace(/^(\d+\t[^\t]*)\t.*?(SpaceAfter=No)?\|?Clause=.*$/gmu, (_, start: string, space?: string) =>
    [start, ...'_______', space ?? '_'].join('\t'),
  );

const paragraphs = readdirSync('seeds')
  .sort()
  .flatMap((name) => readFileSync(`seeds/${name}`, 'utf8').split(/\n\s*\n/u))
  .filter((paragraph) => paragraph.trim() !== '' && !/[\t\u2028]/u.test(paragraph));

test('JSON and CoNLL-U tell the same of a text', async () => {
  const text = fc.shuffledSubarray(paragraphs, { minLength: 1, maxLength: 4 }).map((some) => some.join('\n\n'));
  await fc.assert(
    fc.asyncProperty(text, async (content) => {
      const [json, conllu] = [await callTag(['-', '--format', 'json'], content), await callTag(['-'], content)];
      expect(rowsOfConllu(conllu.out)).toEqual(rowsOfJson(json.out));
    }),
    { numRuns: 25, seed: 11 },
  );
});

test('JSON and CoNLL-U tell the same of CoNLL-U', async () => {
  const args = ['-', '--stdin-filename', 'x.conllu'];
  const text = fc.shuffledSubarray(paragraphs, { minLength: 1, maxLength: 4 }).map((some) => some.join('\n\n'));
  await fc.assert(
    fc.asyncProperty(text, async (content) => {
      const open = emptied((await callTag(['-'], content)).out);
      expect(open).not.toContain('Clause=');
      const [json, conllu] = [await callTag([...args, '--format', 'json'], open), await callTag(args, open)];
      expect(rowsOfConllu(conllu.out)).toEqual(rowsOfJson(json.out));
    }),
    { numRuns: 25, seed: 12 },
  );
});
