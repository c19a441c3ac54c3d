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

/** The renderer that the packager of extensions brings along; it has no types of its own. */
const MarkdownIt = createRequire(__filename)('markdown-it') as new (options: { html: boolean }) => {
  parse(text: string, env: object): Token[];
};
const parser = new MarkdownIt({ html: true });

/** The kinds of all tokens that a Markdown text makes. */
function kinds(markdown: string): string[] {
  return parser.parse(markdown, {}).flatMap(token => [token.type, ...(token.children ?? []).map(child => child.type)]);
}

/** The text that a reader sees. */
function seen(markdown: string): string {
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
  it('leaves nothing that renders as anything but text, wherever it stands', () => {
    fc.assert(
      fc.property(pieces, pieces, (text, other) => {
        for (const markdown of [
          escapeMarkdown(text),
          `Note: ${escapeMarkdown(text)} (${escapeMarkdown(other)})`,
          `**${escapeMarkdown('a' + text + 'a')}**`,
        ]) {
          const found = kinds(markdown).filter(kind => !plainKinds.has(kind) && !kind.startsWith('strong'));
          assert.deepEqual(found, [], JSON.stringify(markdown));
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('shows the text itself, with white space folded', () => {
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
          assert.equal(seen(escapeMarkdown(text)), text.replace(/\s+/g, ' ').trim());
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('breaks bare addresses, which some editors make links of', () => {
    for (const text of ['see http://a.example/x', 'WWW.a.example', 'ftp://a.example', 'me@a.example']) {
      assert.doesNotMatch(escapeMarkdown(text), /[^\\]:\/\/|www\.|[^\\]@/i);
      assert.equal(seen(escapeMarkdown(text)), text);
    }
  });

  it('drops characters that turn the direction of the rest', () => {
    assert.equal(escapeMarkdown('a\u202eb\u2066c\u0000'), 'abc');
  });

  it('leaves ordinary prose readable as it is', () => {
    assert.equal(
      escapeMarkdown("The river (a.s.), 5: 54 – “well”; it's 3.5 %, isn't it?"),
      "The river (a.s.), 5: 54 – “well”; it's 3.5 %, isn't it?",
    );
  });
});

describe('isolate', () => {
  it('wraps text that runs from right to left, and no other', () => {
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
