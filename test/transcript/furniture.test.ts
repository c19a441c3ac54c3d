import assert from 'node:assert/strict';
import { marked } from '../support/marked';
import { read } from './support';

/** Nine paragraphs of one line. */
const nineLines = (start: string): string =>
  ['river', 'ferry', 'school', 'orchard', 'well', 'smithy', 'market', 'chapel', 'bridge']
    .map(place => `${start} we spoke of the ${place}, and nobody had a bad word for it.\n\n`)
    .join('');

/** Asserts that exactly the underlined lines are furniture. `␌` stands for a form feed. */
function assertFurniture(fixture: string): void {
  const { text, spans } = marked(fixture.replace(/^\n/, ''));
  const { transcript, all } = read(text.replaceAll('␌', '\f'));
  const lines = all(transcript.furniture).flatMap(content => content.split('\n').map(line => line.trim()));
  assert.deepEqual(
    lines,
    spans.map(({ start, end }) => text.slice(start, end)),
  );
}

describe('furniture', () => {
  const pages: readonly (readonly [string, string])[] = [
    [
      'a header after form feeds inside sentences',
      `
Sermon on the Two Ferries

The two ferries cross the lake at the same hour, and the people who live on the
shore have never agreed which of them is the faster, or whether that would be of
␌Chapel of the Lower Shore
 ^^^^^^^^^^^^^^^^^^^^^^^^^

any use to them. What I have to say this morning is that both of them arrive, as
they have arrived for sixty years, and that the passengers were grateful to have
␌Chapel of the Lower Shore
 ^^^^^^^^^^^^^^^^^^^^^^^^^

had a dry seat.
`,
    ],
    [
      'a header beside page numbers inside sentences',
      `
Evidence of the Harbour Master

The pilot told the court that the buoy had been moved in the night, and that the

4
^
Inquiry into the Harbour Light
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

keeper was asleep when the schooner struck. He had it from two of the crew, who
were wet through when they came to the office, and from the cook, whose bread had

5
^
Inquiry into the Harbour Light
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

been lost with the rest.
`,
    ],
    [
      'a header after the notes of a page',
      `
Lecture on Glass

Glass is sand that has been persuaded, and the persuasion takes eleven hundred
degrees of heat(1) and a man who does not look away from it, because the moment
_____
1. The furnace book has twelve hundred.
Evenings at the Institute
^^^^^^^^^^^^^^^^^^^^^^^^^
at which it is ready is short. My teacher could hear the moment. I never could, and
I have broken more glass(2) than any of my pupils, who are too kind to mention the
_____
2. Laughter in the recording.
Evenings at the Institute
^^^^^^^^^^^^^^^^^^^^^^^^^
heap behind the shed.
`.replace(/_____\n/g, '_____\n^^^^^\n'),
    ],
    [
      'left and right pages',
      `
The delegate of the islands said that the sea had taken the lower road twice in
the last ten years, and that the upper road was not a road in any sense which the

S/PV.88          2/9
^^^^^^^^^^^^^^^^^^^^
␌committee would accept. She asked for stone, and for the loan of a dredger, so that

3/9          S/PV.88
^^^^^^^^^^^^^^^^^^^^
␌the work could begin before the winter.
`,
    ],
    [
      'numbers of columns with a date',
      `
Debate on the Ferry Bill

3 June 1971 : Column 411
^^^^^^^^^^^^^^^^^^^^^^^^

Mr. Ansell: The ferry is late on Mondays.

3 June 1971 : Column 412
^^^^^^^^^^^^^^^^^^^^^^^^

Mrs. Dray: It is late on Tuesdays, too.

3 June 1971 : Column 413
^^^^^^^^^^^^^^^^^^^^^^^^

Mr. Ansell: Then we agree.
`,
    ],
    [
      'short numbers of columns',
      `
Debate on the Ferry Bill

Mr. Ansell: The ferry is late on Mondays.

Col. 77
^^^^^^^

Mrs. Dray: It is late on Tuesdays, too.

Col. 78
^^^^^^^

Mr. Ansell: Then we agree.
`,
    ],
    [
      'page numbers with a total',
      `
Interview with a Bell Founder

A bell is never cast on a Friday.

1/3
^^^

Nobody has told me the reason.

2/3
^^^

I have not asked.
`,
    ],
    [
      'a masthead beside an address',
      `
The Lower Shore Herald
^^^^^^^^^^^^^^^^^^^^^^
www.herald.example.org
^^^^^^^^^^^^^^^^^^^^^^

The Bishop Opens the Lido

The bishop said that water was older than the law, and that he would be brief.


The Lower Shore Herald
^^^^^^^^^^^^^^^^^^^^^^
www.herald.example.org
^^^^^^^^^^^^^^^^^^^^^^

He was brief.
`,
    ],
  ];
  for (const [name, fixture] of pages) it(`finds ${name}`, () => assertFurniture(fixture));

  const text: readonly (readonly [string, string])[] = [
    [
      'a saying that returns with the same line ends',
      `
Sermon at the Harbour

My grandmother used to say that you should not count the boats before the wind has
turned, for the wind does not read the list that you have made, and it will come to
the harbour when it likes. We laughed at her, as children do, and went to the beach.

When the great storm came the council asked me what she had meant by it. Do not count
turned, for the wind does not read the list that you have made, and it will come to
the harbour whatever you have written down. That is all that I have to say about it.
`,
    ],
    [
      'a refrain between lines of verse',
      `
Songs of the Ferry

The choir sang all of it, as it is printed in the green book:

I went to the water
and nobody came over,
I called to the ferry
and nobody came over,
I lay down and waited
and nobody came over.
`,
    ],
    [
      'a refrain that ends each page',
      `
Songs of the Ferry

I went to the water, I called to the ferry,
O carry me over
␌I lay down and waited, I slept till the morning,
O carry me over
␌I woke and it rained on the planks of the landing,
O carry me over
`,
    ],
    [
      'the responses of a litany',
      `
Evening Prayer

From the flood and from the fire,
Deliver us, we pray
From the long night and the cold,
Deliver us, we pray
From the tongue that does not rest,
Deliver us, we pray
`,
    ],
    [
      'short replies in a hearing',
      `
Hearing on the Weir

Did you close the gate
Yes
and did you lock it
Yes
and was anybody with you
No
or did you go home
No
`,
    ],
    [
      'thanks that end each speech on its own page',
      `
Speeches at the Fair

The pears were good this year, and I have eaten most of them
Thank you very much
␌The plums were late this year, and I have seen none of them.
Thank you very much
␌The quinces were hard, as they always are, and we shall boil them.
Thank you very much
`,
    ],
    [
      'a formula of address that begins each page',
      `
Three Khutbahs

␌In the Name of God, the Merciful

Trust is a rope, and one does not test a rope by cutting it.

␌In the Name of God, the Merciful

Patience is a well, and one does not fill a well with words.

␌In the Name of God, the Merciful

Thanks are a door, and it opens to both sides.
`,
    ],
    [
      'a formula of an award',
      `
Briefing at the Fire House

For courage at the quay, with the thanks of the town

Ida Holm went in first.

For courage at the quay, with the thanks of the town

Per Lind went in second.

For courage at the quay, with the thanks of the town

Ada Rask came out last.
`,
    ],
    [
      'numbered chapters',
      `A Course on Wells\n\n${[1, 2, 3, 4].map(n => `Chapter ${n}\n\n${nineLines('Then')}`).join('')}`,
    ],
    [
      'numbered chapters on pages of their own',
      `A Course on Wells\n\n${[1, 2, 3, 4].map(n => `␌Chapter ${n}\n\n${nineLines('Then')}`).join('')}`,
    ],
    [
      'numbered days of prayer',
      `Prayers of the Novena\n\n${[1, 2, 3, 4, 5].map(n => `Intention for Day ${n}\n\n${nineLines('On that day')}`).join('')}`,
    ],
    [
      'chapters of Colossians',
      'Talks on the Letters\n\nCol. 1\n\nWe read it twice.\n\nCol. 2\n\nWe read it once.\n\nCol. 3\n\nWe went home.\n',
    ],
    ['the result of a vote', 'Record of the Council\n\nHow many were for it?\n\n7 of 12\n\nThat was enough.\n'],
    ['a year as an answer', 'Interview with a Cooper\n\nWhen did you begin?\n\n1957\n\nThat was a dry year.\n'],
    [
      'an invitation beside an address',
      'Talk on the Radio\n\nYou can write to us at\nwww.radio.example.org\n^^^^^^^^^^^^^^^^^^^^^\n\nThere was more.\n\n' +
        'You can write to us at\nwww.radio.example.org\n^^^^^^^^^^^^^^^^^^^^^\n',
    ],
    [
      'headings below rules',
      'Studies in Mark\n\n---\n^^^\n\n## Mark 4:1-9\n\nA man went out with seed in his apron.\n\n---\n^^^\n\n' +
        '## Mark 4:10-12\n\nThey asked him what it meant.\n\n---\n^^^\n\n## Mark 4:13-20\n\nHe told them.\n',
    ],
  ];
  for (const [name, fixture] of text) it(`leaves in the text ${name}`, () => assertFurniture(fixture));

  it('keeps numbered chapters as headings', () => {
    const { transcript, all } = read(
      `A Course on Wells\n\n${[1, 2, 3].map(n => `Chapter ${n}\n\n${nineLines('Then')}`).join('')}`,
    );
    assert.deepEqual(all(transcript.blocks.filter(({ kind }) => kind === 'heading')), [
      'Chapter 1',
      'Chapter 2',
      'Chapter 3',
    ]);
  });

  it('keeps the headings below Markdown rules as headings', () => {
    const { transcript, all } = read(
      'Studies in Mark\n\n---\n\n## Mark 4:1-9\n\nA man went out.\n\n---\n\n## Mark 4:10-12\n\nThey asked.\n',
    );
    assert.deepEqual(all(transcript.blocks.filter(({ kind }) => kind === 'heading')), [
      '## Mark 4:1-9',
      '## Mark 4:10-12',
    ]);
  });
});
