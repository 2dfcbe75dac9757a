import { describe, expect, test } from 'vitest';
import type { Author } from '../../src/model/document.ts';
import { askAttributes } from './ask-attributes.ts';

const own = 'author';
const LIBERAL: Author = { name: 'Anna Ek', role: 'ordförande', party: 'L', organisation: 'Liberalerna' };

/** Reported or own speech with its holder. */
const TABLE: readonly (readonly [text: string, holder: string])[] = [
  ['Regeringen måste agera nu.', own],
  ['Vi anser att skolan behöver mer pengar.', own],
  ['Jag kräver att kommunen svarar.', own],
  ['Moderaterna anser att skatten är för hög.', 'organisation Moderaterna'],
  ['Facket kräver att lönerna höjs.', 'group facket'],
  ['Enligt fackets bedömning är lönerna för låga.', 'group facket'],
  ['Enligt facken är lönerna för låga.', 'group facken'],
  ['Enligt polisen är läget allvarligt.', 'organisation Polismyndigheten'],
  ['Enligt många är förslaget fel.', 'group många'],
  ['Enligt min mening är förslaget fel.', own],
  ['Enligt lagen ska barn skyddas.', own],
  ['Forskning visar att nedskärningar skadar skolan.', own],
  ['Granskningen har synliggjort att ledningen brister.', own],
  ['Socialminister Lena Hallengren säger att köerna ska kapas.', 'person Lena Hallengren'],
  ['Det här är ett svek mot de äldre, säger Anna Berg.', 'person Anna Berg'],
  ['”Skolan är i kris”, säger rektorn Karin Holm.', 'person Karin Holm'],
  ['Många anser att avgiften är för hög.', 'group många'],
  ['Någon har påpekat att bussen är opålitlig.', 'unknown någon'],
  ['Landsbygdsministern brukar hävda att Sverige är ansvarsfullt.', 'person landsbygdsministern'],
  ['Enligt Sveriges regering är läget allvarligt.', 'organisation regeringen'],
  ['Elisabeth Svantesson (M) kräver att skatten sänks.', 'person Elisabeth Svantesson'],
  ['Moderaternas ledare Ulf Kristersson kräver att skatten sänks.', 'person Ulf Kristersson'],
  ['Statsministern anser att skatten är för hög.', 'person statsministern'],
  ['Generaldirektören menar att kön är för lång.', 'person generaldirektören'],
  ['Kulturrådet menar att stödet är för litet.', 'organisation Kulturrådet'],
  ['Departementet menar att stödet är för litet.', 'organisation departementet'],
  ['Ministern anklagas av LO för svek.', 'organisation LO'],
  ['Regeringen beskylls för svek.', 'unknown'],
  ['Regeringen kritiseras av Riksrevisionen för passivitet.', 'organisation Riksrevisionen'],
  ['Det hävdas av LO att lönerna är för låga.', 'organisation LO'],
  ['Direktiven skrivs av politiker som inte bryr sig.', own],
  ['Avgiften höjs av regeringen.', own],
  ['Läraren hoppas att skolan blir bättre.', 'group läraren'],
  ['Centerpartiet har föreslagit en ny myndighet.', 'organisation Centerpartiet'],
  ['Därför uppmanar LO regeringen att agera.', 'organisation LO'],
  ['I dag sågar Lagrådet regeringens förslag.', 'organisation lagrådet'],
  ['Det hävdas ofta att skatten är för hög.', own],
  ['Man menar att skatten är för hög.', own],
];

describe('the holder of what is said', () => {
  test.each(TABLE)('%s → %s', (text, holder) => {
    const found = askAttributes(text);
    expect(found.holder).toBe(holder);
    expect(found.attribution).toBe(holder === own ? 'own' : 'reported');
  });
});

describe('the author’s own side', () => {
  test.each([
    'Liberalerna anser att skolan behöver mer pengar.',
    'Anna Ek menar att skolan behöver mer pengar.',
    'Liberalerna kräver fler poliser.',
  ])('%s', (text) => {
    const { attribution, holder } = askAttributes(text, undefined, [LIBERAL]);
    expect({ attribution, holder }).toEqual({ attribution: 'own', holder: 'author Liberalerna' });
  });

  test('is told from others', () => {
    const { holder } = askAttributes('Moderaterna kräver fler poliser.', undefined, [LIBERAL]);
    expect(holder).toBe('organisation Moderaterna');
  });
});

test('a quotation that goes on over sentences keeps its speaker', () => {
  const text = 'Maria Alm skriver: ”Skolan är i kris. Lärarna måste få bättre villkor.”';
  expect(askAttributes(text, 'måste')).toMatchObject({ attribution: 'reported', holder: 'person Maria Alm' });
});

test.each([
  ['”Det är ett svek. Regeringen måste agera”, säger Anna Ek.', 'är'],
  ['Anna Ek säger: ”Det är ett svek. Regeringen måste agera. Kommunen sviker.”', 'sviker'],
  ['”Det är ett svek”, säger Anna Ek. ”Regeringen måste agera. Kommunen sviker barnen.”', 'sviker'],
  ['”Vi är arga. Det är ett svek”, säger Anna Ek. ”Regeringen måste agera nu. Vi väntar.”', 'måste'],
  ['”Det är bra”, säger Bo Lind. ”Kommunen sviker barnen. Regeringen måste agera”, säger Anna Ek.', 'sviker'],
  ['– Det är ett svek. Regeringen måste agera, säger Anna Ek.', 'är'],
  ['– Regeringen måste agera, säger Anna Ek.\n\n– Kommunen sviker barnen. Det är fel.', 'är'],
])('every sentence of a quotation has its speaker: %s', (text, cue) => {
  expect(askAttributes(text, cue)).toMatchObject({ attribution: 'reported', holder: 'person Anna Ek' });
});

test('speech that nobody is named for is the author’s', () => {
  expect(askAttributes('– Kommunen sviker barnen.\n\n– Det är fel.')).toMatchObject({ holder: 'author' });
  expect(askAttributes('– Det är fel, säger Anna Ek.\n\nKommunen sviker.')).toMatchObject({ holder: 'author' });
});

test('behind the quotation the author speaks again', () => {
  const text = 'Maria Alm skriver: ”Skolan är i kris. Lärarna flyr.” Kommunen måste agera.';
  expect(askAttributes(text, 'måste')).toMatchObject({ attribution: 'own', holder: 'author' });
});

describe('the points of a list', () => {
  test.each([
    [
      'Vänsterpartiet föreslår att regeringen ska:\n\n- höja lönen\n- sänka skatten',
      'organisation Vänsterpartiet',
      'regeringen',
    ],
    ['Kommunen måste:\n\n- bygga fler bostäder', own, 'Kommunen'],
    ['Facket kräver:\n\n- Höjda löner.\n- Kortare arbetstid.', 'group facket', null],
    ['Vi kräver:\n\n- kortare arbetstid', own, null],
    ['Kommunen måste agera.\n\n- bygga fler bostäder', own, null],
    ['Facket kräver:\n\n- Höjda löner.\n\nSolen skiner.', own, null],
  ])('%s', (text, holder, addressee) => {
    const found = askAttributes(text);
    expect(found).toMatchObject({ holder, addressee });
  });
});
