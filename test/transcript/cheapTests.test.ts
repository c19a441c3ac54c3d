import assert from 'node:assert/strict';
import { languageOf } from '../../server/text/language';
import { findSpelledEuropean } from '../../server/transcript/dates/spelledEuropean';
import { mayBePhrase, phrase, phraseStart } from '../../server/transcript/honorificForms';

/** Cheap tests stand before slow expressions: none of them may leave out what the expression finds. */
describe('cheap tests before slow expressions', () => {
  const phrases = [
    'God’s peace and blessings be upon him and his household',
    'peace be upon him',
    'blessings and peace of Allah be on him',
    'Allah almighty hasten his noble return',
    'may his appearance be hastened',
    'may our souls be sacrificed for his sake',
    'may God have mercy on him',
    'May they be placed in paradise',
    'glory be to him',
    'exalted is he',
    'great and almighty is he',
    'azza wa jalla',
    'quicken their return',
    'salutations of God the exalted be upon them',
  ];
  for (const text of phrases)
    it(`let "${text}" pass`, () => {
      phrase.lastIndex = 0;
      mayBePhrase.lastIndex = 0;
      assert.notEqual(phrase.exec(text), null);
      assert.equal(mayBePhrase.test(text), true);
      assert.equal(text.search(phraseStart), 0);
    });

  it('let days of all languages pass, with the sign of Kelvin too', () => {
    for (const text of ['am dritten Mai', 'am ersten O\u212atober', 'le trois août', 'el dos de enero'])
      assert.equal(findSpelledEuropean(text).length, 1, text);
  });

  it('find the language that all letters of a paragraph tell', () => {
    assert.equal(languageOf(`${'x'.repeat(400)}${'я'.repeat(599)}`, 0, 999), 'und');
    assert.equal(languageOf(`${'the mill of the town is by the sea and '.repeat(9)}`, 0, 351), 'en');
    assert.equal(languageOf(`${'Haas Brault Denef Pell Ruiz Aldana '.repeat(9)}`, 0, 315), 'und');
  });
});
