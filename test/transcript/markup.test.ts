import assert from 'node:assert/strict';
import { createCitationReader } from '../../server/citations/recognise';
import { builtInWorks } from '../../server/citations/works';
import { marked } from '../support/marked';
import { read } from './support';

/** Lines in which carets underline what is no prose. Each line is a paragraph. */
const nonProse: Readonly<Record<string, string>> = {
  'signs and targets of links': `
Read [the third talk](talks/2011-04-03.md), then [the map](#map-of-luke-3-4) and ![weir](../img/weir.jpg "Weir 1990").
     ^              ^^^^^^^^^^^^^^^^^^^^^^       ^       ^^^^^^^^^^^^^^^^^^^     ^^    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
See [the board](https://mill.example/a_(b)/1999/01/02), but not [the wheel](of oak) or [Acts](2:3).
    ^         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
[weir]: https://mill.example/weir "Weir, 3 May 1990"
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
[![Lamp](lamp-1904.png)](https://lamps.example/1904/05/06) is ours.
 ^^    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^`,
  'addresses, also at the end of a sentence': `
The papers are at https://archive.example/1971/03/09/papers. Or (www.weir.example/2:255), as you like.
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^      ^^^^^^^^^^^^^^^^^^^^^^
Write to john.3@weir.example, or to weir.example.
         ^^^^^^^^^^^^^^^^^^^
The article is doi:10.1234/weir.1990.05.06, and the book 10.5555/mark.4.1 too.
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^               ^^^^^^^^^^^^^^^^
The list stands on weir.example.org/mark/3:4; 3:4 is a verse.
                   ^^^^^^^^^^^^^^^^^^^^^^^^^`,
  'names of files': `
The tape is 1988-06-07.mp3, the text luke.3.4.txt, the plan plans/1988-06-07/weir.pdf. No. 5. Then John.
            ^^^^^^^^^^^^^^           ^^^^^^^^^^^^           ^^^^^^^^^^^^^^^^^^^^^^^^^`,
  'symbols of documents and parts': `
The resolution in E/CN.4/1992/Rev.1 and the note TD/L.7/Num.3 were read; A/RES/40/12, AH/1979 and MAY/1990/2 are others.
                  ^^^^^^^^^^^^^^^^^              ^^^^^^^^^^^^
The pump is model Acts-7, serial no. Gen 12; the pump of Genesis 12 is another, and so is version Rom 8:2.
                  ^^^^^^             ^^^^^^`,
};

const citations = createCitationReader(builtInWorks);

describe('markup', () => {
  const parse = (text: string): ReturnType<typeof read> => read(`Talk in the Hall of Merrow\n12 May 1996\n\n${text}\n`);
  for (const [title, fixture] of Object.entries(nonProse)) {
    it(`finds ${title}`, () => {
      const { text, spans } = marked(fixture.trim());
      const { transcript, all } = parse(text.replace(/\n/g, '\n\n'));
      assert.deepEqual(
        all(transcript.nonProse),
        spans.map(({ start, end }) => text.slice(start, end)),
      );
    });
    it(`reads no citation, date or bracket in ${title}`, () => {
      const { transcript, view } = parse(marked(fixture.trim()).text.replace(/\n/g, '\n\n'));
      const found = [...transcript.dates, ...transcript.brackets, ...citations.read(view, transcript)];
      assert.deepEqual(
        found.filter(a => transcript.nonProse.some(b => b.start <= a.start && a.end <= b.end)),
        [],
      );
    });
  }

  it('reads the text of a link with what follows the link', () => {
    const { transcript, view, shown } = parse(
      'It is in [Bihar al-Anwar](https://books.example/h/9), vol. 3, p. 7, and in [Luke](luke.md) 12:24.',
    );
    assert.deepEqual(
      citations.read(view, transcript).map(({ key, ...span }) => [key, shown(span).slice(0, 5)]),
      [
        ['bihar:3:p7', 'Bihar'],
        ['bible:luke:12:24', 'Luke]'],
      ],
    );
  });

  it('ends the address of a link at its bracket, also where a mark of a note follows', () => {
    for (const [text, ...expected] of [
      ['Of [the mill](https://mill.example/a#b).[^2]', '[', '](https://mill.example/a#b)'],
      ['Of [the mill](https://mill.example/a),(3) and', '[', '](https://mill.example/a)'],
      ['Of the mill (https://mill.example/a_(b)/c).', 'https://mill.example/a_(b)/c'],
      ['Of the mill (see https://mill.example/a)[4].', 'https://mill.example/a'],
    ]) {
      const { transcript, shown } = parse(text);
      assert.deepEqual(transcript.nonProse.map(shown), expected, text);
    }
  });

  const brackets = (text: string): string[] => {
    const { transcript, shown } = parse(text);
    return transcript.brackets.map(bracket => `${bracket.kind} ${shown(bracket)}`);
  };

  it('does not take task boxes, indexes, intervals, code and links for brackets', () => {
    for (const text of [
      '- [ ] oil the gate\n- [x] count the sheep\n\n1. [X] write to the board',
      'Let the weights be w[3] and w[12], the range [4, 18], the points [2;3] and [-1.5; 7], and the pages [3-9] or [4, 5].',
      'We type `gate[k]` and `open [the gate]` to see it. ```\nrows[i] = [cell]\n```',
      'See [[The old weir]] and [the weir][w], [w] and ![weir][w].\n\n[w]: https://weir.example "The weir"',
      'See [the talk](talk-3.md), ![lamp](lamp.png) and [the talk](<a b.md>).',
    ])
      assert.deepEqual(brackets(text), [], text);
  });

  it('keeps the brackets of an editor that look like them', () => {
    assert.deepEqual(
      brackets(
        'In [1931] he sold [40,000] bushels [x] of [?] rye [...] to the miller[s] of [the north][south] (of us), “[sic]”.\n\n' +
          'It was `Abbas [the elder] and `Umar [the younger] who came. The box [ ] is empty.',
      ),
      [
        'editorial [1931]',
        'editorial [40,000]',
        'editorial [x]',
        'editorial [?]',
        'editorial [...]',
        'editorial [s]',
        'editorial [the north]',
        'editorial [south]',
        'editorial [sic]',
        'editorial [the elder]',
        'editorial [the younger]',
      ],
    );
  });

  it('leaves out the backslashes of escaped brackets, and reads escaped times as times', () => {
    const text =
      'Good evening. \\[applause\\] \\[00:12:07\\] We met \\[the board\\] in May. \\[A voice: “When?”\\] Early.';
    assert.deepEqual(brackets(text), ['stage applause', 'editorial the board', 'stage A voice: “When?”']);
    const { transcript, all } = parse(text);
    assert.deepEqual(all(transcript.furniture), ['\\[00:12:07\\]']);
  });

  it('finds notes and marks in escaped brackets', () => {
    const text =
      'The weir broke in May.\\[1\\] Nobody heard it \\[2\\] in the night.\n\n' +
      '\\[1\\] The ledger of the weir, 3 May.\n\n\\[2\\] Luke 3:4.';
    const { transcript, shown, all } = parse(text);
    assert.deepEqual(all(transcript.marks), ['1', '2']);
    assert.deepEqual(
      transcript.notes.map(({ number, label, body }) => [number, shown(label), shown(body)]),
      [
        ['1', '1', 'The ledger of the weir, 3 May.'],
        ['2', '2', 'Luke 3:4.'],
      ],
    );
    assert.deepEqual(transcript.brackets, []);
    assert.deepEqual(transcript.problems, []);
  });

  it('takes HTML tags for neither text nor brackets', () => {
    const { transcript, view, all } = parse(
      '<div class="talk [3]">\n<img alt="Luke 3:4" src="../1999-01-02.png">\n</div>\n\n' +
        'The <em>weir</em> broke<br/> in 1931 <!-- [check] -->, and a < b > c. <Applause> We <a\nhref="x[1]">mended</a> it.',
    );
    assert.deepEqual(transcript.brackets, []);
    assert.deepEqual(all(transcript.dates), ['12 May 1996', '1931']);
    assert.equal(
      view.slice(view.indexOf('The ')).replace(/\s+/g, ' ').trim(),
      'The weir broke in 1931 , and a < b > c. <Applause> We mended it.',
    );
    assert.deepEqual(citations.read(view, transcript), []);
  });

  it('takes time linear in the length of the text', function () {
    this.retries(3);
    for (const part of [
      '[a](b',
      '![',
      '](x.',
      '`a ',
      '<a ',
      '<!-- ',
      'A/1/',
      'a.b.',
      'www.',
      '[a]: # ',
      'a/b/',
      '\\[',
      '[(',
    ]) {
      const [small, large] = [5_000, 40_000].map(times => quickest(() => parse(part.repeat(times))));
      // For eight times the text linear time needs a factor of 8, and quadratic time 64.
      assert.ok(large / Math.max(small, 1) < 32, part);
    }
  });
});

/** The shortest processor time of three runs, in milliseconds. */
function quickest(work: () => unknown): number {
  const times = Array.from({ length: 3 }, () => {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}
