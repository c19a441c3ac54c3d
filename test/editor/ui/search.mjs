import { join } from 'node:path';
import { expectCount, expectTab, expectTitle, firstTranscript, openSearch, search } from './checks.mjs';

/** The search box: typing, previews, sorting and filters. */
export const searchSteps = [
  {
    name: 'the search box lists passages while typing and previews them',
    picture: 'search',
    async run(work) {
      await search(work, 'care of common water');
      await work.expect(
        'matches are marked',
        () => work.rows(),
        rows => rows.some(row => /‹[^›]*water›/.test(row)),
      );
      await expectCount(
        work,
        'loading has finished',
        '.quick-input-widget .monaco-progress-container.active',
        count => count === 0,
      );
      await work.expect(
        'the third passage is previewed',
        async () => {
          // The list may be updated once more for the last typed key. Then its first row has the focus again.
          // The row above the passages offers the theme of this name.
          if ((await work.focusedRow()) < 3) await work.keys.press('ArrowDown');
          return work.activeTab();
        },
        name => name === '2001-03-water-councils.txt',
      );
    },
  },
  {
    name: 'Escape restores the editor',
    async run(work) {
      await searchWithPreview(work);
      await work.escape();
      await expectTab(work, 'the transcript is active', firstTranscript);
      await work.expect(
        'no preview tab is left',
        () => work.tabs(),
        tabs => tabs.length <= 2,
      );
    },
  },
  {
    name: 'a command palette opened immediately after Escape stays open',
    async run(work) {
      await searchWithPreview(work);
      await work.escape();
      await work.keys.press('F1');
      await work.keys.type('Go to Line');
      await expectTab(work, 'the transcript is active', firstTranscript);
      await work.expect(
        'the palette has the typed text',
        () => work.quickInput().inputValue(),
        value => value === '>Go to Line',
      );
      await work.escape();
      await work.page.locator('.editor-group-container.active .monaco-editor.focused').waitFor({ timeout: 20_000 });
    },
  },
  {
    name: 'results can be sorted by date, with a heading for each year',
    async run(work) {
      await search(work, 'water');
      await work.keys.press('Shift+Alt+S');
      await expectTitle(work, 'the title shows the order', /newest first$/);
      await work.expect(
        'a year is above the passages',
        () => work.rows(),
        rows => /2024/.test(rows.find(row => !/go to/.test(row))),
      );
    },
  },
  {
    name: 'a filter can be added with the keyboard',
    async run(work, out) {
      await openSearch(work);
      await work.keys.type('water', { delay: 25 });
      await work.keys.press('Shift+Alt+F');
      await work.expect(
        'fields are listed',
        () => work.rows(),
        rows => rows.some(row => /^Year/.test(row)),
      );
      await work.picture(join(out, 'filter.png'));
      await work.keys.press('Enter');
      await expectTitle(work, 'a value is asked for', /Filter by Year/);
      await work.keys.type('2001', { delay: 25 });
      await work.row(/2001/).waitFor({ timeout: 45_000 });
      await work.keys.press('Enter');
      await work.expect(
        'the query has the filter',
        () => work.quickInput().inputValue(),
        value => /^water year:2001/.test(value),
      );
    },
  },
];

async function searchWithPreview(work) {
  await openSearch(work);
  await work.keys.type('school garden', { delay: 25 });
  await expectTab(work, 'a passage of another transcript is previewed', name => name !== firstTranscript);
}
