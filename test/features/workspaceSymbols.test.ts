import assert from 'node:assert/strict';
import { workspaceSymbols } from '../../server/features/navigation/workspaceSymbols';
import { hasLetters, withSpelling } from '../../server/features/navigation/sourceSymbols';
import { sourcePlace } from '../../server/features/sources/sourcePage';
import { corpusOf, type TestCorpus } from './fixture';
import { configWithWork, files } from './samples';

describe('workspace symbols', () => {
  let sample: TestCorpus;
  before(async () => {
    sample = await corpusOf(files, configWithWork);
  });

  const names = async (query: string): Promise<string[]> =>
    (await workspaceSymbols(sample.corpus, query)).map(({ kind, name }) => `${kind} ${name}`);

  it('are all transcripts for an empty query, by date', async () => {
    const symbols = await workspaceSymbols(sample.corpus, '');
    assert.deepEqual(
      symbols.map(({ kind, container }) => [kind, container]),
      [
        ['transcript', '2018-04-04'],
        ['transcript', '2018-04-04'],
        ['transcript', '2019-03-12'],
      ],
    );
  });

  it('are found by any known spelling, which is then part of the name', async () => {
    assert.ok(
      (await names('Usul al-Kafi')).some(name => /^work al-Kafi \(.*usul.*\)$/i.test(name)),
      (await names('Usul al-Kafi')).join('\n'),
    );
    assert.ok((await names('baqarah 154'))[0] === "source The Qur'an, 2 al-Baqarah, verse 154");
    assert.ok(
      (await names('5:54')).some(name => name === "source The Qur'an, 5 al-Ma'idah, verse 54 (5:54)"),
      (await names('5:54')).join('\n'),
    );
  });

  it('are sources in any script and romanisation, whether or not they are cited', async () => {
    const first = async (query: string): Promise<string> => (await names(query))[0];
    assert.equal(await first('2:255'), "source The Qur'an, 2 al-Baqarah, verse 255 (2:255)");
    assert.equal(await first('bakara'), "source The Qur'an, 2 al-Baqarah (bakara)");
    assert.equal(await first('سوره بقره'), "source The Qur'an, 2 al-Baqarah (سوره بقره)");
    assert.equal(await first('القرآن'), "work The Qur'an (القرآن)");
    assert.equal(await first('john 3:16'), 'source The Bible, John 3:16');
    assert.equal(await first('یوحنا 3:16'), 'source The Bible, John 3:16 (یوحنا 3:16)');
    assert.equal(await first('kafi 2 163'), 'source al-Kafi, volume 2, page 163');
    assert.equal(await first('bukhari'), 'work Sahih al-Bukhari');
    assert.ok((await names('anhar')).includes('work Book of Rivers (kitab al anhar)'));
    const [verse] = await workspaceSymbols(sample.corpus, '2:255');
    assert.equal(verse.container, 'not cited');
    const [cited] = await workspaceSymbols(sample.corpus, '5:54');
    assert.equal(cited.container, 'cited 3 times');
  });

  it('are also the verses of what the first word names, for editors that send no more of what is typed', async () => {
    const found = async (first: string, typed: string): Promise<string[]> =>
      (await workspaceSymbols(sample.corpus, first, { later: true }))
        .filter(({ name }) => hasLetters(name, typed))
        .map(({ name }) => name);
    assert.deepEqual(await found('baqara', 'baqara 255'), ["The Qur'an, 2 al-Baqarah, verse 255"]);
    assert.deepEqual(await found('bakara', 'bakara 255'), ["The Qur'an, 2 al-Baqarah, verse 255 (bakara 255)"]);
    assert.deepEqual(await found('بقره', 'بقره ۲۵۵'), ["The Qur'an, 2 al-Baqarah, verse 255 (بقره 255 ۲۵۵ ٢٥٥)"]);
    assert.deepEqual(await found('سورة', 'سورة البقرة'), ["The Qur'an, 2 al-Baqarah (سورة البقرة)"]);
    assert.deepEqual(await found('2', '2 255'), ["The Qur'an, 2 al-Baqarah, verse 255"]);
    assert.ok((await found('john', 'john 3:16')).includes('The Bible, John 3:16'));
    assert.ok((await found('1', '1 john 4')).includes('The Bible, 1 John 4'));
    const [verse] = (await workspaceSymbols(sample.corpus, 'maida', { later: true })).filter(({ name }) =>
      hasLetters(name, 'maida 54'),
    );
    assert.equal(verse.container, 'cited 3 times', 'with the citations of its whole chapter');
    assert.deepEqual(await found('kafi', 'kafi 2 163'), ['al-Kafi, volume 2, page 163']);
  });

  it('are found at their verse when they are chosen', async () => {
    const [symbol] = await workspaceSymbols(sample.corpus, '2:255', { later: true });
    assert.ok('key' in symbol.place);
    const place = (await sourcePlace(sample.corpus, symbol.place.key))!;
    assert.equal(place.uri, symbol.place.uri);
    const work = (await workspaceSymbols(sample.corpus, 'kafi', { later: true }))[0];
    assert.equal((await sourcePlace(sample.corpus, 'kafi'))!.uri, work.place.uri);
  });

  it('have names that an editor reads to their end', () => {
    const name = withSpelling('Speech on the Water of the Upper Valley, '.repeat(8), 'mill.txt');
    assert.ok(name.length <= 128 && name.endsWith('… (mill.txt)'), name);
    assert.equal(withSpelling('al-Kafi, volume 2, page 163', 'kafi 2 163'), 'al-Kafi, volume 2, page 163');
  });

  it('are no transcripts without the typed words', async () => {
    assert.deepEqual(
      (await names('ferrymn')).filter(name => name.startsWith('transcript')),
      [],
    );
  });

  it('include themes and transcripts', async () => {
    assert.ok((await names('sense of duty')).includes('theme sense of duty'));
    assert.ok((await names('ferrymen')).some(name => name.startsWith('transcript Lecture of the Chair')));
  });
});
