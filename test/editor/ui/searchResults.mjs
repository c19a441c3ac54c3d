import { join } from 'node:path';
import { expectCount, expectTab, expectTitle, openSearch, search } from './checks.mjs';

/** What can be done with search results: copying, opening, the results document, the history. */
export const searchResultSteps = [
  {
    name: 'a passage is copied with its reference',
    async run(work) {
      await search(work, 'care of common water');
      await work.keys.press('Shift+Alt+C');
      await expectTitle(work, 'the title confirms it', /^Copied/);
      await work.keys.press('Control+a');
      await work.keys.press('Control+v');
      await work.expect(
        'the clipboard has a quotation with title, date and paragraph',
        () => work.quickInput().inputValue(),
        text => /^“.*” — .*\d{4}.*, ¶ \d+$/.test(text),
      );
    },
  },
  {
    name: 'a passage opens beside the editor',
    async run(work) {
      await search(work, 'seed bank');
      await work.keys.press('Shift+Alt+B');
      await expectCount(work, 'there are two editor groups', '.editor-group-container', count => count === 2);
      await work.command('View: Close All Editors in Group');
    },
  },
  {
    name: 'all results open as a document with links',
    picture: 'search-document',
    async run(work) {
      await search(work, 'care of common water');
      await work.keys.press('Shift+Alt+O');
      await expectTab(work, 'the document is active', 'care of common water.corpus-results');
      await work.expect(
        'it has passages',
        () => work.editorText(),
        text => /¶ \d+ · [\w.-]+:\d+:1/.test(text),
      );
      await work.page.locator('.editor-group-container.active .detected-link').first().waitFor({ timeout: 45_000 });
    },
  },
  {
    name: 'F12 on a result opens its transcript',
    async run(work) {
      await work.goToLine(8);
      await work.keys.press('F12');
      await expectTab(work, 'a transcript is active', /\d{4}-.*\.(txt|md)$/);
    },
  },
  {
    name: 'an empty search box lists past searches',
    async run(work, out) {
      await openSearch(work);
      await work.row(/care of common water/).waitFor({ timeout: 45_000 });
      await work.picture(join(out, 'history.png'));
      const before = (await work.rows()).length;
      await work.keys.press('ArrowDown');
      await work.keys.press('Shift+Delete');
      await work.expect(
        'a search is removed',
        () => work.rows(),
        rows => rows.length === before - 1,
      );
      await work.keys.press('Enter');
      await expectTitle(work, 'another search is repeated', /passage/);
    },
  },
  {
    name: 'Enter opens the passage',
    async run(work) {
      await openSearch(work);
      await work.keys.type('seed bank', { delay: 25 });
      // Every key may change the preview. Wait for the one of the whole query.
      await expectTab(work, 'the passage is previewed', name => name.includes('seed-bank'));
      const name = await work.activeTab();
      await work.keys.press('Enter');
      await work.quickInput().waitFor({ state: 'hidden' });
      await expectTab(work, 'its transcript is active', name);
    },
  },
  {
    name: 'Ctrl+T finds transcripts by name',
    async run(work) {
      await work.keys.press('Control+t');
      await work.quickInput().waitFor();
      await work.keys.type('bridge', { delay: 40 });
      await work.row(/Bridge/).waitFor({ timeout: 45_000 });
    },
  },
];
