import assert from 'node:assert/strict';
import { pageBegins } from '../../server/features/document/pageBegins';
import { parseTranscript } from '../../server/transcript/parse';

const body = (first: string): string =>
  `${first} of this page says something about the mill, the wheel and the water, and it goes on for two lines
before it comes to an end.`;

function pagesOf(text: string): [string, string][] {
  return pageBegins(text, parseTranscript(text).transcript).map(({ start, page }) => [
    page,
    text.slice(start).split(/\s/)[0],
  ]);
}

describe('pages', () => {
  it('with a number at their foot are numbered by the foot that follows', () => {
    assert.deepEqual(
      pagesOf(`${body('Alpha')}\n\n- 1 -\n\n${body('Bravo')}\n\n- 2 -\n\n${body('Charlie')}\n\n- 3 -\n`),
      [
        ['1', 'Alpha'],
        ['2', 'Bravo'],
        ['3', 'Charlie'],
      ],
    );
  });

  it('with a number at their head are numbered by that', () => {
    const pages = [2, 3, 4].map(page => `Page ${page}\n\n${body(['', '', 'Bravo', 'Charlie', 'Delta'][page])}`);
    assert.deepEqual(pagesOf(`${body('Alpha')}\n\n${pages.join('\n\n')}\n`), [
      ['2', 'Bravo'],
      ['3', 'Charlie'],
      ['4', 'Delta'],
    ]);
  });

  it('between form feeds begin behind them, with a number where there is one', () => {
    assert.deepEqual(pagesOf(`${body('Alpha')}\n\f${body('Bravo')}\n`), [['', 'Bravo']]);
    assert.deepEqual(pagesOf(`${body('Alpha')}\n\n7\n\f${body('Bravo')}\n\n8\n\f${body('Charlie')}\n\n9\n`), [
      ['7', 'Alpha'],
      ['8', 'Bravo'],
      ['9', 'Charlie'],
    ]);
  });

  it('are none in a text without page numbers', () => {
    assert.deepEqual(pagesOf(`${body('Alpha')}\n\n${body('Bravo')}\n`), []);
  });
});
