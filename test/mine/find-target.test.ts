import { expect, test } from 'vitest';
import { askAttributes } from './ask-attributes.ts';

/** A criticism, who or what is criticised, and the cue where it is not the main verb. */
const TABLE: readonly (readonly [text: string, target: string | null, cue?: string])[] = [
  // The subject
  ['Regeringen har svikit landsbygden.', 'Regeringen'],
  ['Den nya lagen slår hårt mot småföretagen.', 'Den nya lagen'],
  ['Kommunens hantering av ärendet är under all kritik.', 'Kommunens hantering av ärendet'],
  ['Förslaget räcker inte.', 'Förslaget'],
  ['Här har Trafikverket misslyckats helt.', 'Trafikverket'],
  // A subject behind its verb, with nothing of what follows
  ['Därför är beslutet en skandal.', 'beslutet'],
  ['I dag är lagen ett misslyckande.', 'lagen'],
  ['Därför är regeringens svek mot de svagastes villkor en skam.', 'regeringens svek'],
  ['Den som lovar ett snabbtåg har börjat i fel ände.', 'Den som lovar ett snabbtåg'],
  ['Det är fel att regeringen skär ner på biståndet.', 'regeringen'],
  ['Det är oacceptabelt att tvinga kommunen till nedskärningar.', 'att tvinga kommunen till nedskärningar'],
  ['Att införa avgifter i biblioteken vore fel.', 'Att införa avgifter i biblioteken'],
  ['Felet är att nämnden aldrig har svarat.', 'nämnden'],
  ['Felet ligger hos regionen.', 'regionen'],
  // What an act or attitude of criticism is directed at
  ['Vi kritiserar regeringens förslag.', 'regeringens förslag'],
  ['Vi är kritiska till nedläggningen.', 'nedläggningen'],
  ['Jag är trött på byråkratin.', 'byråkratin'],
  ['Vi säger nej till skattehöjningen.', 'skattehöjningen'],
  ['Därför kritiserar Moderaterna beslutet.', 'beslutet'],
  ['Miljöpartiet kallar detta ett slag mot djuren.', 'detta'],
  ['Att en folkvald kallar sina egna väljare gnällspikar är ovärdigt.', 'en folkvald', 'är'],
  [
    'Att i det läget föreslå dispens för varenda besättning är fel.',
    'Att i det läget föreslå dispens för varenda besättning',
    'är',
  ],
  ['Felet ligger hos dem som köper in resor.', 'dem som köper in resor'],
  ['Vi anser att det var ett misslyckande när socialkontoret fick stänga.', 'socialkontoret', 'var'],
  ['Det är att gå för långt.', null],
  ['Ministern anklagas av LO för svek.', 'Ministern'],
  ['Regeringen beskylls för svek.', 'Regeringen'],
  // Thought or said of the subject, not done to it
  ['Jakten på stjärtand kan ifrågasättas.', 'Jakten på stjärtand'],
  ['De nya reglerna upplevs som orättvisa.', 'De nya reglerna'],
  ['Människor avvisas vid gränsen.', null],
  ['Därför är bristen på lärare en skandal.', 'bristen på lärare'],
  ['Bristerna i tillsynen är en skandal.', 'tillsynen'],
  // A label in front
  ['Debatt: Regeringen sviker de äldre.', 'Regeringen'],
  ['Slutreplik: Därför sviker regeringen de äldre.', 'regeringen'],
  // An empty noun that is told from others of its kind
  ['Den förklaringen duger inte.', 'Den förklaringen'],
  ['Förklaringen är att pengarna saknas.', 'pengarna'],
  ['Moderaterna styr kommunen. Faktum är att de inte erbjuder någon väg.', 'Moderaterna', 'erbjuder'],
  ['Rapporten visar att kommunen sviker.', 'kommunen', 'visar'],
  ['I dag sågar Lagrådet regeringens förslag.', 'regeringens förslag'],
  // Nobody but the speaker
  ['Det är en skandal, säger Anna Ek.', null, 'är'],
  ['Det är inte rimligt, menar Polisförbundet.', null, 'är'],
  ['Facket har anklagat bolaget för lönedumpning.', 'bolaget'],
  ['Vi motsätter oss inte utbyggnaden men avvisar tunneln.', 'tunneln', 'avvisar'],
  // An actor's doings
  ['Till följd av regeringens nedskärningar växer köerna.', 'regeringens nedskärningar'],
  ['Moderaternas politik gör de rika rikare.', 'Moderaternas politik'],
  // Who does it
  ['Barnen pressas av islamister på boendet.', 'islamister på boendet'],
  ['Löftet bröts av kommunstyrelsen.', 'kommunstyrelsen'],
  // What a pronoun or a relative stands for
  ['Regeringen lovade mycket. Den har inte gjort någonting.', 'Regeringen'],
  ['Politikerna lovade mycket. De har svikit oss.', 'Politikerna'],
  ['Planen kom i fjol. Den har spruckit helt.', 'Planen'],
  ['Vi har fått en lag som strider mot sunt förnuft.', 'en lag', 'strider'],
  ['Miljöpartiet menar att reformen är ett misslyckande.', 'reformen'],
  ['Bankerna varnar för att reglerna är orimliga.', 'reglerna', 'är'],
  // Actors that are joined
  ['Moderaterna, Centern och Liberalerna har svikit oss.', 'Moderaterna, Centern och Liberalerna'],
  ['Här har Moderaterna, Centern och Liberalerna misslyckats.', 'Moderaterna, Centern och Liberalerna'],
  ['Vi är kritiska till att Moderaterna och Centern ökar utgifterna.', 'Moderaterna och Centern'],
  ['Vi kritiserar Moderaterna och Centern.', 'Moderaterna och Centern'],
  // A relative clause without its main clause
  ['En diskussion som kunde ha räddat oss från misslyckandet.', 'En diskussion'],
  // Nobody who answers for it
  ['Människor tvingas tigga på gatorna.', null],
  ['Ingen rektor hade tillfrågats.', null],
  ['Någon uppföljning har inte redovisats.', null],
  ['Det är för dåligt.', null],
  ['Vi säger nej.', null],
  ['Kvinnor förtrycks varje dag.', null],
  ['Många kommuner har tvingats höja skatten.', null],
  ['Man glömmer de äldre.', null],
];

for (const [text, target, cue] of TABLE) {
  test(`${text} → ${target ?? 'nobody'}`, () => {
    expect(askAttributes(text, cue).target).toBe(target);
  });
}
