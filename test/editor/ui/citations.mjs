/* global document, window -- of the page */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
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
      await work.goToLine(22);
      const text = await work.hover('Quran, 18: 95', /Kahf(?!.*still being (read|indexed))/s);
      assert.match(text, arabic);
      assert.match(text, /cited/i);
    },
  },
  {
    name: 'F12 opens the source',
    picture: 'source',
    async run(work) {
      await work.goToLine(17);
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
    name: 'the Arabic of the source is drawn by one font that has all of its signs',
    async run(work) {
      const fontsWith = signs => execFileSync('fc-list', [`:charset=${signs}`, 'family'], { encoding: 'utf8' });
      // Without a font for the marks of recitation, the page leaves them out.
      const complete = fontsWith('6d6 6e1 6e5 671') || fontsWith('627 64e 651 652 670');
      assert.notEqual(complete, '', 'this machine has a font with Arabic letters and vowels');
      const { fonts, spaces } = await fontsOfArabicLines(work);
      assert.ok(spaces > 0, 'Arabic is visible');
      // Another font draws the spaces only; a box would be one more of its glyphs.
      const others = [...fonts].filter(([name]) => !complete.includes(name));
      const glyphs = others.reduce((sum, [, count]) => sum + count, 0);
      assert.ok(glyphs <= spaces, `${glyphs} glyphs of ${others.map(([name]) => name)} for ${spaces} spaces`);
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
    name: 'Ctrl+T opens a verse that no transcript cites',
    async run(work) {
      for (const [typed, tab, shown] of [
        ['baqara 255', /baqarah/i, '2:255'],
        ['john 3:16', /john 3/i, '3:16'],
      ]) {
        await work.keys.press('Control+t');
        await work.quickInput().waitFor();
        await work.keys.type(typed);
        await work.row(/not cited/).waitFor();
        await work.keys.press('Enter');
        await expectTab(work, 'the source is active', tab);
        await work.expect(
          'it shows the verse',
          () => work.editorText(),
          text => text.split('\n').includes(shown),
        );
      }
      await work.file(firstTranscript);
      await work.command('View: Close Other Editors in Group');
    },
  },
  {
    name: 'citations can be listed of the verse, the chapter or the work',
    async run(work) {
      await work.goToLine(45);
      await work.click('The Holy Quran, 94:');
      await work.command('Find All Citations of…');
      await work.row(/chapter · \d+ citations/).waitFor();
      const rows = await work.rows();
      assert.match(rows[0], /these verses · \d+ citations/);
      assert.match(rows.at(-1), /work · \d+ citations/);
      await work.keys.press('Enter');
      await work.page.locator('.peekview-widget').waitFor({ timeout: 45_000 });
    },
  },
  {
    name: 'Shift+F12 lists all citations of a verse',
    picture: 'references',
    async run(work) {
      await work.goToLine(45);
      await work.click('The Holy Quran, 94:');
      await work.keys.press('Shift+F12');
      await work.page.locator('.peekview-widget').waitFor({ timeout: 45_000 });
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

/** The fonts that draw the visible lines of Arabic in the active editor, with their glyphs, and the spaces of these lines. */
async function fontsOfArabicLines(work) {
  const session = await work.page.context().newCDPSession(work.page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeIds } = await session.send('DOM.querySelectorAll', {
    nodeId: root.nodeId,
    selector: '.editor-group-container.active .view-line span > span',
  });
  const fonts = new Map();
  let spaces = 0;
  for (const nodeId of nodeIds) {
    const { outerHTML } = await session.send('DOM.getOuterHTML', { nodeId });
    const text = outerHTML.replace(/<[^>]*>/g, '').replace(/&nbsp;/g, ' ');
    if (!arabic.test(text) || /[a-z]/i.test(text)) continue;
    spaces += text.split(/\s/).length - 1;
    const used = await session.send('CSS.getPlatformFontsForNode', { nodeId });
    for (const { familyName, glyphCount } of used.fonts)
      fonts.set(familyName, (fonts.get(familyName) ?? 0) + glyphCount);
  }
  await session.detach();
  return { fonts, spaces };
}
