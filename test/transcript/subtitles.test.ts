import assert from 'node:assert/strict';
import { clockTime, cueTimeAt } from '../../server/transcript/cues/cueTimes';
import { parseTranscript } from '../../server/transcript/parse';
import { looksLikeTranscript } from '../../server/transcript/recognise';

/** SubRip with a cue of two seconds for each text; `pauses[i]` are the seconds before cue i. */
function srt(texts: readonly string[], pauses: readonly number[] = []): string {
  let time = 0;
  return texts
    .map((text, i) => {
      time += (pauses[i] ?? 0) * 1000;
      const begin = clock(time);
      time += 2000;
      return `${i + 1}\n${begin} --> ${clock(time)}\n${text}\n`;
    })
    .join('\n');
}

function clock(time: number): string {
  const part = (value: number, length = 2): string => String(Math.floor(value)).padStart(length, '0');
  return `${part(time / 3_600_000)}:${part((time / 60_000) % 60)}:${part((time / 1000) % 60)},${part(time % 1000, 3)}`;
}

/** WebVTT as it is made while somebody speaks: each line is shown word by word, then alone, then above the next line. */
function rolling(lines: readonly string[]): string {
  const time = (second: number, part: string): string => `00:00:${String(second).padStart(2, '0')}.${part}`;
  const cues = lines.map((line, i) => {
    const timed = line.replaceAll(' ', `<${time(3 * i + 1, '500')}><c> `) + '</c>';
    const [begin, middle, end] = [time(3 * i, '000'), time(3 * i + 2, '990'), time(3 * i + 3, '000')];
    return `${begin} --> ${middle} align:start\n${lines[i - 1] ?? ' '}\n${timed}\n\n${middle} --> ${end}\n${line}\n \n`;
  });
  return `WEBVTT\n\n${cues.join('\n')}`;
}

/** The blocks as they are read, and checks that hold for every parse. */
function blocks(text: string): string[] {
  const { view, transcript } = parseTranscript(text);
  assert.equal(view.length, text.length);
  for (const { start, end } of transcript.furniture) assert.ok(start < end && end <= text.length);
  return transcript.blocks.map(({ start, end }) => readable(view.slice(start, end)));
}

function readable(view: string): string {
  return view.replaceAll('\u2060', '').replace(/\s+/g, ' ').trim();
}

const long = Array.from({ length: 60 }, (_, i) => `The miller weighs loaf ${i} and writes it down.`);

const read: readonly (readonly [name: string, text: string, expected: readonly string[]])[] = [
  [
    'joins the lines of cues',
    srt(['The old mill', 'stands on the\nbank.', 'It grinds.']),
    ['The old mill stands on the bank. It grinds.'],
  ],
  [
    'cues without numbers',
    '00:00:01,000 --> 00:00:02,000\nThe mill\n\n00:00:02,000 --> 00:00:03,000\nis old.\n',
    ['The mill is old.'],
  ],
  [
    'cues without empty lines between them',
    '1\n00:00:01,000 --> 00:00:02,000\nThe mill\n2\n00:00:02,000 --> 00:00:03,000\nof Orsk\n3\n00:00:03,000 --> 00:00:04,000\nis old.\n',
    ['The mill of Orsk is old.'],
  ],
  [
    'an empty line after each line',
    '1\n\n00:00:01,000 --> 00:00:02,000\n\nThe mill\n\n2\n\n00:00:02,000 --> 00:00:03,000\n\nis old.\n',
    ['The mill is old.'],
  ],
  ['an empty line inside a cue', srt(['The mill\n\nof Orsk', 'is old.']), ['The mill of Orsk is old.']],
  ['line ends of Windows', srt(['The mill', 'is old.']).replaceAll('\n', '\r\n'), ['The mill is old.']],
  [
    'a year at the end of a cue',
    srt(['It was built in\n1962', 'and stood\n40', 'years.']),
    ['It was built in 1962 and stood 40 years.'],
  ],
  [
    'a year at the end of a cue of WebVTT without numbers',
    'WEBVTT\n\n00:01.000 --> 00:02.000\nIt was built in\n1962\n\n00:02.000 --> 00:03.000\nand stood.\n',
    ['It was built in 1962 and stood.'],
  ],
  [
    'tags and codes of SubRip',
    srt(['{\\an8}<i>The mill</i>\n<font color="#ffff00">is old.</font>', '{y:i}<b>And</b> so <u>are</u> we.']),
    ['The mill is old. And so are we.'],
  ],
  [
    'headers, notes, styles and names of WebVTT',
    'WEBVTT - Talk on the mill\nKind: captions\nLanguage: en\n\nSTYLE\n::cue(b) {\n  color: peachpuff;\n}\n\nREGION\nid:fred\n' +
      'lines:3\n\nNOTE checked by the miller\n\nNOTE\nThis is not said.\nNor is this.\n\nopening\n00:01.000 --> 00:02.500 ' +
      'position:10%,line-left align:left size:35%\nThe mill\n\n2 - second\n00:02.500 --> 00:04.000\nis old.\n',
    ['The mill is old.'],
  ],
  [
    'entities of WebVTT',
    'WEBVTT\n\n00:01.000 --> 00:02.500\nSalt &amp; bread&nbsp;are &lt;old&gt;.\n',
    ['Salt & bread are <old>.'],
  ],
  [
    'times inside a line of WebVTT',
    'WEBVTT\n\n00:01.000 --> 00:04.000\nThe <00:01.500><c>old </c><00:02.000><c.loud>mill</c>\n',
    ['The old mill'],
  ],
  [
    'times in brackets before the text',
    '[00:00.000 --> 00:02.000]  The mill\n[00:02.000 --> 00:04.000]  is old.\n[00:04.000 --> 00:06.000]  It grinds.\n',
    ['The mill is old. It grinds.'],
  ],
  [
    'seconds in brackets before the text',
    '[0.00 --> 2.50] The mill\n[2.50 --> 4.00] is old.\n[4.00s -> 6.25s] It grinds.\n',
    ['The mill is old. It grinds.'],
  ],
  [
    'a title above the cues',
    `The Mill of Orsk\n\n3 May 1996\n\n${srt(['The mill', 'is old.', 'It grinds.'])}`,
    ['The Mill of Orsk', '3 May 1996', 'The mill is old. It grinds.'],
  ],
  [
    'lines that roll',
    rolling(['well the mill', 'is very old', 'and we mend', 'it each year', 'my friends', 'that is all']),
    ['well the mill is very old and we mend it each year my friends that is all'],
  ],
  ['Persian', srt(['این آسیاب', 'کهنه است.', 'آن را بسازیم.'], [0, 0, 3]), ['این آسیاب کهنه است.', 'آن را بسازیم.']],
  ['hyphens at the end of a cue', srt(['The mill is non-', 'commercial.']), ['The mill is non-commercial.']],

  [
    'a pause after a sentence',
    srt(['The mill is old.', 'It grinds.', 'We eat.'], [0, 3, 1]),
    ['The mill is old.', 'It grinds. We eat.'],
  ],
  [
    'a pause inside a sentence',
    srt(['The mill', 'is old.', 'So', 'are we.'], [0, 4, 0, 9]),
    ['The mill is old. So', 'are we.'],
  ],
  [
    'a pause where nobody wrote full stops',
    srt(['the mill', 'is old', 'and so are we', 'good night'], [0, 0.5, 0.5, 4]),
    ['the mill is old and so are we', 'good night'],
  ],
  [
    'dashes of a dialogue',
    srt(['- Where is it?\n- On the shelf.', '-Whose is it?', 'Mine.']),
    ['- Where is it?', '- On the shelf.', '-Whose is it? Mine.'],
  ],
  [
    'a dash that is none of a dialogue',
    srt(['The mill\n- the old one -', 'is open.']),
    ['The mill - the old one - is open.'],
  ],
  [
    'names with a colon',
    srt(['MIRA: The mill is old.', 'It grinds.', 'JON TALEN: Does it?', 'MIRA: It does.']),
    ['The mill is old. It grinds.', 'Does it?', 'It does.'],
  ],
  [
    'signs of live captions',
    srt(['>> The mill is old.', '>> Does it grind?']),
    ['>> The mill is old.', '>> Does it grind?'],
  ],
  [
    'voices of WebVTT',
    'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Mira Talen>The mill\n\n00:02.000 --> 00:03.000\n<v Mira Talen>is old.</v>\n\n00:03.000 --> 00:04.000\n<v.loud Jon>Is it?\n',
    ['The mill is old.', 'Is it?'],
  ],
  [
    'times that begin again',
    `${srt(['The mill', 'is old.'], [60])}\n${srt(['It grinds.', 'We eat.'])}`,
    ['The mill is old.', 'It grinds. We eat.'],
  ],
];

const notRead: readonly (readonly [name: string, text: string, kept: string])[] = [
  [
    'a programme',
    '10:30 – 11:15 Opening\n11:15 – 12:00 Talk on mills\n12:00 – 13:00 Bread\n13:00 – 14:00 Walk\n',
    '11:15 – 12:00 Talk on mills',
  ],
  [
    'arrows of routes',
    'Orsk -> Harran -> Linz\nLinz --> Orsk\nWe went at 10 -> 11 o’clock.\n',
    'We went at 10 -> 11 o’clock.',
  ],
  ['comments of HTML', 'The mill <!-- 1 --> is old.\n\n5 --> 6 of us\n', '5 --> 6 of us'],
  [
    'a text that shows two cues',
    `How to write subtitles\n\n${srt(['Hello.', 'Goodbye.'])}\n${'Write a number, the times and the text. '.repeat(9)}\n`,
    '00:00:00,000 --> 00:00:02,000',
  ],
  [
    'three times in a long report',
    `${'We met at the mill.\n\n'.repeat(20)}${srt(['One.', 'Two.', 'Three.'])}\n${'We met again at the mill.\n\n'.repeat(30)}`,
    '00:00:02,000 --> 00:00:04,000',
  ],
  [
    'angle brackets that are no tags',
    srt(['I <3 mills', 'and 2 < 3 > 1', '<laughs> indeed', '{sic} he said']),
    '<laughs> indeed',
  ],
  ['braces that are no codes', srt(['{sic} he said', 'and then', 'so on']), '{sic} he said'],
  ['a note that is said', srt(['NOTE the mill', 'is old.']), 'NOTE the mill'],
  ['the word of a style', srt(['He has\nSTYLE\nand bread', 'and salt.']), 'STYLE'],
  [
    'a refrain',
    srt([
      'Turn, wheel, turn.',
      'Turn, wheel, turn.',
      'The river is high,',
      'the miller is dry.',
      'Turn, wheel, turn.',
      'Turn, wheel, turn.',
      'The miller sleeps.',
      'Good night.',
    ]),
    'Turn, wheel, turn. Turn, wheel, turn. The river',
  ],
  [
    'answers that are repeated',
    srt(['No.', 'No.', 'Yes.', 'I said no.', 'You said yes.', 'No.', 'No.', 'Well then.']),
    'Yes. I said no. You said yes. No. No.',
  ],
  ['a line in capitals', srt(['THE MILL', 'IT IS OLD AND IT GRINDS', 'WE EAT']), 'THE MILL IT IS OLD'],
  ['lines that look like notes', srt(['1) The mill is old.', '2) It grinds.', '3) We eat.']), '2) It grinds.'],
  ['web addresses', srt(['www.orsk-mill.org', 'is our address.']), 'www.orsk-mill.org is our address.'],
  ['numbers that count up', srt(['Let us count.', '1', '2', '3', 'and stop.']), 'Let us count. 1 2 3 and stop.'],
];

describe('subtitles', () => {
  for (const [name, text, expected] of read) it(`are read: ${name}`, () => assert.deepEqual(blocks(text), expected));
  for (const [name, text, kept] of notRead)
    it(`keep as text: ${name}`, () => assert.ok(blocks(text).join('\n').includes(kept), blocks(text).join('\n')));

  it('have paragraphs of bounded size', () => {
    const sizes = (texts: readonly string[]): number[] =>
      parseTranscript(srt(texts)).transcript.blocks.map(({ words }) => words);
    const withStops = sizes(long);
    assert.equal(
      withStops.reduce((sum, words) => sum + words, 0),
      540,
    );
    assert.ok(
      withStops.every(words => words <= 130),
      withStops.join(' '),
    );
    const withoutStops = sizes(long.map(text => text.replace('.', '').toLowerCase()));
    assert.equal(
      withoutStops.reduce((sum, words) => sum + words, 0),
      540,
    );
    assert.ok(
      withoutStops.every(words => words >= 90 && words <= 250),
      withoutStops.join(' '),
    );
  });

  describe('know who speaks', () => {
    const vtt = (...cues: readonly string[]): string =>
      `WEBVTT\n\n${cues.map((cue, i) => `00:${String(10 + i)}.000 --> 00:${String(11 + i)}.000\n${cue}\n`).join('\n')}`;
    const cases: readonly (readonly [name: string, text: string, expected: readonly string[]])[] = [
      [
        'by voice tags, once for each turn',
        vtt('<v Mira Talen>The mill', '<v Mira Talen>is old.</v>', '<v.loud Jon>Is it?', '<v Mira Talen>It is.'),
        ['Mira Talen: The mill is old.', 'Jon: Is it?', 'Mira Talen: It is.'],
      ],
      [
        'not in cues without a tag, where most have one',
        vtt('<v Mira>The mill is old.', 'It grinds.', '<v Mira>It does.', '<v Jon>So?'),
        ['Mira: The mill is old.', 'Mira: It does.', 'Jon: So?'],
      ],
      [
        'until another tag, where few cues have one',
        vtt('<v Mira>The mill is old.', 'It grinds.', 'It is loud.', '<v Jon>So it is.', 'And dusty.', 'And cold.'),
        ['Mira: The mill is old. It grinds. It is loud.', 'Jon: So it is. And dusty. And cold.'],
      ],
      [
        'by names with a colon, also after a dash',
        srt(['MIRA: The mill is old.', 'It grinds.', '- JON: Does it?\n- MIRA: It does.', 'Come and see.']),
        ['MIRA: The mill is old. It grinds.', 'JON: Does it?', 'MIRA: It does. Come and see.'],
      ],
      [
        'no longer after the dash of somebody else',
        srt([
          'MIRA: The mill is old.',
          'JON: It is.',
          '- Who are you?\n- Nobody.',
          'MIRA: Come in.',
          'JON: Yes, come.',
        ]),
        ['MIRA: The mill is old.', 'JON: It is.', 'MIRA: Come in.', 'JON: Yes, come.'],
      ],
      [
        'by names behind the signs of live captions, and no longer after a sign alone',
        srt([
          '>> MIRA: The mill is old.',
          '>> JON: It is.',
          '>> Who are you?',
          '>> MIRA: Come in, please.',
          '>> JON: Yes.',
        ]),
        ['MIRA: The mill is old.', 'JON: It is.', 'MIRA: Come in, please.', 'JON: Yes.'],
      ],
    ];
    for (const [name, text, expected] of cases)
      it(name, () => {
        const { view, transcript } = parseTranscript(text);
        assert.deepEqual(
          transcript.turns.map(({ start, end, label, speaker }) => {
            assert.equal(start, label.start);
            return `${speaker}: ${readable(view.slice(start, end))}`;
          }),
          expected,
        );
      });
    it('and nobody where nobody is named', () => {
      for (const text of [
        srt(['- Where is it?\n- There.', 'Note: it is old.', 'We know.']),
        srt(['The answer: bread.', 'The question: why?']),
      ])
        assert.deepEqual(parseTranscript(text).transcript.turns, []);
    });
  });

  it('know the time of each place', () => {
    const text = `The Mill\n\n${srt(['The mill', 'is old.', 'It grinds.'], [3661, 0, 5])}`;
    const { cues } = parseTranscript(text).transcript;
    const timeAt = (words: string): string | undefined => {
      const time = cueTimeAt(cues ?? [], text.indexOf(words));
      return time === undefined ? undefined : clockTime(time);
    };
    assert.deepEqual(['The Mill', 'The mill', 'mill', 'old', 'It', 'grinds'].map(timeAt), [
      undefined,
      '1:01:01',
      '1:01:01',
      '1:01:03',
      '1:01:10',
      '1:01:10',
    ]);
    assert.equal(clockTime(754_000), '12:34');
    assert.equal(parseTranscript('The mill is old.').transcript.cues, undefined);
  });

  it('are transcripts from ten cues on, whatever is said', () => {
    const texts = (count: number): string[] =>
      Array.from({ length: count }, (_, i) => `Kernel ${i} of the server <b>compiled</b>.`);
    assert.equal(looksLikeTranscript(srt(texts(10)), 'a.srt'), true);
    assert.equal(looksLikeTranscript(srt(texts(10)), 'a/b.TXT'), true);
    assert.equal(looksLikeTranscript(srt(texts(9)), 'a.srt'), false);
    assert.equal(looksLikeTranscript(`WEBVTT\n\n${srt(texts(12)).replaceAll(',', '.')}`, 'a.vtt'), true);
    const speech =
      'Speech of Mira Talen at the mill - 3 May 1996\n\nDear friends, we thank you. We read in Quran 2:255 of it, and so do you.\n\n'.repeat(
        3,
      );
    assert.equal(looksLikeTranscript(speech, 'a.txt'), true);
    assert.equal(looksLikeTranscript(speech, 'a.srt'), false);
  });
});
