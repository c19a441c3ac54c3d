import { arabic, expectCount, firstTranscript } from './checks.mjs';

/** Reading and editing single transcripts: outline, problems, completion, scripts and encodings. */
export const transcriptSteps = [
  {
    name: 'a transcript has an outline',
    async run(work) {
      await work.command('Explorer: Focus on Outline View');
      await expectCount(work, 'it lists paragraphs', '.outline-pane .monaco-list-row', count => count >= 4);
    },
  },
  {
    name: 'problems are listed',
    picture: 'outline',
    async run(work) {
      await work.file(firstTranscript);
      await work.command('Problems: Focus on Problems View');
      await work.file('2022-03-uncorrected-proof.txt');
      await expectCount(work, 'there are several', '.markers-panel .monaco-list-row', count => count >= 3);
    },
  },
  {
    name: 'a problem has quick fixes',
    async run(work) {
      await work.command('View: Hide Panel');
      await work.keys.press('F8');
      await work.page.locator('.peekview-widget, .marker-widget').first().waitFor({ timeout: 45_000 });
      await work.keys.press('Control+.');
      await work.expect(
        'they are listed',
        () => work.page.locator('.action-widget:visible').innerText(),
        text => /[a-z]{4}/i.test(text),
      );
    },
  },
  {
    name: 'a citation is completed while typing',
    async run(work) {
      await work.file('2024-03-thirty-years.txt');
      await work.keys.press('Control+End');
      await work.keys.type('\nA last word [Surah Baq', { delay: 40 });
      await work.keys.press('Control+Space');
      await work.page
        .locator('.suggest-widget:visible .monaco-list-row', { hasText: /Baqara/ })
        .first()
        .waitFor({ timeout: 45_000 });
    },
  },
  {
    name: 'a file whose bytes show its encoding is read with it',
    async run(work) {
      await work.file('2012-04-manuscripts-arabic.txt');
      await work.expect(
        'its letters are shown',
        () => work.editorText(),
        text => arabic.test(text),
      );
    },
  },
];
