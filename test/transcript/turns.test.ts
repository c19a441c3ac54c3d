import assert from 'node:assert/strict';
import { lookAlikes } from './lookAlikesOfLabels';
import { read, withMarkedParts } from './support';

/** Texts of different genres. ⟨…⟩ marks the name in each label; nothing else is one. */
const transcripts: Readonly<Record<string, string>> = {
  'the record of an assembly': `
Record of the Harbour Council
12 May 1988

⟨The President⟩: I call the meeting to order. The first item is the pier.

⟨Mr. Haas⟩ (interpretation from Russian): Thank you. We have read the report.

It is a long report.

(Applause)

⟨Ms. Rill⟩: I object.

⟨The President⟩ (reading): No objections.
`,
  'a parliament, in lines without empty lines between': `
Meeting with the millers
3 April 1991

⟨MR. PELL⟩: I rise to speak of bread.
⟨THE CHAIR⟩: You have two minutes.
⟨MR. PELL⟩: Two?
⟨THE CHAIR⟩: Two, and not one more.
`,
  'the record of a senate, with full stops': `
Session of 3 April 1991

⟨The PRESIDENT pro tempore⟩. The clerk will call the roll.

⟨Mr. PELL⟩. Mr. President, I rise to speak of the ferry. We need it.

⟨Mrs. RILL of Merrow⟩. Will the senator yield? I have a question.

⟨Mr. PELL⟩. I yield.
`,
  'a hearing, with full stops and small letters': `
Hearing on the ferry

    ⟨Mr. Stone⟩. I thank the witness. Who built the ferry?

    ⟨Ms. Rill⟩. We built it, Mr. Stone. Mr. Haas paid for it.

    ⟨Mr. Stone⟩. And who sold it?

    ⟨Ms. Rill⟩. I did.
`,
  'tags of HTML': `
<h1>Talk by the river</h1>

<p><b>⟨Interviewer⟩:</b> Who are you?</p>

<p><b>⟨Ines Varga⟩:</b> I keep the lamp.</p>

<p><b>⟨Interviewer⟩:</b> Since when?</p>

<p><b>⟨Ines Varga⟩:</b> Since I was ten.</p>
`,
  'times behind the colon': `
⟨Ada Rill⟩: 00:00:19

Live from the harbour, this is the news.

⟨Jon Stavik⟩: 00:00:22

Yeah.

⟨Ada Rill⟩: 00:00:24

You look tired, Jon.

⟨Jon Stavik⟩: 00:00:31

I was up all night.
`,
  initials: `
⟨SL⟩: I have known you for a long time. What do you do?

⟨TV⟩: I write letters for people who cannot write.

⟨SL⟩: And do you read them, too?

⟨TV⟩: I do. We read them together.

⟨SL⟩: You must be proud.

⟨TV⟩: I am.
`,
  'Spanish questions': `
⟨P⟩: ¿Quién es usted?

⟨R⟩: Soy el guarda del faro.

⟨P⟩: ¿Desde cuándo?

⟨R⟩: Desde niño.
`,
  'emphasis of Markdown': `
# Talk by the river

**⟨Ines Varga⟩:** \\[01:04:03\\] The river rose in the night. \\[laughs\\] Nobody saw it.

**⟨Jon Stavik⟩**: Did you sleep?

**⟨Ines Varga⟩:** I slept well.

She pauses for a moment.

*⟨Jon Stavik⟩:* So did I.
`,
  'two bold names': `
# An evening in the library

**⟨Host⟩:** Please welcome a keeper of lamps!

**⟨Ada Rillby⟩:** Thank you. I am glad to be here.

I was born by the sea. It was a small house.
`,
  'the examination of a witness': `
Examination of the miller

⟨Q⟩. Where were you on the night of the flood?
⟨A⟩. I was at home.
⟨Q⟩. Were you alone?
⟨A⟩. Yes. My dog was there.
⟨THE COURT⟩: Speak up, please.
⟨THE WITNESS⟩: I will.
`,
  'questions with colons and numbers': `
⟨Q1⟩: What is a weir for? I never understood it.

⟨A1⟩: It holds the water back.

⟨Q2⟩: And who owns it?

⟨A2⟩: We all do.
`,
  'an interview with times before the names': `
[00:12:33] ⟨Interviewer⟩: So tell me about the mill.

[00:12:40] ⟨Ada Rill⟩: Well, it burned.

[00:13:02] ⟨Interviewer⟩: When?

[00:13:05] ⟨Ada Rill⟩: In spring.
`,
  'an interview with times after the names': `
⟨Interviewer⟩ [01:04]: What did you see?

⟨Keeper⟩ [01:09]: I saw the lamp.

⟨Interviewer⟩ (01:31): And then?

⟨Keeper⟩ (01:33): Nothing. We went home.
`,
  'names and times above the words': `
⟨Ines Varga⟩  00:03
So, where did you learn to bake?

⟨Jon Stavik⟩  00:09
In my uncle's house. We had an oven.

⟨Ines Varga⟩  00:21
And then?

⟨Jon Stavik⟩  00:24
Then we moved.
`,
  'names alone above the words': `
⟨INTERVIEWER⟩
What do you remember?

⟨VARGA⟩
I remember the smoke.

⟨INTERVIEWER⟩
Were you afraid?

⟨VARGA⟩
We all were.
`,
  'dashes after names': `
Lecture at the academy

⟨Dr. Ilse Vandermeer⟩ — Good evening. I thank you all for coming in this rain.

⟨Prof. Otto Haas⟩ — We thank you. What will you speak of?

⟨Dr. Ilse Vandermeer⟩ — Of water, of course.
`,
  'names over several lines': `
Meeting 4

⟨PROFESSOR VARGA⟩ (reading): "The lamps are ours."

⟨THE PRESIDENT OF THE HARBOUR
COUNCIL⟩: I thank the professor for her words.

⟨MR. HAAS⟩ (Republic of Merrow) (interpretation
from Russian): We thank her, too.
`,
  'a briefing for the press': `
Remarks at the briefing

⟨THE PRESIDENT⟩: Good afternoon. I have a short statement.

⟨Q⟩    Mr. President, will you go to Merrow?

⟨THE PRESIDENT⟩: I will.

⟨Q⟩    When?

⟨THE PRESIDENT⟩: In June.

⟨Q⟩    Thanks, Gabe.
`,
  'a debate with people from the floor': `
A question from the gallery

⟨Moderator⟩: We have time for two questions.

⟨Question from the floor⟩: I farm by the lake. Who pays me?

⟨Ada Rill⟩: The council does.

⟨A member⟩: Shame! Read it!

⟨Moderator⟩: Order, please.
`,
  'a panel in which each speaks once': `
⟨Ines Varga⟩: I was the first to see the letters. They were in a box.

⟨Jon Stavik⟩: And you told nobody!

⟨Ada Rillby⟩: You told me, at least.
`,
  'a file without a title whose first line is a label': `
⟨Moderator⟩: Welcome to the hall

⟨Ms. Rill⟩: Thank you. I am glad to be here.
`,
  Persian: `
گفتگو با استاد

⟨مجری⟩: سلام استاد. شما کجا بودید؟

⟨استاد⟩: ما در باغ بودیم.

⟨مجری⟩: چرا؟

⟨استاد⟩: برای آب.
`,
  'Persian with titles': `
⟨آقای رضایی⟩: شما نامه را خواندید؟

⟨خانم دکتر مرادی⟩: بله، ما خواندیم.
`,
  Arabic: `
لقاء في الحديقة

⟨السائل⟩: ما حكم الماء؟

⟨الشيخ⟩: الماء لنا ولكم.

⟨السائل⟩: شكرا لكم.
`,
  'Arabic questions and answers': `
⟨س⟩: من أين الماء؟
⟨ج⟩: من النهر.
⟨س⟩: ولمن هو؟
⟨ج⟩: لكم ولنا.
`,
  German: `
Gespräch am Fluss

⟨Frau Varga⟩: Ich komme vom Fluss.

⟨Herr Haas⟩: Und was haben wir davon?
`,
};

describe('turns', () => {
  for (const [title, fixture] of Object.entries(transcripts)) {
    it(`are found in ${title}`, () => {
      const { text, parts } = withMarkedParts(fixture);
      const { transcript, all } = read(text);
      assert.deepEqual(all(transcript.turns.map(({ name }) => name)), parts);
    });
  }

  for (const [title, fixture] of Object.entries(lookAlikes)) {
    it(`are not found in ${title}`, () => {
      const { transcript, all } = read(fixture);
      assert.deepEqual(all(transcript.turns.map(({ label }) => label)), []);
    });
  }

  it('have a label that is no part of a block, and the text up to the next label', () => {
    const { transcript, shown, all, view } = read(
      'Meeting\n\nMR. PELL (reading): I rise.\n\nI go on.\n\nTHE CHAIR:\n\nThank you, and sit down.\n',
    );
    assert.deepEqual(
      transcript.turns.map(turn => [shown(turn.label), turn.speaker, text(shown(turn), shown(turn.label))]),
      [
        ['MR. PELL (reading):', 'MR. PELL', 'I rise.\n\nI go on.'],
        ['THE CHAIR:', 'THE CHAIR', 'Thank you, and sit down.'],
      ],
    );
    assert.deepEqual(all(transcript.blocks), ['Meeting', 'I rise.', 'I go on.', 'Thank you, and sit down.']);
    assert.deepEqual(all(transcript.brackets), ['(reading)']);
    assert.ok(!view.includes('PELL') && !view.includes('CHAIR'));
    function text(turn: string, label: string): string {
      return turn.slice(label.length).trim();
    }
  });

  it('end at a heading, and go on over the notes of a page', () => {
    const { transcript, shown } = read(
      'Talk of the Keepers\n\nMr. Haas: We begin.(1) You will see.\n\n_____\n1) Exhibit 4.\n\f\nWe go on here.\n\n' +
        'THE SECOND DAY\n\nThe hall was full.\n\nMr. Haas: We are back.\n\nMs. Rill: I see.\n',
    );
    assert.deepEqual(
      transcript.turns.map(turn => shown(turn).slice(-15)),
      ['We go on here.'.padStart(15, '\n'), ' We are back.'.padStart(15, ':').replace('::', 's:'), 's. Rill: I see.'],
    );
  });

  it('begin a paragraph that is no heading', () => {
    const { transcript } = read('MR. PELL: You heard me.\n\nTHE CHAIR: Please Go On\n\nMR. PELL: I did.\n');
    assert.deepEqual(
      transcript.blocks.map(({ kind }) => kind),
      ['paragraph', 'paragraph', 'paragraph'],
    );
  });

  it('do not begin with the list at the head', () => {
    const { transcript, all } = read(
      'Talk by the river\n\nInterviewer: Jon Stavik\nChair: Ada Rill\n\nInterviewer: Who are you?\n\n' +
        'Ines Varga: I keep the lamp.\n\nInterviewer: Since when?\n\nInes Varga: Since I was ten.\n',
    );
    assert.equal(transcript.turns.length, 4);
    assert.equal(transcript.title?.value, 'Talk by the river');
    assert.deepEqual(all([transcript.turns[0].name]), ['Interviewer']);
  });
});
