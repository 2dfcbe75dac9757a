import { expect, test } from 'vitest';
import { askAttributes } from './ask-attributes.ts';

/** A demand, who ought to act, and the cue where it is not the main verb. */
const TABLE: readonly (readonly [text: string, addressee: string | null, cue?: string])[] = [
  // The subject of the demand
  ['Regeringen måste agera nu.', 'Regeringen'],
  ['Nu kräver Lärarförbundet att regeringen agerar.', 'regeringen'],
  ['I dag kräver LO att lönerna höjs.', null],
  ['Replik: Regeringen måste agera.', 'Regeringen'],
  ['Regeringen uppmanas att agera.', 'Regeringen'],
  ['Det krävs av regeringen att skatten sänks.', 'regeringen'],
  ['Det krävs mod.', null],
  ['Det är upp till kommunerna att agera.', 'kommunerna'],
  ['Taket ska höjas upp till 500 kronor för elever.', null],
  ['Det bör beslutas av riksdagen.', 'riksdagen'],
  ['Eleverna ska undervisas av legitimerade personer.', null],
  ['Regeringen, ta ert ansvar nu!', 'Regeringen'],
  ['Statsminister Ulf Kristersson, stoppa våldet nu.', 'Statsminister Ulf Kristersson'],
  ['Magdalena Andersson, stoppa nedskärningarna nu!', 'Magdalena Andersson'],
  ['Politiker, lyssna på oss!', 'Politiker'],
  ['Därför uppmanar LO regeringen att agera.', 'regeringen'],
  ['Nu måste regeringen ta sitt ansvar för landsbygden.', 'regeringen'],
  ['Kommunens politiker bör lyssna på lärarna.', 'Kommunens politiker'],
  ['Vi måste hjälpas åt.', 'Vi'],
  ['Ni borde skämmas.', 'Ni'],
  ['Framtidens socialtjänst ska garantera förebyggande arbete.', 'Framtidens socialtjänst'],
  ['De professionella måste vara mer aktiva.', 'De professionella'],
  ['Tjänstemännen på kontoret bör svara i telefon.', 'Tjänstemännen på kontoret'],
  ['Arbetsgivarna måste betala för övertiden.', 'Arbetsgivarna'],
  ['Samhället måste skapa förutsättningar för integration.', 'Samhället'],
  ['Den som vill riva en mur bör ta reda på varför den byggdes.', 'Den som vill riva en mur'],
  ['Någon måste säga ifrån.', 'Någon'],
  ['Socialtjänsten ger inte bara akut hjälp utan bör verka förebyggande.', 'Socialtjänsten', 'bör'],
  ['Statens uppgift är att hålla spelplanen jämn.', 'Statens'],
  // What somebody wishes that somebody does
  ['Vi kräver att regeringen drar tillbaka förslaget.', 'regeringen'],
  ['Vi vill att kommunen bygger fler bostäder.', 'kommunen'],
  ['Det är hög tid att riksdagen ändrar lagen.', 'riksdagen'],
  ['Det vore bra om regionen öppnade akuten igen.', 'regionen'],
  ['Jag hoppas att polisen prioriterar om.', 'polisen'],
  ['Kommunen begär att staten ersätter kostnaden.', 'staten'],
  // Who is asked
  ['Vi uppmanar regeringen att stoppa utvisningarna.', 'regeringen'],
  ['Det kräver självrannsakan från samtliga ledamöter.', 'samtliga ledamöter'],
  ['Det krävs en kraftsamling från hela samhället.', 'hela samhället'],
  ['Vi riktar ett krav på kommunen om fler förskolor.', 'kommunen'],
  // Imperatives
  ['Lyft luren, regionrådet!', 'regionrådet'],
  ['Riv upp beslutet, kära politiker.', 'kära politiker'],
  ['Låt oss diskutera skolan i stället.', 'oss'],
  ['Be alltid om ett kostnadsförslag innan ni skriver på.', 'ni'],
  ['Till alla väljare: rösta med hjärtat.', 'alla väljare'],
  ['Vi uppmanar regeringen att göra följande:\n\n- Avskaffa karensdagen.\n\n- Höj ersättningen.', 'regeringen'],
  ['Riv upp beslutet, kära nämnd. Bjud in dem som bor här.', 'kära nämnd'],
  // Nobody is named, or is given something
  ['Det krävs mer pengar till vården.', null],
  ['Skatten måste sänkas.', null],
  ['Fler poliser behövs på gatorna.', null],
  ['Skolorna måste ges bättre möjligheter.', null],
  ['Alla elever ska få en tryckt lärobok.', null],
  ['Barn ska ha rätt till sin fritid.', null],
  ['Personalen ska slippa delade turer.', null],
  ['Det måste bli billigare att resa kollektivt.', null],
  ['Vi kräver omedelbara åtgärder.', null],
  ['Jag yrkar, herr talman, bifall till reservationen.', null],
  ['Nätverket kämpar för bättre arbetsmiljö.', null],
  ['Priset på mjölk borde vara högre.', null],
];

for (const [text, addressee, cue] of TABLE) {
  test(`${text} → ${addressee ?? 'nobody'}`, () => {
    expect(askAttributes(text, cue).addressee).toBe(addressee);
  });
}
