import assert from 'node:assert/strict';
import { builtInWorks } from '../../server/citations/works';
import { cited } from './fixture';

/** Sentences in which a word that is also a title, or letters that are also an abbreviation, mean something else. */
const ofCommonNames = [
  (name: string) => `The ${name} 5 years later was no longer the same.`,
  (name: string) => `We met 12 people of ${name} in 1996, and ${name} 7 of them stayed.`,
  (name: string) => `${name}, page 5 of the minutes, was read.`,
  (name: string) => `Prices in ${name} rose by 5.2 per cent and fell by 3.1.`,
  (name: string) => `${name} (1996) and ${name} (5 of them) were in the list.`,
  (name: string) => `Flat 23f, ${name} Street 514, was let for 4:30 hours.`,
];
const ofAbbreviations = [
  (text: string) => `Gate ${text} 12 is closed, and room ${text} 5 too.`,
  (text: string) => `${text} 5 was late; ${text} 2:47 was the time on the clock.`,
  (text: string) => `The ${text} cost 12.50 and the ${text} 3 weighed 5 tons.`,
  (text: string) => `He asked (the ${text} men, 5 of them) to come.`,
];

describe('words and letters that are also titles', () => {
  it('are no citations where several words sound like a short title', () => {
    const speaksOfZarathustra = 'The Avesta and the Gathas of Zarathustra are read by Zoroastrians (Yasna 30:3). ';
    assert.deepEqual(cited(speaksOfZarathustra + 'His text is in al-Amiri, vol. 5, p. 439.'), [
      '(Yasna 30:3) → yasna:30:3',
    ]);
    for (const words of ['is in al', 'is in a', 'yes, in a', 'as in all'])
      assert.deepEqual(cited(`${speaksOfZarathustra}This ${words} book, chapter 5, verse 4.`).slice(1), [], words);
  });

  it('are no citations in sentences about other things', () => {
    for (const work of builtInWorks)
      for (const name of work.commonNames ?? [])
        for (const sentence of ofCommonNames)
          assert.deepEqual(cited(sentence(name)), [], `${work.key}: ${sentence(name)}`);
  });

  it('are no citations as abbreviations outside of brackets', () => {
    for (const work of builtInWorks)
      for (const text of [...(work.abbreviations ?? []), ...(work.unsureAbbreviations ?? [])])
        for (const sentence of ofAbbreviations) {
          const found = cited(sentence(text)).filter(citation => citation.includes(`→ ${work.key}:`));
          assert.deepEqual(found, [], `${work.key}: ${sentence(text)}`);
        }
  });

  it('are no citations as abbreviations in brackets, where they also mean other things and the text shows nothing', () => {
    for (const work of builtInWorks.filter(({ columns }) => columns === undefined))
      for (const text of work.unsureAbbreviations ?? []) {
        const sentence = `The train (${text} 2) came at noon (${text} 2.1).`;
        const found = cited(sentence).filter(citation => citation.includes(`→ ${work.key}:`));
        assert.deepEqual(found, [], `${work.key}: ${sentence}`);
      }
  });
});
