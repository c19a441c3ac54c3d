import assert from 'node:assert/strict';
import { marked } from '../support/marked';
import { read } from './support';

/** Paragraphs in which carets underline each stage direction. No other bracket may be one. */
const fixtures: Readonly<Record<string, string>> = {
  'cries of others in a parliament': `
The tariff will be lowered in the spring. [An hon. Member: "By how much?"] By half.
                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
I gave you my word on the dam. (Opposition members: Where is it?) It stands in the valley.
                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
The harbour will be dredged. (Some senators: Oh!) It will be dredged before the frost. (Hear, hear.)
                             ^^^^^^^^^^^^^^^^^^^^                                      ^^^^^^^^^^^^^
We shall vote today. (Shouts from the back benches.) Today, and not tomorrow. [Loud murmurs on the left]
                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^                          ^^^^^^^^^^^^^^^^^^^^^^^^^^
The bill is dead. [Cries of "Shame" from the gallery] It is dead, and I buried it. (Order, order!)
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^                              ^^^^^^^^^^^^^^^`,
  'answers of a congregation and a crowd': `
Who made the morning? [Congregation: Amen!] Who made the evening? [All: Amen!]
                      ^^^^^^^^^^^^^^^^^^^^^                       ^^^^^^^^^^^^
Are you tired? (The children: No!) Are you sure? [A woman in the front row: "Quite sure!"]
               ^^^^^^^^^^^^^^^^^^^               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
They wanted us to leave. [Pilgrims: "We stay!"] You stayed. [A burst of laughter from the choir]
                         ^^^^^^^^^^^^^^^^^^^^^^             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^`,
  'actions without a subject in an interview': `
My brother kept this. [pulls a watch from his pocket] It stopped in the flood. [winds it up]
                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^                          ^^^^^^^^^^^^^
I cannot say. [hesitates] My mother, [clears his throat] my mother knew him. [wipes her eyes]
              ^^^^^^^^^^^            ^^^^^^^^^^^^^^^^^^^                     ^^^^^^^^^^^^^^^^
Nobody laughed. [grins] Well, nearly nobody. [both chuckle] [leafing through the album] Here she is.
                ^^^^^^^                      ^^^^^^^^^^^^^^ ^^^^^^^^^^^^^^^^^^^^^^^^^^^
It was so small. (Holds up two fingers.) And it ran so fast. (Snaps his fingers.) Like that.
                 ^^^^^^^^^^^^^^^^^^^^^^^                     ^^^^^^^^^^^^^^^^^^^^
That is him (pointing) in the second row. [sobs quietly] I am sorry. [phone buzzes]
            ^^^^^^^^^^                    ^^^^^^^^^^^^^^             ^^^^^^^^^^^^^^`,
  'noises and things in a lecture': `
Copper bends. [hammer clatters] Glass does not. (Dog barks.) Thank you for your opinion. [knock at the door]
              ^^^^^^^^^^^^^^^^^                 ^^^^^^^^^^^^                             ^^^^^^^^^^^^^^^^^^^
The next slide shows the valve. [The projector fails.] Or it would have shown it. [lights come back on]
                                ^^^^^^^^^^^^^^^^^^^^^^                            ^^^^^^^^^^^^^^^^^^^^^
Any questions? [papers rustling] None at all? (Thunder) Then I go on. (Sirens outside)
               ^^^^^^^^^^^^^^^^^              ^^^^^^^^^               ^^^^^^^^^^^^^^^^
So the wire sings. [plucks the wire] Do you hear it? [taps the glass] And now? [students laugh]
                   ^^^^^^^^^^^^^^^^^                 ^^^^^^^^^^^^^^^^          ^^^^^^^^^^^^^^^^`,
  'what happens at a ceremony': `
We give it back to the town. (The flag is raised.) May it fly long. [Two doves are brought to the steps.]
                             ^^^^^^^^^^^^^^^^^^^^^                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
Stand, please. [A candle is lit for the sailors.] We remember them. [The curtain falls.]
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^                   ^^^^^^^^^^^^^^^^^^^^
[At this point the rain began, and the guests moved under the arcade.] Let us be brief. [Brass band plays]
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^                  ^^^^^^^^^^^^^^^^^^`,
  'the record of a court': `
Q. You may step down. (The witness was excused.) [Exhibit 12 was marked for identification.]
                      ^^^^^^^^^^^^^^^^^^^^^^^^^^ ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
THE COURT: We resume at two. (Whereupon, a luncheon recess was taken.) (The jury was polled.)
                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ^^^^^^^^^^^^^^^^^^^^^^
A. I was at the mill. [The photograph is shown to the witness.] That is the sluice. (The hearing adjourned at 5:10 p.m.)
                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^`,
  'languages and interpreters': `
Mrs. Ocampo (spoke in Spanish): The rivers belong to nobody. Mr. Sandvik (interpretation from Norwegian): They do.
            ^^^^^^^^^^^^^^^^^^                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
Welcome, all of you. [greets the elders in Wolof] I begin with a proverb. [in Zulu] Thank you. [through an interpreter]
                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^                         ^^^^^^^^^            ^^^^^^^^^^^^^^^^^^^^^^^^
(Speaking Mohawk) That is our greeting. [reverts to English] It means that the road is clear. (In the local dialect)
^^^^^^^^^^^^^^^^^                       ^^^^^^^^^^^^^^^^^^^^                                  ^^^^^^^^^^^^^^^^^^^^^^`,
  'devices in a press briefing': `
I have nothing on that. [off mic] Yes, you in the back. [microphone switched on] Is it true? [speaks away from the microphone]
                        ^^^^^^^^^                       ^^^^^^^^^^^^^^^^^^^^^^^^             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
Next question. [connection lost] Are you there? [tape ends] [camera off] Good evening. (Off the record.)
               ^^^^^^^^^^^^^^^^^                ^^^^^^^^^^^ ^^^^^^^^^^^^               ^^^^^^^^^^^^^^^^^`,
  'a subject that acts': `
We shall go home together. [Farmers chant "Water first"] We shall. [Singer and choir hum] Good. (Audience claps.)
                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^           ^^^^^^^^^^^^^^^^^^^^^^       ^^^^^^^^^^^^^^^^^`,
  'several sentences in one bracket': `
Nobody gave it a name. (Silence. She lays the wrench down.) Stand up, please. (The graduates rise. Applause.)
                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
That is the whole story. [Laughter. The bell rings.] It is not. [Applause. The choir sings. Music.]
                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^`,
  'sounds in parentheses without a capital': `
And I saw who paid. (cheers from the back) There are bakers in this hall. (scattered applause) Good.
                    ^^^^^^^^^^^^^^^^^^^^^^                                ^^^^^^^^^^^^^^^^^^^^
The answer was no. (cries of "Shame!") You heard it. (a burst of laughter) So did I. (murmurs in the courtroom)
                   ^^^^^^^^^^^^^^^^^^^               ^^^^^^^^^^^^^^^^^^^^^           ^^^^^^^^^^^^^^^^^^^^^^^^^^`,
  'captions of sounds': `
[soft guitar music] Good evening. [Jingles keys] I have four of them. [Camera shutter] Thank you. [phone ringtone]
^^^^^^^^^^^^^^^^^^^               ^^^^^^^^^^^^^^                      ^^^^^^^^^^^^^^^^            ^^^^^^^^^^^^^^^^
It begins. [slow organ music playing] It ends. [car horn] Where was I? [birdsong] In May. [traffic noise in the background]
           ^^^^^^^^^^^^^^^^^^^^^^^^^^          ^^^^^^^^^^              ^^^^^^^^^^         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^`,
  'times of the recording inside brackets': `
She told me of [inaudible 00:02:41] and of her brother. [recording stops 01:04:38] Then it was quiet. [00:12:33 laughs]
               ^^^^^^^^^^^^^^^^^^^^                     ^^^^^^^^^^^^^^^^^^^^^^^^^^                    ^^^^^^^^^^^^^^^^^
It was a [unintelligible, 3:15] of a man. [applause at 14:02] Yes.
         ^^^^^^^^^^^^^^^^^^^^^^           ^^^^^^^^^^^^^^^^^^^`,
  'a witness who shows something': `
It has (indicating) a lip of soil. It was this long (demonstrating), and no longer. Mr. Holm (rising and bowing): No.
       ^^^^^^^^^^^^                                 ^^^^^^^^^^^^^^^                          ^^^^^^^^^^^^^^^^^^^
Look at it. (Exhibit 9 was tendered to the witness.) I have. (Laughter in the courtroom.) So.
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^`,
  'what an Arabic hall does': `
انظروا إليه مرة أخرى. (ابتسام بين الحاضرين) ثم نمضي. [ضجة خفيفة في القاعة] وشكرا لكم. (تأثر شديد بين الحضور)
                      ^^^^^^^^^^^^^^^^^^^^^          ^^^^^^^^^^^^^^^^^^^^^            ^^^^^^^^^^^^^^^^^^^^^^`,
  'Arabic stage directions': `
أيها الأصدقاء، سنبني الجسر معا. [تصفيق طويل] ولن ننسى من بناه قبلنا. [استراحة]
                                ^^^^^^^^^^^^                         ^^^^^^^^^
اللهم احفظ هذه القرية. (الحضور: آمين) واحفظ أهلها. (يمسح دموعه) ونعود إلى الحديث عن الماء. [يشرب الماء]
                       ^^^^^^^^^^^^^^              ^^^^^^^^^^^^                            ^^^^^^^^^^^^
سألني ولدي عن الريح. [يضحك الحاضرون] فقلت له: الريح لا تنام. [زغاريد] شكرا لكم. [يغادر القاعة]
                     ^^^^^^^^^^^^^^^                         ^^^^^^^^           ^^^^^^^^^^^^^^
هذه صورة جدي. [ترفع الصورة] كان ملاحا. [انقطاع الصوت] ثم صار معلما. [همهمة في القاعة]
              ^^^^^^^^^^^^^            ^^^^^^^^^^^^^^               ^^^^^^^^^^^^^^^^^`,
  'Persian stage directions': `
این پل را با هم ساختیم. [تشویق حاضران] و با هم نگه می‌داریم. [نامه‌ای را به دست می‌گیرد]
                        ^^^^^^^^^^^^^^                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^
پدرم نجار بود. [می‌خندد] و مادرم آواز می‌خواند. [سرود محلی] حالا نوبت شماست. [کودکان دست می‌زنند]
               ^^^^^^^^^                        ^^^^^^^^^^^                  ^^^^^^^^^^^^^^^^^^^^
کسی سؤالی دارد؟ [سکوت] پس ادامه می‌دهم. [به نقشه نگاه می‌کند] رود از اینجا می‌گذرد. [قطع صدا]
                ^^^^^^                  ^^^^^^^^^^^^^^^^^^^^^                       ^^^^^^^^^`,
  'what a court puts on record of its sittings': `
MR. HALE: Nothing more. (Proceedings continued outside the presence of the jury.) (Jury out at 11:58 a.m.)
                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ^^^^^^^^^^^^^^^^^^^^^^^^
THE COURT: Be seated. (The jury entered the courtroom at 9:12 a.m.) Good morning. (Recess taken, 10:15 a.m. to 10:30 a.m.)
                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
We need a moment. (Discussion held off the record.) Go on. (Bench conference concluded.) Ask your question.
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
You may step down. (The witness left the stand.) Call the next one. [Sidebar conference held off the record.] Thank you.
                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
Let us eat. (Court in recess from 12:01 p.m. until 1:15 p.m.) Is that all? (Off the record at 2:10 p.m.) Yes.
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
A. I did. (Court reporter clarification.) I said "sluice". (The last question was read back by the reporter.) Yes.
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
That is the paper. (Plaintiff's Exhibit C was received in evidence.) Read it. (Mr. Hale confers with Ms. Orr.) Well?
                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
We rise. (A short break was taken between 11 a.m. and 11.15 a.m.) Sit. (End of proceedings at 4:31 p.m.)
         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
For the town: MR. ORR (Proceedings resumed in open court.) THE COURT: Good morning. (Pause in the proceedings.) Go on.
                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^`,
  'how a member looks who speaks': `
Mr. Paul Rusk (Low Fen) (seated and covered): On a point of order. Mrs. Vane (seated): I give way.
                        ^^^^^^^^^^^^^^^^^^^^                                 ^^^^^^^^
Sir Anton Weld (visibly moved): I thank the House. The Speaker (rising): Order. Dr. Iwan Prys (seated and uncovered): No.
               ^^^^^^^^^^^^^^^                                 ^^^^^^^^                       ^^^^^^^^^^^^^^^^^^^^^^
THE CHAIR (kneeling): Here it is. Miss Orla Quinn (Stone Cross) (startled, but amused): Did it move?
          ^^^^^^^^^^                                            ^^^^^^^^^^^^^^^^^^^^^^
Lord Ash (much moved): I cannot go on. MR. DUNN (annoyed): Then sit. Judge Thorne (puzzled): By whom?
         ^^^^^^^^^^^^                           ^^^^^^^^^                         ^^^^^^^^^`,
  'music between its signs': `
♪ (phone ringtone) ♪ I am so sorry. ♪ (slow piano music) ♪ Good evening. ♪ [upbeat music] ♪ Thank you.
^^^^^^^^^^^^^^^^^^^^                ^^^^^^^^^^^^^^^^^^^^^^               ^^^^^^^^^^^^^^^^^^
[♪ music ♪] Welcome. [♪ gentle guitar music ♪] Good night. [♪♪] Here we are. ♪♪ (music playing) ♪♪ So.
^^^^^^^^^^^          ^^^^^^^^^^^^^^^^^^^^^^^^^             ^^^^              ^^^^^^^^^^^^^^^^^^^^^
It stopped. ♫ (phone ringing) ♫ Whose is it? ♪ (fanfare) ♪ Rise. ♬ (organ music fades out) ♬ Sit down.
            ^^^^^^^^^^^^^^^^^^^              ^^^^^^^^^^^^^       ^^^^^^^^^^^^^^^^^^^^^^^^^^^`,
  'a speaker who reads': `
The Clerk (reading): The petition of the weavers is received. Mr. Pell (interrupting): By whom?
          ^^^^^^^^^                                                    ^^^^^^^^^^^^^^`,
};

/** Paragraphs with brackets of which none is a stage direction. */
const none: readonly string[] = [
  'Sign it. (The jury entered into a contract.) Read it. [The court resumed the old custom.] Sell it. [End of the war]',
  'The guild met. (Discussion of the budget) It voted. (The conference was held in Merrow.) It rose. (Bench sales.)',
  'She won. (The record was broken in May.) He ran. (The witness left the city.) We slept. (On the record of the team.)',
  'We read (The hearing resumed in open court.) that book, and (the jury left the courtroom.) and that one.',
  'I asked for (Court in recess) and (Bench conference room) and (The judge returned a book) at the desk.',
  'Places (covered): four hundred. The market (covered): two floors. Tickets (seated): nine. The bowls (covered): six.',
  'The widow (moved): she lives in Oston. Deck two (veiled): full. The wagons (covered and locked): nine of them.',
  'Mr. Barr (retired): the mill. Mrs. Vane (deceased): her papers. Mr. Dunn (elected): ninety votes. Dr. Prys (covered) said no.',
  '♪ (over the hills we go) ♪ and ♪ (she sells the shells) ♪ are the words; ♪ (home, my love, home) ♪ is the end.',
  '♪ The river is wide ♪ and then (oh yes) ♪ the boat is small ♪ and (the lessons of music) it was over.',
  'قال الراوي [يقصد البحار] إن السفينة غرقت. ثم سكت [يوم السبت] كله. [يونس الكاتب] شاهد ذلك.',
  'رفع الشيخ [يد الصبي] وسار. [أي إلى السوق] فباع [تمر السنة] كله. كانت [أصوات الناخبين] قليلة.',
  'هذه [شعار الحملة] جميلة. [شعار المدرسة] قديم. والناس [يقف الحارس] بينهم. [انظر الفصل الثالث] انتهى.',
  'زنان [نان می‌پزند] و مردان [آرد] می‌آورند. [یعنی همه کار می‌کنند] و هیچ‌کس [صدای آب] را نمی‌شنود.',
  'She is (singing) the praises of the loom, and [hiding] the price, and was (laughing) at it.',
  'The dam (the river rose) was closed (it had cracked) and the keeper (who coughs) went home (the old one).',
  'Write to Mr. Waters (Fish and Oil), to Miss Bell (Rings), or to the Speaker (of the lower house).',
  'We heard the cries [of the poor] and the music [of the stars], and the silence [of the judges] was long.',
  '[In Latin, "panis" is bread.] Bread is older than Latin. [In Persian art the cypress bows.] So it does.',
  'He wrote a letter [in Greek] to the bishop, and the book [in Hebrew] was burnt. We read the text [from Latin].',
  'They fought. [The mill was opened in 1920.] They made peace. [The bread is cut on Fridays.] They ate.',
  'He rules. [Refers to the governor.] She trades. [Translated from Turkish.] He builds. [Includes the harbour.]',
  'Buy it. [Names of the sellers] Sell it. [Notes on the harvest] Keep it. [Words of thanks] Eat it. [Points to remember]',
  'Open it. (Thanks to all) Close it. (Questions to the minister) Move it. (Improving schools) Stop. (Sheep farming)',
  'The guild met. [Members: Anna Rill, Jonas Beck] It voted. [Audience: 400 people] It rose. [Translator: not clear]',
  'They said: [The mill stands in the north.] Then: [The wheel is made of oak.] And: [Its owner was called Beck.]',
  'He left it to the [People of the book] and to the [Children] of the village, who [nod] and [take] it.',
  'The tape [of the trial] ran out, and the [film] of the flood, the [recording], the [bell] and the [song] remained.',
  'It cost him his house. [The bank laughed.] It cost her the farm. (The lawyers smiled.)',
  'The council meets on Mondays. [The meeting was held in Merrow.] The court sits on Fridays. [Court of appeal]',
  'The chapters are: (Reading) and (Writing). The rule (keeping) is old.',
  'She taught us to count. [One means the sun.] She taught us to wait. [Silence means consent.]',
  'He told me [off the record] that the road was closed. The lamp [on camera] was green.',
  'We spoke of [silence], of the [standing] order, of [cheers] and of the [break] in the dam.',
  'They bought it. (The price fell. The bank was glad.) They sold it. [It was new. It was red.] They forgot it.',
  'It costs more. (music lessons and paint) It costs less. (rain coats) Nobody cares. [church music of the north, 1902]',
  'She kept [the camera] and [the phone], and the [key] of the [music room]; he kept [12:30] and [3:15 train].',
  'The stone has (according to him) no lip. The wall was (demonstrably) old, and the door (indicated above) new.',
  'وقف الرجل [في القاعة الكبيرة] وقال كلمته (كلام بين الناس) ومضى.',
  'The price rose. [See the tables.] It fell. [Building of the mill] It rose. [Meeting with farmers] It fell. [Following the war]',
];

describe('stage directions', () => {
  const stageIn = (text: string): string[] => {
    const { transcript, shown } = read(`Talk in the Hall of Merrow\n12 May 1996\n\n${text}\n`);
    return transcript.brackets.filter(({ kind }) => kind === 'stage').map(shown);
  };
  for (const [title, fixture] of Object.entries(fixtures)) {
    it(`finds ${title}`, () => {
      const { text, spans } = marked(fixture.trim());
      // Each line is a paragraph.
      const expected = spans.map(({ start, end }) => text.slice(start, end));
      assert.deepEqual(stageIn(text.replace(/\n/g, '\n\n')), expected);
    });
  }
  for (const text of none) it(`finds none in: ${text.slice(0, 80)}`, () => assert.deepEqual(stageIn(text), []));
});
