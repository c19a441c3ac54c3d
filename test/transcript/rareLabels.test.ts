import assert from 'node:assert/strict';
import { read, withMarkedParts } from './support';

/** ⟨…⟩ marks the name in each label; nothing else is one. */
const transcripts: Readonly<Record<string, string>> = {
  'given names that are said once': `
⟨Rabbi Stern⟩: Good evening. Who has the sheet?

⟨David⟩: I have it here.

⟨Rabbi Stern⟩: Then read, please. And Miriam wants to ask.

⟨Miriam⟩: Why do we begin in the middle?

⟨Rabbi Stern⟩: Because you were late. Shall we go on?

⟨Shira⟩: We were on time last week, I think.

⟨Rabbi Stern⟩: So you were.

⟨David⟩: May I read now?
`,
  'initials behind times, also those that are short for something else': `
Interviewee: Edna Gale

[00:00:05] ⟨PS⟩: Could you say who you are, please?

[00:00:09] ⟨EG⟩: Edna Gale. I was born over the shop.

[00:00:20] ⟨PS⟩: And your father kept it, did he?

[00:00:26] ⟨EG⟩: My mother did. Father was at sea.

[00:00:41] ⟨PS⟩: When did you leave school?

[00:00:44] ⟨EG⟩: At twelve. You could, then.
`,
  'abbreviations without times are none': `
Mr. Pell spoke to you of bread. I thank him.

EG: the price of flour.

PS: I forgot the salt. Did you?

EG: the price of yeast.

PS: I forgot the water as well.
`,
  'somebody in the hall in other languages': `
⟨Señor Rey⟩: ¿Quién quiere preguntar? Usted, por favor.

⟨Una señora⟩: ¿Por qué cerraron el molino?

⟨Señor Rey⟩: Porque no había agua, y ustedes lo saben.

⟨Un hombre⟩: ¡Yo no lo sabía!

⟨Señor Rey⟩: Pues ahora lo sabe usted. Gracias.
`,
  'a woman who asks in Arabic': `
⟨الشيخ⟩: من يريد أن يسأل؟ تفضلوا.

⟨سائلة⟩: هل يجوز أن نقرأ في البيت؟

⟨الشيخ⟩: نعم، يجوز لكم ذلك.

⟨سائل⟩: وهل نقرأ معكم هنا؟

⟨الشيخ⟩: نعم، أنتم معنا.
`,
  'a name that is a book and is spoken to': `
⟨Leader⟩: Would somebody read? Thanks, Mark.

⟨Jean⟩: I should like to read, too.

⟨Leader⟩: After him, please. Do you mind?

⟨Mark⟩: The shepherd leaves the flock and looks for one.

⟨Leader⟩: Thank you.

⟨Jean⟩: It is my turn, isn't it?
`,
  'two given names in a row': `
⟨Chair⟩: Shall we begin? I have the agenda.

⟨Mr. Haas⟩: I do not.

⟨Chair⟩: Take mine. Who else?

⟨Ingrid⟩: We have none at the back.

⟨Tobias⟩: You can have ours.

⟨Chair⟩: Good. We are all here.

⟨Mr. Haas⟩: Are we?
`,
  'questions without answers that are named': `
⟨Q⟩: When does the ferry leave, sir?

⟨MR. PELL⟩: At nine, if you ask me.

⟨Q⟩: And the next one?

⟨MR. PELL⟩: We have only one ferry.

⟨Q⟩: Thank you.
`,
  'a lone president': `
Remarks at the quay

3 May 1990

⟨THE PRESIDENT⟩: Good afternoon, and thank you for coming. We have a bridge again.

It took us three years, and you know what it cost.
`,
  'countries and languages behind the names': `
⟨Mr. Pell⟩ (Norland): I thank you, Mr. President.

⟨Ms. Rill⟩ (Sandoria) (spoke in French): We agree with what you said.

⟨The President⟩ (spoke in Spanish): I give the floor to our guest.
`,
  'roles behind the names': `
⟨Dr Ana Ruiz⟩, chair: Good morning. Can you all hear me?

⟨Mr Tolland⟩: I can.

⟨Dr Ana Ruiz⟩, chair: Then we begin. Who has the minutes?

⟨Mr Tolland⟩: I have them here.
`,
  'tags that make text bold': `
<p><b>⟨Anna⟩:</b> Welcome back. How are you?</p>

<p><b>⟨Jon⟩:</b> I am well, thank you.</p>

<p><b>⟨Anna⟩:</b> And you brought bread?</p>
`,
  'Italian titles': `
⟨Intervistatore⟩: Chi ha costruito il ponte?

⟨Sig. Conti⟩: Noi, con le mani.

⟨Intervistatore⟩: E quando?

⟨Sig. Conti⟩: Io non lo so.
`,
  'a Persian question between others': `
⟨مجری⟩: سلام، شما خوب هستید؟

⟨خانم راد⟩: بله، ممنون.

⟨مجری⟩: چه خبر از پل؟

⟨خانم راد⟩: ما آن را ساختیم.

⟨پرسش⟩: شما کی آمدید؟

⟨خانم راد⟩: ما در بهار آمدیم.
`,
  'words of lists between labels': `
⟨Chair⟩: I have three points. Do you have the paper?

First: we paint the gate, as you wished.

Note: the paint is ours.

Psalm 23: we all know it by heart, don't we?

⟨Mr. Haas⟩: Which gate do you mean?

⟨Chair⟩: The old one.

Luke: he was a doctor, as you know.

⟨Mr. Haas⟩: Thank you.
`,
  'names in a text in which nobody speaks': `
We read four letters on the ferry.

Miriam: a letter of two pages. It is about bread.

David: a letter of one page. I have not read it.

Shira: a card. What does it say?
`,
  'a heading in capitals': `
THE LAST WINTER: A STORY

I was told it by my aunt. You know her.

THE FERRY: how it was built

We built it in spring.
`,
  'what a president is told': `
The president spoke to us.

MR. PRESIDENT: I thank you for your words, and we shall remember them.
`,
};

describe('labels that are rare', () => {
  for (const [title, fixture] of Object.entries(transcripts)) {
    it(`are found in ${title}`, () => {
      const { text, parts } = withMarkedParts(fixture);
      const { transcript, all } = read(text);
      assert.deepEqual(all(transcript.turns.map(({ name }) => name)), parts);
    });
  }

  it('belong to one turn where each cue of subtitles repeats them', () => {
    const { transcript, all } = read(
      'WEBVTT\n\nSTYLE\n::cue(v[voice="Tom"]) { color: yellow; }\n\nREGION\nid:top\n\n00:01.000 --> 00:02.000\n<v.loud Mira Talen>The mill\n\n' +
        '00:02.000 --> 00:03.000\n<v Mira Talen>is old.\n\nNOTE nobody says this\n\n00:03.000 --> 00:04.000\n<v Tom>It is.\n',
    );
    assert.deepEqual(
      transcript.turns.map(({ speaker, again = [] }) => [speaker, ...all(again.map(({ name }) => name))]),
      [['Mira Talen', 'Mira Talen'], ['Tom']],
    );
    assert.deepEqual(all(transcript.blocks), ['The mill\n\n00:02.000 --> 00:03.000\n<v Mira Talen>is old.', 'It is.']);
  });
});
