import assert from 'node:assert/strict';
import { readOwnText, type OwnText } from '../../server/citations/ownText';
import { problems } from '../../server/features/document/problems';
import { hover } from '../../server/features/hover/hover';
import { sourcePage } from '../../server/features/sources/sourcePage';
import { chapterUri } from '../../server/features/sources/sourceUri';
import { withOwnTexts } from '../../server/index/ownTexts';
import { corpusOf, inventedBook, sourcesWith } from '../features/fixture';

const bible: OwnText = { work: 'bible', name: 'Village Bible', file: 'village.tsv' };
const quran: OwnText = { work: 'quran', name: 'Village Translation', file: 'quran.tsv' };
const base = sourcesWith(inventedBook('john'), inventedBook('ps'));

describe('own texts', () => {
  const results = new Map([
    [bible, readOwnText(bible, 'John 3:16\twords of the village\nPsalm 22:1\tmiller\n')],
    [quran, readOwnText(quran, '2:255\tvillage verse\n')],
  ]);
  const sources = withOwnTexts(base, [bible, quran], own => Promise.resolve(results.get(own)!));

  it('take the place of the built-in ones, book by book', async () => {
    assert.equal((await sources.load('bible:john:3:16'))?.translation, 'Village Bible');
    assert.equal((await sources.load('bible:ps:1'))?.translation, 'Village Bible');
    assert.equal(await sources.load('bible:mark:1:1'), undefined);
    assert.equal(await sources.load('kafi:1'), undefined);
  });

  it('keep the original of the Qur’an', async () => {
    const text = (await sources.load('quran:2:255'))!;
    assert.deepEqual(text.chapters[0].verses[254], { original: 'نص الآية 2:255', translation: 'village verse' });
    assert.match(text.licence, /Village Translation, from the file quran\.tsv of this folder\. Invented verses/);
    assert.equal(await sources.load('quran:2'), text);
  });

  it('are shown in hovers and pages, and number the verses as the transcripts do', async () => {
    const sample = await corpusOf({ 'a.txt': 'John 3:16 and Psalm 22:1 and John 3:17.' }, undefined, sources);
    const shown = async (piece: string): Promise<string> =>
      (await hover(sample.corpus, sample.uri('a.txt'), sample.at('a.txt', piece), { commandLinks: false }))?.markdown ??
      '';
    assert.match(await shown('John 3:16'), /words of the village[^]*Village Bible, from the file village\.tsv/);
    assert.match(await shown('Psalm 22:1'), /\n\nmiller\n/);
    assert.doesNotMatch(await shown('Psalm 22:1'), /Latin/);
    assert.doesNotMatch(await shown('John 3:17'), /Line 17/);
    assert.match(
      (await sourcePage(sample.corpus, chapterUri('bible:john', 3, 'x')))!.text,
      /3:16\nwords of the village\n/,
    );
  });

  it('decide which verses exist', async () => {
    const own: OwnText = { ...bible, file: 'psalms.tsv' };
    const psalms = readOwnText(own, 'Psalm 118:105\tlamps\nPsalm 118:106\t\n');
    const config = JSON.stringify({ corpusStudy: 1, texts: [{ work: 'bible', name: 'Village', file: 'psalms.tsv' }] });
    const found = async (text: string): Promise<string[]> => {
      const sources = withOwnTexts(base, [own], () => Promise.resolve(psalms));
      const { corpus, uri } = await corpusOf({ 'a.txt': text }, config, sources);
      return (await problems(corpus, uri('a.txt'))).map(({ code }) => code);
    };
    assert.deepEqual(await found('They sang Psalm 118:105.'), []);
    for (const text of ['Psalm 118:106', 'Psalm 118:107', 'Psalm 118:105-107', 'Psalm 118:300'])
      assert.deepEqual(await found(text), ['verse-missing'], text);
  });

  it('that cannot be read are replaced by the built-in ones, and the hover says why', async () => {
    const broken = withOwnTexts(base, [bible], () => Promise.resolve({ reason: 'village.tsv, line 2: no tab.' }));
    const { corpus, uri } = await corpusOf({ 'a.txt': 'John 3:16' }, undefined, broken);
    const markdown = (await hover(corpus, uri('a.txt'), 2, { commandLinks: false }))!.markdown;
    assert.match(markdown, /Line 16 of part 3[^]*⚠ village\\?\.tsv, line 2: no tab\.[^]*Invented Bible/);
  });
});
