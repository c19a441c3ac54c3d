import { join } from 'node:path';
import { expectCount } from './checks.mjs';

/** The view Themes. */
export const themeSteps = [
  {
    name: 'themes are ranked in a tree with their transcripts and mentions',
    picture: 'themes',
    async run(work) {
      await focusThemes(work);
      await expectThemes(
        work,
        'themes are listed',
        rows => rows.length >= 5 && rows.some(row => /\d+ × in \d+/.test(row)),
        30_000,
      );
      await work.keys.press('Home');
      await work.page
        .locator('.pane:has(.pane-header[aria-label^="Themes"]) .monaco-list-row.focused[data-index="0"]')
        .waitFor();
      await work.keys.press('ArrowRight');
      await expectThemes(work, 'transcripts of the first theme are listed', rows =>
        rows.some(row => /\d{4}-\d\d-\d\d\s*\d+ ×/.test(row)),
      );
      await work.keys.press('ArrowDown');
      await work.keys.press('ArrowRight');
      await expectThemes(work, 'its mentions are listed', rows => rows.some(row => !row.includes('×')));
      await work.keys.press('ArrowDown');
      await expectCount(
        work,
        'a mention has the focus',
        '.monaco-list-row.focused[aria-label^="Line "]',
        count => count === 1,
      );
      await work.keys.press('Enter');
      await expectCount(
        work,
        'the mention is selected in the editor',
        '.editor-group-container.active .selected-text',
        count => count > 0,
      );
    },
  },
  {
    name: 'Enter on a theme lists its mentions in a peek view',
    async run(work) {
      await focusThemes(work);
      await work.keys.press('Home');
      await work.keys.press('Enter');
      await work.page.locator('.peekview-widget').waitFor({ timeout: 45_000 });
      await expectCount(
        work,
        'several mentions are listed',
        '.peekview-widget .ref-tree .monaco-list-row',
        count => count >= 2,
      );
    },
  },
  {
    name: 'themes are filtered while typing',
    async run(work) {
      await focusThemes(work);
      await work.keys.press('Home');
      await work.keys.press('Shift+Alt+F');
      await work.quickInput().waitFor();
      await work.keys.type('water', { delay: 25 });
      await expectThemes(
        work,
        'only themes with the word are left',
        rows => rows.length > 0 && rows.filter(row => / × in /.test(row)).every(row => /water/i.test(row)),
      );
    },
  },
  {
    name: 'F2 renames the theme with the keyboard focus, which keeps its place, and Delete hides it',
    async run(work) {
      await focusThemes(work);
      await work.keys.press('Home');
      await work.keys.press('ArrowLeft'); // an earlier step has opened it
      const rows = await expectThemes(
        work,
        'themes are listed',
        rows => rows.length >= 5 && rows.slice(0, 2).every(row => / × in /.test(row)),
      );
      const nameOf = row => row.split(/\d+ ×/)[0].trim();
      await work.keys.press('ArrowDown');
      await work.keys.press('F2');
      await work.quickInput().waitFor();
      await work.keys.type('Zeal of the wardens');
      await work.keys.press('Enter');
      await expectThemes(work, 'the theme is still second', now => nameOf(now[1]) === 'Zeal of the wardens');
      await focusThemes(work);
      await work.keys.press('Home');
      await work.keys.press('Delete');
      await expectThemes(work, 'the first theme is hidden', now => nameOf(now[0]) === 'Zeal of the wardens');
      await undo(work, /Undo: The theme .* is hidden/);
      await undo(work, /Undo: .*Zeal of the wardens/);
      await expectThemes(work, 'both are as before', now => [0, 1].every(i => nameOf(now[i]) === nameOf(rows[i])));
      await work.command('Notifications: Clear All Notifications');
    },
  },
  {
    name: 'a theme is hidden, and listed again after undo',
    async run(work, out) {
      await focusThemes(work);
      const rows = await expectThemes(work, 'themes are listed', rows => rows.length >= 5);
      const [name] = rows[0].split('\n');
      const row = work.page.locator('.pane:has(.pane-header[aria-label^="Themes"]) .monaco-list-row').first();
      await row.hover();
      await row.locator('[aria-label^="Hide Theme"]').click();
      await expectThemes(
        work,
        'the theme is not listed',
        rows => rows.length >= 5 && !rows.some(row => row.startsWith(name)),
      );
      await work.page.locator('.notification-toast', { hasText: /hidden/i }).waitFor({ timeout: 45_000 });
      await work.picture(join(out, 'hidden.png'));
      await undo(work, /Undo: The theme .* is hidden/);
      await expectThemes(work, 'the theme is listed again', rows => rows.some(row => row.startsWith(name)));
      await work.command('Notifications: Clear All Notifications');
    },
  },
];

/** Undoes the last edit of themes, which the list names. */
async function undo(work, edit) {
  await work.command('Corpus: Undo Last Theme Edit');
  await work.row(edit).waitFor();
  await work.keys.press('Enter');
  // Until it is undone, the list of edits and the palette take each other's keys.
  await work.page
    .locator('.notification-toast', { hasText: /Undone/ })
    .first()
    .waitFor({ timeout: 45_000 });
}

async function focusThemes(work) {
  await work.command('Corpus: Focus on Themes View');
}

/** Waits until the rows of the tree satisfy a condition. */
function expectThemes(work, what, condition, timeout) {
  return work.expect(what, () => work.themes(), condition, timeout);
}
