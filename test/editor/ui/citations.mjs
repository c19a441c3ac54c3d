/* global document, window -- of the page */
import assert from 'node:assert/strict';
import { arabic, expectCount, expectTab, firstTranscript } from './checks.mjs';

/** Citations, their hovers, their sources and their other citations. */
export const citationSteps = [
  {
    name: 'citations are highlighted',
    async run(work) {
      await work.expect(
        'a citation has another colour than the text around it',
        async () => [await colourOf(work, 'Quran, 17: 34'), await colourOf(work, 'Good morning, and welcome')],
        ([citation, prose]) => citation !== prose,
        30_000,
      );
    },
  },
  {
    name: 'a hover shows the cited verse',
    picture: 'hover',
    async run(work) {
      const text = await work.hover('Quran, 18: 95', /Kahf(?!.*still being (read|indexed))/s);
      assert.match(text, arabic);
      assert.match(text, /cited/i);
    },
  },
  {
    name: 'F12 opens the source',
    picture: 'source',
    async run(work) {
      await work.click('Quran, 17: 34');
      await work.keys.press('F12');
      await expectTab(work, 'the source is active', /isra/i);
      await work.expect(
        'it shows the verse',
        () => work.editorText(),
        text => arabic.test(text) && /\b34\b/.test(text),
      );
      await work.expect(
        'it shows how often the verse is cited',
        () => work.page.locator('.codelens-decoration').allInnerTexts(),
        lenses => lenses.some(text => /cited/i.test(text)),
      );
    },
  },
  {
    name: 'Go Back returns to the transcript',
    async run(work) {
      await work.command('Go Back');
      await expectTab(work, 'the transcript is active', firstTranscript);
    },
  },
  {
    name: 'Shift+F12 lists all citations of a verse',
    picture: 'references',
    async run(work) {
      await work.goToLine(50);
      await work.click('Quran, 94: 5-6');
      await work.keys.press('Shift+F12');
      await work.page.locator('.peekview-widget').waitFor({ timeout: 10_000 });
      await expectCount(
        work,
        'several places are listed',
        '.peekview-widget .ref-tree .monaco-list-row',
        count => count >= 3,
      );
    },
  },
];

/** The colour of a text in the editor, from the element at its middle. */
async function colourOf(work, text) {
  const { x, y } = await work.place(text);
  return work.page.evaluate(at => window.getComputedStyle(document.elementFromPoint(at.x, at.y)).color, { x, y });
}
