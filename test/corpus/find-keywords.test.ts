import { describe, expect, it } from 'vitest';
import { findKeywords } from '../../src/corpus/find-keywords.ts';
import { splitWords } from '../../src/corpus/split-words.ts';

const terms = (text: string, limit = 10, except?: ReadonlySet<string>): string[] =>
  findKeywords(text, limit, except).map(({ term }) => term);

describe('splitWords', () => {
  it.each([
    ['Åsa får öl i hälso- och sjukvården.', ['Åsa', 'får', 'öl', 'i', 'hälso', 'och', 'sjukvården']],
    ['e-post, 2018–2022, S/MP-regeringen', ['e-post', 'S', 'MP-regeringen']],
    ['a\u030Alder', ['ålder']],
    ['sam\u00ADhället', ['samhället']],
    ['12 % 🙂 …', []],
  ])('%s', (text, words) => expect(splitWords(text)).toEqual(words));
});

describe('findKeywords', () => {
  it('puts rare and repeated stems before common ones', () => {
    expect(terms('Regeringen vill ha vindkraftverk. Alla vindkraftverken, regeringen och sverige.', 3)).toEqual([
      'vindkraftverk',
      'regeringen',
      'sverige',
    ]);
  });

  it('shows the commonest form of a stem', () => {
    expect(terms('Klimatklivet! klimatklivets klimatklivets')).toEqual(['klimatklivets']);
  });

  it('writes a word small unless the text never does', () => {
    expect(terms('Våtmarker behövs. Alla våtmarker.', 1)).toEqual(['våtmarker']);
    expect(terms('Östersund växer. I Östersund.', 1)).toEqual(['Östersund']);
  });

  it('leaves out stop words, numbers, single letters and short words other than abbreviations', () => {
    expect(terms('Och för att 2021 å EU ny')).toEqual(['EU']);
    expect(terms('Alltfler gräddfiler. Riv gräddfilen!')).toEqual(['gräddfilen']);
  });

  it('leaves out the words that it is told to, in the genitive too', () => {
    expect(terms('Anna Eks förslag om gräddfil', 10, new Set(['anna', 'ek']))).toEqual(['gräddfil', 'förslag']);
  });

  it('gives equally telling words in code-unit order, whatever the order of the text', () => {
    expect(terms('zebraxa blåxa apaxa')).toEqual(['apaxa', 'blåxa', 'zebraxa']);
    expect(findKeywords('apaxa zebraxa blåxa', 3)).toEqual(findKeywords('zebraxa blåxa apaxa', 3));
  });

  it('has nothing to say of an empty text, and copes with names of object members', () => {
    expect(findKeywords('', 5)).toEqual([]);
    expect(terms('constructor __proto__ toString valueOf').length).toBeGreaterThan(2);
  });
});
