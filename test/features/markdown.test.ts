import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { commandLink, escapeMarkdown, isolate } from '../../server/features/shared/markdown';

interface Token {
  readonly type: string;
  readonly content: string;
  readonly children: readonly Token[] | null;
  attrGet(name: string): string | null;
}

/** markdown-it is installed with the packager of extensions; it has no type definitions. */
const MarkdownIt = createRequire(__filename)('markdown-it') as new (options: { html: boolean }) => {
  parse(text: string, env: object): Token[];
};
const parser = new MarkdownIt({ html: true });

/** The types of all tokens in a Markdown text. */
function kinds(markdown: string): string[] {
  return parser.parse(markdown, {}).flatMap(token => [token.type, ...(token.children ?? []).map(child => child.type)]);
}

/** The rendered text. */
function renderedText(markdown: string): string {
  return parser
    .parse(markdown, {})
    .flatMap(token => token.children ?? [])
    .map(child => child.content)
    .join('');
}

const plainKinds = new Set(['paragraph_open', 'paragraph_close', 'inline', 'text', 'text_special']);
const pieces = fc
  .array(
    fc.oneof(
      fc.string({ maxLength: 6 }),
      fc.constantFrom(
        '[a](b)',
        '![x](http://e.org/i.png)',
        '<b>',
        '<!--',
        '&lt;',
        '](command:x)',
        '`',
        '**',
        '__',
        '~~',
        '\n',
        '\n\n',
        '\n# ',
        '\n- ',
        '1. ',
        '12) ',
        '---',
        '===',
        '> ',
        '    ',
        '\t',
        '|',
        '\\',
        'http://a.b',
        'www.a.b',
        'a@b.c',
        '$(bug)',
        '\u202e',
        'ص',
        '\ud83d',
      ),
    ),
    { maxLength: 12 },
  )
  .map(parts => parts.join(''));

describe('escapeMarkdown', () => {
  it('lets nothing render as anything but text, at any place in a line', () => {
    fc.assert(
      fc.property(pieces, pieces, (text, other) => {
        for (const markdown of [
          escapeMarkdown(text),
          `Note: ${escapeMarkdown(text)} (${escapeMarkdown(other)})`,
          `**${escapeMarkdown('a' + text + 'a')}**`,
        ]) {
          const rendered = kinds(markdown).filter(kind => !plainKinds.has(kind) && !kind.startsWith('strong'));
          assert.deepEqual(rendered, [], JSON.stringify(markdown));
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('renders as the text itself with white space collapsed', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(
            'a',
            ' ',
            '*',
            '_',
            '[',
            ']',
            '(',
            ')',
            '<',
            '>',
            '#',
            '-',
            '1',
            '.',
            '!',
            '`',
            '\\',
            '|',
            '&',
            ';',
            'ع',
          ),
        }),
        text => {
          assert.equal(renderedText(escapeMarkdown(text)), text.replace(/\s+/g, ' ').trim());
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('breaks bare addresses, which some editors turn into links', () => {
    for (const text of ['see http://a.example/x', 'WWW.a.example', 'ftp://a.example', 'me@a.example']) {
      assert.doesNotMatch(escapeMarkdown(text), /[^\\]:\/\/|www\.|[^\\]@/i);
      assert.equal(renderedText(escapeMarkdown(text)), text);
    }
  });

  it('removes direction and control characters', () => {
    assert.equal(escapeMarkdown('a\u202eb\u2066c\u0000'), 'abc');
  });

  it('does not change ordinary prose', () => {
    assert.equal(
      escapeMarkdown("The river (a.s.), 5: 54 – “well”; it's 3.5 %, isn't it?"),
      "The river (a.s.), 5: 54 – “well”; it's 3.5 %, isn't it?",
    );
  });
});

describe('isolate', () => {
  it('wraps only right-to-left text', () => {
    assert.equal(isolate('سورة 5'), '\u2067سورة 5\u2069');
    assert.equal(isolate('5 al-Maidah المائدة'), '5 al-Maidah المائدة');
  });
});

describe('commandLink', () => {
  it('encodes arguments so that they cannot end the link', () => {
    const link = commandLink('Show', 'corpusStudy.showSites', ['bib:a)b](x)*', 'file:///c (1).txt']);
    const [open] = parser.parse(link, {})[1].children!;
    const target = open.attrGet('href')!;
    assert.deepEqual(JSON.parse(decodeURIComponent(target.slice(target.indexOf('?') + 1))), [
      'bib:a)b](x)*',
      'file:///c (1).txt',
    ]);
  });
});
