import assert from 'node:assert/strict';
import { extractThemes } from '../../server/themes/extract';
import type { Transcript } from '../../server/transcript/transcript';
import { plainTranscript } from '../search/plain';
import { tagger } from '../support/tagger';

/** The text of all candidates of a paragraph. */
function candidates(text: string, more: Partial<Transcript> = {}): Set<string> {
  const { flags, sites } = extractThemes(text, plainTranscript(text, undefined, more), tagger);
  return new Set([...flags].map((_, i) => text.slice(sites[4 * i + 2], sites[4 * i + 3])));
}

describe('phrases that end before their noun', () => {
  const cut: readonly (readonly [text: string, cut: string, whole: string])[] = [
    ['We fear the growth of Federal spending on canals.', 'growth of Federal', 'growth of Federal spending'],
    ['We fear the growth of the Federal budget for canals.', 'growth of the Federal', 'growth of the Federal budget'],
    ['The number of Federal programs for mills is small.', 'number of Federal', 'Federal programs'],
    ['They closed the offices of Federal inspectors in June.', 'offices of Federal', 'offices of Federal inspectors'],
    [
      'She read the rules of Parliamentary procedure aloud.',
      'rules of Parliamentary',
      'rules of Parliamentary procedure',
    ],
    ['He left the party of Democratic farmers in May.', 'party of Democratic', 'party of Democratic farmers'],
    ['The price of Western timber rose again.', 'price of Western', 'price of Western timber'],
    ['He praised the unity of the Iranian people.', 'unity of the Iranian', 'unity of the Iranian people'],
  ];
  for (const [text, short, whole] of cut)
    it(`are no candidates: ${short}`, () => {
      const found = candidates(text);
      assert.ok(!found.has(short), [...found].join());
      assert.ok(found.has(whole), [...found].join());
    });

  it('are no candidates before an office or the title of a person', () => {
    const title = { value: 'Remarks of President Moss', start: 0, end: 25, from: 'title' } as const;
    for (const text of [
      'Under the leadership of Vice President Haas the canal was dug.',
      'Under the leadership of the Vice President, the canal was dug.',
      'Under the leadership of Vice General Haas the canal was dug.',
    ])
      for (const more of [{}, { title, speaker: { ...title, value: 'President Moss' } }]) {
        const found = candidates(text, more);
        assert.ok(![...found].some(phrase => phrase.endsWith(' Vice')), [...found].join());
      }
  });

  const whole: readonly (readonly [text: string, phrase: string])[] = [
    ['The State of the Union message was short.', 'State of the Union'],
    ['He spoke of the defence of Harrow in plain words.', 'defence of Harrow'],
    ['The keepers of the Water met, and the keepers of the Gate stayed away.', 'keepers of the Water'],
    ['We admire the courage of Quill and the patience of Pell.', 'courage of Quill'],
    ['The sense of duty that he had was rare.', 'sense of duty'],
    ['The friends of President Haas sat down.', 'friends of President Haas'],
  ];
  for (const [text, phrase] of whole)
    it(`stay where they are whole: ${phrase}`, () => {
      const found = candidates(text);
      assert.ok(found.has(phrase), [...found].join());
    });
});
