/* global document, NodeFilter -- of the page */
import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { arabic, expectCount } from './checks.mjs';

const decorations = '.editor-group-container.active .view-overlays .cdr[class*="ced-"]';

/** Right-to-left text: its words stand in the order that they have without colours. */
export const rightToLeftSteps = [
  {
    name: 'marks of citations leave a right-to-left line in order',
    picture: 'persian',
    async run(work) {
      await work.file('2010-02-qanats-persian.txt');
      await work.expect(
        'its letters are shown',
        () => work.editorText(),
        text => arabic.test(text),
      );
      await expectCount(work, 'citations, dates and note marks are marked', decorations, count => count > 8);
    },
  },
  {
    name: 'the drawn order of the words is that without colours',
    async run(work) {
      const folder = join(work.folder, '.vscode');
      for (const name of ['2010-02-qanats-persian.txt', '2016-08-school-gardens.txt']) {
        await work.file(name);
        await expectCount(work, 'something is marked', decorations, count => count > 0);
        const coloured = await work.page.evaluate(drawnLines);
        try {
          mkdirSync(folder, { recursive: true });
          writeFileSync(join(folder, 'settings.json'), '{ "corpusStudy.semanticHighlighting.enabled": false }');
          await expectCount(work, 'nothing is marked', decorations, count => count === 0);
          await expectCount(work, 'nothing is coloured', '.editor-group-container.active .mtk1', count => count > 0);
          const plain = await work.page.evaluate(drawnLines);
          assert.ok(plain.length > 0);
          assert.deepEqual(coloured, plain, name);
        } finally {
          rmSync(folder, { recursive: true, force: true });
        }
      }
    },
  },
];

/** Runs in the page: for each line with Arabic letters, its words from left to right, as they are drawn. */
function drawnLines() {
  const lines = [];
  for (const line of document.querySelectorAll('.editor-group-container.active .view-line')) {
    if (!/[\u0600-\u06ff]/.test(line.textContent)) continue;
    const characters = [];
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      for (const { index, 0: word } of node.data.matchAll(/[^\s\u00a0]+/g)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const { left, right } = range.getBoundingClientRect();
        characters.push({ word, middle: Math.round((left + right) / 2) });
      }
    }
    lines.push(
      characters
        .sort((a, b) => a.middle - b.middle)
        .map(({ word }) => word)
        .join(''), // a colour may begin inside a word
    );
  }
  return lines;
}
