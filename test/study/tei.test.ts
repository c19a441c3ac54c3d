import assert from 'node:assert/strict';
import fc from 'fast-check';
import { exportFormats, NothingToExport, type Exported } from '../../server/features/study/export/formats';
import { dateAttributes } from '../../server/features/study/export/tei/teiDate';
import { nestSpans, type SpanNode } from '../../server/features/study/export/tei/spanTree';
import { mayStandIn, rankOf, type TeiKind, type TeiSpan } from '../../server/features/study/export/tei/teiSpan';
import { runToEnd } from '../../server/base/slices';
import type { Corpus } from '../../server/index/corpus';
import type { CalendarDate } from '../../server/transcript/calendar';
import { corpusOf } from '../features/fixture';
import { oddTexts } from '../fuzz/oddTexts';
import { readTei, visibleText } from './teiXml';

const hearing = `Hearing on the Weir

7 March 1988

THE CHAIR: Who built the weir & the mill?(1) “Water turns stone” [The Holy Quran, 5: 54].

MR. PELL: I did, and then I said that “no stone is loose.

Not one stone” of mine. (Applause.) I said it [in the hall of the council] on 22 Bahman 1357.

MS. RILL:

Notes

1. See the report (a.s.), <p. 4>.
`;

function write(corpus: Corpus, set?: string): Promise<Exported> {
  return exportFormats.tei.write(corpus, {
    ...(set !== undefined && { set }),
    withTranscripts: false,
    exported: '2020-02-03',
    program: 'Corpus Study 1.2.3',
    cancelled: () => false,
  });
}

/** The text of one file as TEI. */
async function teiOf(text: string, name = 'a.txt', config?: string): Promise<Exported> {
  return write((await corpusOf({ [name]: text }, config)).corpus);
}

describe('TEI', () => {
  it('has the parts of a transcript as elements, and all of its text', async () => {
    const { text, size, notes } = await teiOf(hearing);
    const { bodies, elements } = readTei(text);
    assert.deepEqual([size, notes], ['1 transcript', []]);
    assert.deepEqual(bodies.map(visibleText), [visibleText(hearing)]);
    const found = (name: string): (readonly [string, string | undefined])[] =>
      elements
        .filter(each => each.name === name)
        .map(each => [each.text.trim(), each.attributes.n ?? each.attributes.when ?? each.attributes.who]);
    assert.deepEqual(found('head'), [
      ['Hearing on the Weir', undefined],
      ['Notes', undefined],
    ]);
    assert.deepEqual(found('date'), [
      ['7 March 1988', '1988-03-07'],
      ['22 Bahman 1357', '1979-02-11'],
    ]);
    assert.deepEqual(
      found('sp').map(([words, who]) => [words.slice(0, 8), who]),
      [
        ['THE CHAI', '#person1'],
        ['MR. PELL', '#person2'],
        ['MS. RILL', '#person3'],
      ],
    );
    assert.deepEqual(
      found('p').map(([words, number]) => [words.slice(0, 6), number]),
      [
        ['7 Marc', '1'],
        ['Who bu', '2'],
        ['I did,', '3'],
        ['Not on', '4'],
        ['', undefined],
      ],
    );
    assert.deepEqual(found('note'), [['1. See the report (a.s.), <p. 4>.', '1']]);
    assert.deepEqual(found('ref'), [
      ['(1)', '1'],
      ['[The Holy Quran, 5: 54]', 'quran:5:54'],
    ]);
    assert.deepEqual(found('cit'), [['“Water turns stone” [The Holy Quran, 5: 54]', undefined]]);
    assert.deepEqual(found('quote'), [['“Water turns stone”', undefined]]);
    assert.deepEqual(found('stage'), [['(Applause.)', undefined]]);
    assert.deepEqual(found('supplied'), [['[in the hall of the council]', undefined]]);
    assert.ok(found('term').some(([words]) => words === 'stone'));
    assert.match(text, /<bibl xml:id="source1" n="quran"><title>The Qur'an<\/title>/);
    assert.match(text, /<persName>MR\. PELL<\/persName>/);
    assert.match(text, /<calendar xml:id="persian">/);
    for (const fact of ['a.txt', '2020-02-03', 'Corpus Study 1.2.3', 'version="1.2.3"', 'when="1988-03-07"'])
      assert.ok(text.slice(0, text.indexOf('<text')).includes(fact), fact);
  });

  it('writes several transcripts as one corpus, and a set of it', async () => {
    const config = JSON.stringify({ corpusStudy: 1, sets: { mill: { files: ['mill.txt'] }, none: { from: '2050' } } });
    const mill = 'The Mill\n\nBy Ada Rill, 3 May 1993\n\nThe mill stands [The Holy Quran, 2: 155]. The mill turns.\n';
    const { corpus } = await corpusOf({ 'hearing.txt': hearing, 'mill.txt': mill }, config);
    const both = await write(corpus);
    assert.equal(both.size, '2 transcripts');
    assert.match(both.text, /<teiCorpus xmlns="http:\/\/www\.tei-c\.org\/ns\/1\.0">/);
    assert.deepEqual(readTei(both.text).bodies.map(visibleText).sort(), [hearing, mill].map(visibleText).sort());
    const one = await write(corpus, 'mill');
    assert.deepEqual([one.size, readTei(one.text).bodies.map(visibleText)], ['1 transcript', [visibleText(mill)]]);
    await assert.rejects(write(corpus, 'none'), NothingToExport);
  });

  it('marks a span over two paragraphs by its ends', async () => {
    const text =
      'On Wood\n\nBy Ada Rill, 3 May 1993\n\nOak is hard [as the carpenter\n\nof the town says] and elm is not. Oak it is.\n';
    const test = await corpusOf({ 'a.txt': text });
    const { facts } = test.entry('a.txt');
    const start = text.indexOf('is hard');
    const quotation = { start, end: text.indexOf(' and elm') };
    // The parser ends quotations with their paragraph, so one is put in here.
    const changed = {
      ...test.entry('a.txt'),
      facts: { ...facts, transcript: { ...facts.transcript, quotations: [quotation] } },
    };
    const entries = [changed];
    const document = await write({ ...test.corpus, entries: () => entries, text: () => Promise.resolve(text) });
    const [span] = [...document.text.matchAll(/<span type="quotation" from="#([^"]+)" to="#([^"]+)"/g)];
    const between = document.text.slice(
      document.text.indexOf(`<anchor xml:id="${span[1]}"/>`),
      document.text.indexOf(`<anchor xml:id="${span[2]}"/>`),
    );
    assert.equal(visibleText(between.replace(/<[^>]*>/g, '')), visibleText(text.slice(quotation.start, quotation.end)));
    assert.deepEqual(readTei(document.text).bodies.map(visibleText), [visibleText(text)]);
  });

  it('replaces what XML does not allow, and says so', async () => {
    const text =
      'On Ink\n\nBy Ada Rill, 3 May 1993\n\nInk \u0001 is black \ud800 or blue \u202e and \u0085 red.\n\f\nInk runs.\n';
    const { text: xml, notes } = await teiOf(text, 'ink.txt');
    assert.deepEqual(notes, [
      'ink.txt: XML does not allow 2 characters of the file: U+FFFD stands in their place.',
      'ink.txt: XML does not allow form feeds: 1 character of white space became usual white space.',
    ]);
    assert.deepEqual(readTei(xml).bodies.map(visibleText), [visibleText(text)]);
    assert.ok(xml.includes(notes[0].slice('ink.txt: '.length)), 'the header says it, too');
    assert.ok(!/[\u202e\u0085]/.test(xml), 'what changes the order of a line is written as a number');
  });

  it('begins a page at its form feed, in front of its header', async () => {
    const page = (number: number): string =>
      `Annual Meeting    ${number}\n\nThe mill of page ${number} turns and turns, and the miller sleeps.\n\n`;
    const text = `The Mill\n\n${[1, 2, 3, 4].map(page).join('\f')}`;
    const { text: xml } = await teiOf(text);
    assert.match(xml, /<pb n="3"\/>\s*<fw[^>]*>Annual Meeting {4}3<\/fw>/);
    assert.deepEqual(readTei(xml).bodies.map(visibleText), [visibleText(text)]);
  });

  it('says which day a date means in the attributes that TEI has for it', () => {
    const attributes = (date: CalendarDate): object => dateAttributes(date, 't1.');
    assert.deepEqual(attributes({ calendar: 'gregorian', year: 1996, month: 5 }), { when: '1996-05' });
    assert.deepEqual(attributes({ calendar: 'gregorian', month: 2, day: 11 }), { when: '--02-11' });
    assert.deepEqual(attributes({ calendar: 'gregorian', year: 1980, to: { year: 1988 } }), {
      from: '1980',
      to: '1988',
    });
    assert.deepEqual(attributes({ calendar: 'gregorian', year: -43 }), { 'when-iso': '-0043' });
    assert.deepEqual(attributes({ calendar: 'persian', year: 1357, month: 11, day: 22 }), {
      calendar: '#t1.persian',
      when: '1979-02-11',
    });
    assert.deepEqual(attributes({ calendar: 'islamic', month: 9, day: 11 }), {
      calendar: '#t1.islamic',
      'when-custom': '--09-11',
    });
  });

  it('of odd texts is well-formed and complete', async function () {
    this.timeout(0);
    await fc.assert(
      fc.asyncProperty(oddTexts, async text => {
        const { bodies } = readTei((await teiOf(text)).text);
        assert.deepEqual(bodies.map(visibleText), [visibleText(text)]);
      }),
      { numRuns: 150 },
    );
  });
});

describe('spans as elements', () => {
  const kinds: readonly [TeiKind, string][] = [
    ['furniture', 'fw'],
    ['citation', 'ref'],
    ['date', 'date'],
    ['stage', 'stage'],
    ['quotation', 'q'],
    ['theme', 'term'],
  ];
  const spans = fc.array(
    fc
      .tuple(fc.nat(30), fc.integer({ min: 1, max: 12 }), fc.constantFrom(...kinds))
      .map(([start, length, [kind, element]]): TeiSpan => ({
        kind,
        element,
        start,
        end: start + length,
        attributes: {},
      })),
    { maxLength: 14 },
  );

  it('lie inside each other; each span is an element or stands off', () => {
    fc.assert(
      fc.property(spans, given => {
        const { nodes, standOff } = runToEnd(nestSpans(given, 'p'));
        const elements: TeiSpan[] = [];
        const visit = (children: readonly SpanNode[], from: number, to: number, parent: string): void => {
          let at = from;
          for (const { span, children: inner } of children) {
            assert.ok(span.start >= at && span.end <= to);
            assert.ok(mayStandIn(span.element, parent));
            elements.push(span);
            visit(inner, span.start, span.end, span.element);
            at = span.end;
          }
        };
        visit(nodes, 0, Infinity, 'p');
        const order = (a: TeiSpan, b: TeiSpan): number => given.indexOf(a) - given.indexOf(b);
        assert.deepEqual([...elements, ...standOff].sort(order), [...given].sort(order));
      }),
    );
  });

  it('stand off only where they cross another one that comes first, or may not stand in it', () => {
    fc.assert(
      fc.property(spans, given => {
        const { standOff } = runToEnd(nestSpans(given, 'p'));
        for (const span of standOff) {
          const hasReason = given.some(other => {
            const crosses =
              (other.start < span.start && span.start < other.end && other.end < span.end) ||
              (span.start < other.start && other.start < span.end && span.end < other.end);
            const isInside = other.start <= span.start && span.end <= other.end && other !== span;
            return (crosses && rankOf(other) <= rankOf(span)) || (isInside && !mayStandIn(span.element, other.element));
          });
          assert.ok(hasReason);
        }
      }),
    );
  });
});
