import assert from 'node:assert/strict';
import { languageOf } from '../../server/text/language';
import { findSpelledEuropean } from '../../server/transcript/dates/spelledEuropean';
import { mayBePhrase, phrase, phraseStart } from '../../server/transcript/honorificForms';
import { idOfForeignWish } from '../../server/transcript/honorificWishes';

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
    'sallallahu alayhi wa aalihi',
    'shallallahu alaihi wa sallam',
    'alayhis-salam',
    'rahimahullah',
    'hafizahullah',
    'rahmatullah alayh',
    'radhi-allahu anhu',
    'razi-allah anh',
    'ajjal allahu farajahu',
    'subhanahu wa taala',
    'quddisa sirruhu',
  ];
  for (const text of phrases)
    it(`let "${text}" pass`, () => {
      phrase.lastIndex = 0;
      mayBePhrase.lastIndex = 0;
      assert.notEqual(phrase.exec(text), null);
      assert.equal(mayBePhrase.test(text), true);
      assert.equal(text.search(phraseStart), 0);
    });

  it('leave out words of editors that begin like a phrase', () => {
    for (const text of [
      'and',
      'all',
      'such as the media',
      'speaking in Arabic',
      'rather',
      'half of it',
      'scientific',
    ]) {
      mayBePhrase.lastIndex = 0;
      assert.equal(mayBePhrase.test(text), false, text);
    }
  });

  it('let wishes in other languages pass', () => {
    const wishes = [
      'que la paix soit sur lui',
      'Dio abbia misericordia di lui',
      'a paz esteja com ele',
      'möge Gott sich seiner erbarmen',
    ];
    for (const wish of [...wishes, 'nur içinde yatsın', 'selamı üzerine olsun', 'bénédiction et salut sur lui'])
      assert.notEqual(idOfForeignWish(wish), undefined, wish);
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
