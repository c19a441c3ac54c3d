import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import { hoverContent } from '../../client/reading/hoverContent';
import type { HoverPart } from '../../client/reading/readingMessages';
import { escapeMarkdown, commandLink } from '../../server/features/shared/markdown';

const allowed = ['corpusStudy.showSites'];
const read = (markdown: string): HoverPart[] => {
  const [block] = hoverContent(markdown, allowed);
  return block.kind === 'paragraph' ? block.parts : [];
};

describe('the content of a hover', () => {
  it('has paragraphs, lists, emphasis and line breaks', () => {
    assert.deepEqual(hoverContent('**The Bible, Isaiah 58:12**\n\nOne  \ntwo\nthree\n\n- *a* b\n- c', allowed), [
      { kind: 'paragraph', parts: [{ text: 'The Bible, Isaiah 58:12', strong: true }] },
      { kind: 'paragraph', parts: [{ text: 'One' }, { text: 'two three', breakBefore: true }] },
      { kind: 'list', items: [[{ text: 'a', emphasis: true }, { text: ' b' }], [{ text: 'c' }]] },
    ]);
  });

  it('links to allowed commands and to pages on the web, and to nothing else', () => {
    const link = commandLink('Show all (2)', 'corpusStudy.showSites', ['quran:2:255', "file:///it's (1).txt"]);
    assert.deepEqual(read(link), [
      {
        text: 'Show all (2)',
        command: { name: 'corpusStudy.showSites', arguments: ['quran:2:255', "file:///it's (1).txt"] },
      },
    ]);
    assert.deepEqual(read('[Open](https://books.test/a)'), [{ text: 'Open', href: 'https://books.test/a' }]);
    for (const target of ['command:workbench.action.quit', 'javascript:alert', 'http://books.test', 'file:///a'])
      assert.deepEqual(read(`[x](${target})`), [{ text: 'x' }], target);
    assert.deepEqual(read('[x](command:corpusStudy.showSites?%7B%7D)'), [{ text: 'x' }]);
  });

  it('shows text of files as it is, as a reader of Markdown does', () => {
    const markdown = new MarkdownIt();
    for (const text of [
      '[x](command:corpusStudy.showSites) <b>bold</b>',
      '**not** _this_ `nor` that',
      '- 1. + # > | a ~b~ $(c) & @d \\e',
      'a * b * c [d] (e) www.books.test https://books.test',
    ]) {
      const escaped = escapeMarkdown(text);
      assert.deepEqual(read(escaped), [{ text }]);
      const [, inline] = markdown.parse(escaped, {});
      assert.equal(inline.children!.map(({ content }) => content).join(''), text);
    }
  });
});
