import { describe, expect, test } from 'vitest';
import { describeMarked, relateMarked } from './mark-units.ts';

const TABLE: Readonly<Record<string, readonly (readonly [text: string, ...relations: string[]])[]>> = {
  'words that join': [
    ['[claim Vården är underbemannad]. [demand Därför måste regionen anställa].', 'u1 support u2'],
    ['[demand Stoppa bygget], eftersom [claim naturen inte tål mer].', 'u2 support u1'],
    ['[demand Sänk hastigheten på Storgatan]. [claim Annars kommer någon att dö].', 'u2 support u1'],
    ['[claim Visst kostar det pengar], men [claim barnen är värda det].', 'u2 attack u1'],
    ['[claim! Centern hävdar att vargen hotar fåren]. [criticism Det stämmer inte].', 'u2 attack u1'],
    ['[claim Lagen fungerar]. [claim Kort sagt behövs ingen reform].', 'u2 rephrase u1'],
    ['[criticism Bolaget dumpar löner]. [criticism Ett tydligt exempel är bygget i Kista].', 'u2 support u1'],
    ['[claim Alla har rätt till rent vatten]. [criticism Ändå släpper fabriken ut gifter].', 'u1 support u2'],
    ['[demand Bygg tunneln], trots att [claim den blir dyr].', 'u2 attack u1'],
  ],
  'a problem and what ought to be done about it': [
    ['[criticism Bussarna till Farsta är alltid försenade]. [demand Bussarna måste gå i tid].', 'u1 support u2'],
    ['[demand Biblioteket ska ha öppet på söndagar]. [claim Biblioteket är ortens vardagsrum].', 'u2 support u1'],
    ['[demand Inför skolfrukost]. [claim Det är ett bra sätt för att locka elever].', 'u2 support u1'],
    ['[demand Inför skolfrukost]. [claim Det gör eleverna piggare].', 'u2 support u1'],
    ['[criticism Detaljplanen är ett hafsverk]. [demand Denna detaljplan måste rivas upp].', 'u1 support u2'],
    ['[criticism Köerna växer]. [demand Det är dags att bygga ut sjukhuset].', 'u1 support u2'],
  ],
  'content that returns': [
    [
      '# [demand Rädda järnvägen till Hällefors]\n\n[claim Sommaren är kort].\n\n[demand Regeringen måste rädda järnvägen till Hällefors].',
      'u3 rephrase u1',
    ],
    [
      '# [demand Rädda järnvägen till Hällefors]\n\n[claim Sommaren är kort].\n\n[criticism Utan järnvägen till Hällefors töms bygden på folk].',
      'u3 support u1',
    ],
    [
      '[demand Kommunen måste anställa fler kuratorer i grundskolan].\n\n[claim Ungdomars ohälsa ökar].\n\n[claim Pengar finns].\n\n[demand Fler kuratorer måste anställas i grundskolan].',
      'u4 rephrase u1',
    ],
  ],
  'what does not belong together': [
    ['[demand Bygg fler bostäder]. [criticism Det är en skandal att barn far illa].'],
    ['[demand Bygg fler bostäder]. [criticism Det är orimligt att stänga kiosken].'],
    ['[claim Skolan är viktig]. [claim Sommaren är kort].'],
    ['[demand Sänk skatten]. [demand Bygg fler bostäder].'],
    ['[criticism Tågen är försenade].\n\n[claim Kaffet är gott].\n\n[claim Solen skiner].\n\n[demand Höj lönerna].'],
    [
      '[demand Kommunen ska anställa fler kuratorer i skolan].\n\n[demand Kommunen ska inte anställa fler kuratorer i skolan].',
    ],
    [
      '[demand! LO kräver att kommunen anställer fler kuratorer i skolan].\n\n[demand Kommunen ska anställa fler kuratorer i skolan].',
    ],
    ['# [demand Rädda järnvägen till Hällefors]\n\n[claim Järnvägen är gammal].'],
    ['# [claim Därför är skolan viktig]\n\n[claim Sommaren är kort].'],
    [
      '[claim Skolan är viktig].\n\nEn mening.\n\nEn mening till.\n\nNu en tredje.\n\n[demand Därför måste kommunen agera].',
    ],
    ['[claim Läkemedlet är dyrt], men [claim patienterna kan inte vänta].'],
    ['[demand Skolan ska ha bibliotek]. [claim Det vackra huset i parken är gult].'],
    ['[claim Ensam].'],
    [''],
  ],
};

describe.each(Object.entries(TABLE))('%s', (_, rows) => {
  test.each(rows)('%s', (text, ...relations) => {
    expect(describeMarked(text)).toEqual(relations);
  });
});

const LONG =
  '[criticism Bussarna till Farsta är alltid försenade]. [demand Bussarna måste därför gå i tid]. [claim Då kan fler åka kollektivt].';

test('two kinds of evidence for one relation add up', () => {
  const [first] = relateMarked(LONG).relations;
  expect(first).toMatchObject({ id: 'r1', type: 'support', from: 'u1', to: 'u2' });
  expect(new Set(first!.evidence.map(({ rule }) => rule))).toEqual(
    new Set(['relation/conclusion', 'relation/problem']),
  );
  const sum = first!.evidence.reduce((total, { weight }) => total + weight, 0);
  expect(first!.score).toBeCloseTo(1 - Math.exp(-sum), 10);
});

test('evidence shows the words that join', () => {
  const { relations, text } = relateMarked('[claim Vården svajar]. [demand Det är därför hög tid att agera].');
  expect(relations[0]!.evidence.map(({ start, end }) => text.slice(start, end))).toContain('Det är därför');
});

test('a pair has one relation, and relations come in the order of the units that they start from', () => {
  const { relations } = relateMarked(LONG);
  expect(relations.map(({ id, from, to }) => [id, from, to])).toEqual([
    ['r1', 'u1', 'u2'],
    ['r2', 'u3', 'u2'],
  ]);
});

test('the same units give the same relations', () => {
  expect(relateMarked(LONG)).toEqual(relateMarked(LONG));
});
