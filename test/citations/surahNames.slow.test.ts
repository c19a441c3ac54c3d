import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  maxDistanceAfterCue,
  nearbySurah,
  surahAfterCue,
  surahNamed,
  surahWithoutCue,
} from '../../server/citations/names/surahNames';
import { surahs } from '../../server/citations/quran';

const spellings: readonly (readonly [number, string])[] = [
  [2, 'Baghareh al-Baqara Bakara El-Bekare Al-Baqarah albaqara Bakarah Baqarat'],
  [3, 'Āl-ʿImrān Aal-e-Imran Ali-Imran'],
  [5, "al-Ma'ida Maaida Mâide al-Māʾidah"],
  [9, "at-Tawba Tevbe Bara'ah Tauba Towbeh"],
  [12, 'Yusuf Yousuf Joseph Jusuf Yoosuf'],
  [17, 'al-Isra İsra Esra Bani-Israil'],
  [18, 'al-Kahf Kehf'],
  [24, 'an-Nur Noor En-Nur Annoor'],
  [33, 'al-Ahzab Ahzaab'],
  [40, "Ghafir al-Mu'min Gafir"],
  [42, 'ash-Shura Shoora Şura Asch-Schura'],
  [51, 'adh-Dhariyat Zariyat Az-Zaariyaat'],
  [55, 'ar-Rahman Rehman Arrahman'],
  [56, "al-Waqi'ah Vaqe'eh Waqiah"],
  [62, "al-Jumu'ah Cuma Juma Dschumua"],
  [76, 'al-Insan ad-Dahr Ensan'],
  [94, 'ash-Sharh Inshirah al-Inshirah'],
  [96, "al-'Alaq Iqra Alak"],
  [99, 'az-Zalzalah Zilzal'],
  [108, 'al-Kawthar Kevser Kauthar Kowsar'],
  [109, 'al-Kafirun Kafiroon'],
  [112, 'al-Ikhlas Tawhid İhlas Ikhlaas'],
  [114, 'an-Nas Annas'],
];

describe('names of surahs', () => {
  it('are near where the closest one is, and no others are', () => {
    const words =
      'sense of responsibility water the people union health Abraham Lincoln sad fish cow opening مریم البقره';
    const letters = ['', 's', 'ba', 'tor', 'mun', 'ral', ' al-'];
    const names = [...spellings.map(([, text]) => text), words].flatMap(text => text.split(' '));
    for (const name of names.flatMap(each => letters.flatMap(more => [each + more, more + each, each.slice(0, -1)]))) {
      const closest = surahNamed(name);
      const expected = closest !== undefined && closest.distance <= maxDistanceAfterCue ? closest : undefined;
      for (let i = 0; i < 2; i++) assert.deepEqual(nearbySurah(name), expected, name);
    }
  });

  it('are recognised in many romanisations', () => {
    for (const [number, names] of spellings)
      for (const name of names.split(' ')) assert.equal(surahNamed(name)?.number, number, name);
  });

  it('are recognised in the displayed form, in Arabic and in English', () => {
    for (const { number, name, original } of surahs) {
      assert.equal(surahAfterCue(name), number, name);
      assert.equal(surahAfterCue(original), number, original);
    }
    assert.equal(surahAfterCue('The Cow'), 2);
    assert.equal(surahAfterCue('the Night Journey'), 17);
    assert.equal(surahAfterCue('بنی‌اسرائیل'), 17);
    assert.equal(surahAfterCue('آل‌عمران'), 3);
  });

  it('need a cue if they are short or ambiguous', () => {
    for (const name of ['Sad', 'Qaf', 'Nun', 'Hud', 'Muhammad', 'Maryam', 'Yusuf', 'Nas', 'The Cow', 'Light'])
      assert.equal(surahWithoutCue(name), undefined, name);
    for (const name of ['al-Baqarah', "al-Ma'idah", 'Munafiqun'])
      assert.notEqual(surahWithoutCue(name), undefined, name);
  });

  it('are not recognised in other words', () => {
    for (const name of [
      'Kerman',
      'Parliament',
      'Tehran',
      'al-Kafi',
      'Sunday',
      'Constitution',
      'water',
      'Committee',
      'January',
      'Sahih Muslim',
    ])
      assert.equal(surahWithoutCue(name), undefined, name);
    for (const name of ['', '   ', 'x', '12', '—', 'a'.repeat(500), '\ud800'])
      assert.equal(surahNamed(name), undefined, name);
  });

  it('are recognised in at least 98 % of a public list, and in less than 5 % of other names', function () {
    const folder = join(__dirname, '../../../shared/data');
    if (!existsSync(join(folder, 'surah-names.json'))) this.skip();
    const names = JSON.parse(readFileSync(join(folder, 'surah-names.json'), 'utf8')) as {
      text: string;
      surah: number;
    }[];
    const others = JSON.parse(readFileSync(join(folder, 'not-surah-names.json'), 'utf8')) as string[];
    const right = names.filter(({ text, surah }) => {
      const match = surahNamed(text);
      return match?.number === surah && match.distance <= maxDistanceAfterCue;
    }).length;
    const accepted = others.filter(name => surahWithoutCue(name) !== undefined).length;
    assert.ok(right / names.length >= 0.98, `${right} of ${names.length}`);
    assert.ok(accepted / others.length < 0.05, `${accepted} of ${others.length}`);
  });
});
