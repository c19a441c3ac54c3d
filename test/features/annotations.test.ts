import assert from 'node:assert/strict';
import { createCitationReader } from '../../server/citations/recognise';
import { builtInWorks } from '../../server/citations/works';
import { annotations } from '../../server/features/document/annotations';
import { analyse } from '../../server/index/analyseText';
import { makeEntry } from '../../server/index/entry';

const reader = createCitationReader(builtInWorks);

/** Annotations of brackets as "kind target: text", white space as one space. */
function bracketsIn(text: string): string[] {
  const entry = makeEntry('file:///a.txt', 'a.txt', analyse(text, { reader }), () => ({}));
  return annotations(entry, text)
    .filter(({ kind }) => kind === 'citation' || kind === 'editorial' || kind === 'stage')
    .map(({ kind, target, text: words }) => `${kind} ${target ?? ''}: ${words.replace(/\s+/g, ' ')}`);
}

/** Three pages with running headers; `first` ends the first page, `second` begins the second one. */
function pages(first: string, second: string): string {
  return [
    'On Scales\nLecture by Ilse Vandermeer, 12 May 1996\n',
    'Honest weight is asked for in more than one place, and the market was\nopened every spring with one line ' + first,
    '\n                                   1\nHarbour Papers, Second Series\n',
    second +
      ', and the porters listened with their\nhats in their hands, for they had heard it as children and knew that',
    '\n                                   2\nHarbour Papers, Second Series\n',
    'it would be read again when the days grew long and the water low, and\nthat somebody would have to carry',
    '\n                                   3\nHarbour Papers, Second Series\n',
    'the scales home.\n',
  ].join('\n');
}

describe('annotations of brackets that go on over a page', () => {
  it('are one citation where a word is divided by the end of the page', () => {
    assert.deepEqual(bracketsIn(pages('[The Holy Qu-', 'ran, 83: 1]')), [
      'citation quran:83:1: [The Holy Qu- 1 Harbour Papers, Second Series ran, 83: 1]',
    ]);
    assert.deepEqual(bracketsIn(pages('(Le-', 'viticus 19:36)')), [
      'citation bible:lev:19:36: (Le- 1 Harbour Papers, Second Series viticus 19:36)',
    ]);
  });

  it('are citations where the brackets hold nothing else but words of the header', () => {
    assert.deepEqual(bracketsIn(pages('[see also', 'Luke 6:38]')), ['citation bible:luke:6:38: Luke 6:38']);
    assert.deepEqual(bracketsIn(pages('[Luke 6:38', 'and Micah 6:11]')), [
      'citation bible:luke:6:38: Luke 6:38',
      'citation bible:mic:6:11: Micah 6:11',
    ]);
  });

  it('are editorial where they hold other words', () => {
    const [bracket, citation] = bracketsIn(pages('[from the rules', 'of the harbour, as in Luke 6:38]'));
    assert.match(bracket, /^editorial : \[from the rules 1 Harbour/);
    assert.equal(citation, 'citation bible:luke:6:38: Luke 6:38');
  });
});
