/** The trees of transcripts and sources, the status item, and what the command palette offers. */
export const listSteps = [
  {
    name: 'the open transcript is selected in the list, and another one is opened by keyboard',
    async run(work) {
      await work.file('2005-06-seed-bank.txt');
      await work.command('Corpus: Focus on Transcripts View');
      await work.expect(
        'it is selected',
        () => work.tree('Transcripts').and(work.page.locator('.selected')).getAttribute('aria-label'),
        label => /Seed Bank.*\d+ words, \d+ citations/.test(label),
      );
      await work.keys.press('Home');
      await work.keys.press('Enter');
      await work.expect(
        'the first one is open',
        () => work.activeTab(),
        tab => tab === '1996-05-bridge-opening.txt',
      );
    },
  },
  {
    name: 'transcripts are filtered while typing',
    async run(work) {
      await work.command('Corpus: Focus on Transcripts View');
      await work.keys.press('Home');
      await work.keys.press('Shift+Alt+F');
      await work.quickInput().waitFor();
      await work.keys.type('seed bank', { delay: 25 });
      await work.expect(
        'one is left',
        () => work.tree('Transcripts').allInnerTexts(),
        rows => rows.length === 1 && /Seed Bank/.test(rows[0]),
      );
    },
  },
  {
    name: 'sources lead by keyboard to the sentence that cites them',
    picture: 'sources',
    async run(work) {
      await work.command('Corpus: Focus on Sources View');
      await expectSources(work, 'works are listed', labels => /^The Qur'an, cited in \d+ places/.test(labels[0]));
      await work.keys.press('Home');
      await work.page
        .locator('.pane:has(.pane-header[aria-label^="Sources"]) .monaco-list-row.focused', { hasText: "The Qur'an" })
        .waitFor();
      await work.keys.press('ArrowRight');
      await expectSources(work, 'chapters are listed', labels => /^2 al-Baqarah, cited in/.test(labels[1]));
      await work.keys.press('ArrowDown');
      await work.keys.press('ArrowRight');
      await expectSources(work, 'verses are listed', labels => /^Verse 261, cited in/.test(labels[2]));
      await work.keys.press('ArrowDown');
      await work.keys.press('ArrowRight');
      await expectSources(work, 'sentences are listed', labels => /al-Baqarah: 261/.test(labels[3]));
      await work.keys.press('ArrowDown');
      await work.keys.press('Enter');
      await work.expect(
        'the citation is selected in the editor',
        () => work.page.locator('.statusbar-item', { hasText: 'selected' }).innerText(),
        text => /\d+ selected/.test(text),
      );
    },
  },
  {
    name: 'the page of a source is opened from the tree',
    async run(work) {
      await work.command('Corpus: Focus on Sources View');
      const row = work.tree('Sources').filter({ hasText: 'Verse 261' }).first();
      await row.hover();
      await row.locator('[aria-label^="Open Source Page"]').click();
      await work.expect(
        'it is open',
        () => work.activeTab(),
        tab => /al-Baqarah/.test(tab),
      );
    },
  },
  {
    name: 'the status item counts the transcripts, and leads to them and to the status',
    async run(work) {
      await work.page.locator('.statusbar-item', { hasText: /^\s*14 transcripts/ }).click();
      await work.row('Show Transcripts').waitFor();
      await work.row('Show Status').click();
      await work.expect(
        'the status is open',
        () => work.activeTab(),
        tab => /^Corpus Study Status/.test(tab),
      );
    },
  },
  {
    name: 'the command palette offers what applies: little away from a theme, more on one',
    async run(work) {
      await work.file('1996-05-bridge-opening.txt');
      await work.goToLine(1);
      await expectCommands(
        work,
        'no theme can be renamed',
        rows => !rows.some(row => /Rename Theme|Hide Theme/.test(row)),
      );
      await work.click('care of common water');
      const canRename = rows => rows.some(row => /Rename Theme/.test(row));
      await expectCommands(work, 'the theme can be renamed', canRename, 'Corpus: Rename');
    },
  },
];

function expectSources(work, what, condition) {
  const labels = () => work.tree('Sources').evaluateAll(rows => rows.map(row => row.getAttribute('aria-label')));
  return work.expect(what, labels, condition);
}

/** Opens the command palette until the commands for what is typed satisfy a condition. They follow the cursor with a delay. */
async function expectCommands(work, what, condition, typed = 'Corpus: ') {
  const commands = async () => {
    await work.escape();
    await work.keys.press('F1');
    await work.quickInput().waitFor();
    await work.keys.type(typed);
    await work
      .row(typed)
      .waitFor({ timeout: 3000 })
      .catch(() => undefined); // there may be none
    return work.rows();
  };
  const rows = await work.expect(what, commands, condition);
  if (rows.length > 20) throw new Error(`${rows.length} commands`);
  await work.escape();
}
