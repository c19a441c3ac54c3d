import assert from 'node:assert/strict';
import { read, withMarkedParts } from './support';

/** Paragraphs with each stage direction between ⟨ and ⟩. No other bracket may be one. */
const kinds: Readonly<Record<string, readonly string[]>> = {
  'an act of somebody, alone in its paragraph': [
    'Read it slowly.\n\n⟨[Sister recites]⟩\n\nThank you.\n\n⟨[Kettle whistles]⟩\n\nWell.',
    'Then we stopped.\n\n⟨[call to prayer begins outside]⟩\n\nLet us go.\n\n⟨[chairs moving]⟩\n\nSo.',
    'Hear the rain.\n\n⟨(Baby cries out)⟩\n\nBless her.\n\n⟨(Clerk hands out copies)⟩\n\nPage two.',
    'It is done.\n\n[The Heron Mill]\n\nWe left.\n\n[Names of the millers]\n\n[Ada Rill]\n\nEnd.',
    'It is done.\n\n[page 3 missing]\n\nWe left.\n\n[Transcriber: two lines unclear]\n\n[from the Latin text]\n\nEnd.',
    'It is done.\n\n(Second edition)\n\nWe left.\n\n(Weir Valley)\n\n(I wrote this in spring.)\n\nEnd.',
  ],
  'between two sentences': [
    'Put that in your notes. ⟨[drawing on board]⟩ Compare it. This one here. ⟨[taps]⟩ It is old.',
    'Two rivers meet. ⟨(draws on the blackboard)⟩ Now look. That is it. ⟨[lights flickering]⟩ Again.',
    'He came home. [our brother] Ali was there. They ate. [the people of] Merrow sang. It rained. [Silver] Bells rang.',
    'They fought. (farmers need water) It ended. (thinking about it now) We laughed. (thanks to Ada) She came.',
    'It rose. (makes no sense) It fell. (goes without saying) It lay. [river stones] She saw.',
    'It rose. (The mill stands on the hill.) It fell. (They never paid.) It lay. (We did.) She saw.',
  ],
  'directly after a label': [
    'MR. PELL: ⟨(Handing a letter)⟩ Page two.\n\nMS. RASK: ⟨(Reading)⟩ "The weir is closed."\n\nMR. PELL: Yes.\n\nMS. RASK: No.',
    'MR. PELL: ⟨(To the witness.)⟩ Go on.\n\nTHE WITNESS: ⟨(looking through papers)⟩ Here.\n\nMR. PELL: Good.\n\nTHE WITNESS: Yes.',
    'MR. PELL: (Colm Valley) I rise.\n\nMS. RASK: (I never met him.) He left.\n\nMR. PELL: (Section 4) says so.\n\nMS. RASK: No.',
  ],
  'inside a label': [
    'Pupil 3 ⟨(from the front)⟩: And the salt?\n\nTeacher: Later.\n\nPupil 3: When?\n\nTeacher: Soon.',
    'Visitor ⟨(recorded question)⟩: Why bread?\n\nTeacher: Why not.\n\nVisitor: Well.\n\nTeacher: So.',
    'Deadline (for members): soon.\n\nBread (the good kind): two loaves.\n\nWater (from the well): one jug.',
  ],
  'answers when names are called': [
    'CLERK: Holm? ⟨(Aye.)⟩ Rill? ⟨(No.)⟩ Chair Berg? ⟨(Abstain.)⟩ It carries.',
    'Did it hold? (No.) Did anybody know? (Yes.) So we built again.',
  ],
  'scripts for the ear': [
    '⟨(MUSIC: FIDDLE, THEN UNDER)⟩\n\nHOST: Good evening.\n\n⟨(SOUND: DOOR OPENS)⟩\n\nGUEST: Hello. ⟨(BEAT)⟩ Is it on?\n\nHOST: Yes. ⟨(TAPE CLICK)⟩',
    'Amen.\n\n⟨(Orgel: Choralvorspiel)⟩\n\nWir hören.\n\n⟨(Musique : violon seul)⟩\n\nAllons.',
    'It is strong. (NATO) It is old. (WORLD BANK) It is ours.\n\n(DRAFT)\n\n(CHECK AGAINST DELIVERY)\n\nSo.',
  ],
  'what an assembly does': [
    '⟨[The Council met in the Old Hall at 2 p.m.]⟩\n\n⟨[The Deputy Speaker (Hon. Rill) in the Chair]⟩\n\nWe begin.',
    'I beg to move.\n\n⟨(Motion seconded)⟩\n\nSo.\n\n⟨(Question put and negatived)⟩\n\n⟨(Several members rose in their places)⟩\n\nNo.',
    'Order.\n\n⟨(Low consultations)⟩\n\nOrder.\n\n⟨(Interruption from the gallery)⟩\n\n⟨(The hearing was closed at 4:10 p.m.)⟩',
    'Voilà. ⟨(« Bravo ! » sur plusieurs bancs.)⟩ Merci.\n\n⟨(La séance est levée à dix-huit heures.)⟩\n\n⟨(M. Jean Rive se lève.)⟩',
    'Danke.\n\n⟨(Schluss der Sitzung: 17.40 Uhr)⟩\n\nGut.\n\n⟨(Se levanta la sesión a las dos.)⟩\n\nBien.',
    'They met.\n\n(The court resumed its old custom.)\n\n(The jury entered into a contract.)\n\n(The Speaker rose to fame in 1988.)\n\nEnd.',
  ],
  'Arabic and Persian answers': [
    'اللهم اغفر لنا. ⟨(آمين)⟩ اللهم احفظنا.\n\n⟨(جلسة قصيرة)⟩\n\nالخطبة الثانية',
    'هذا هو الحق.\n\n⟨«تكبير الحضور»⟩\n\nنعم.\n\n«الصبر مفتاح الفرج»\n\nانتهى.',
    'خدا رحمتشان کند. ⟨(آمین)⟩ و ما را ببخشد. او گفت (آمین) و رفت.',
  ],
  'a fault of the recording inside a sentence': [
    'I saw the lock before ⟨[audio cuts out for 10 seconds]⟩ in the yard.',
    'He wrote below, in ink, ⟨[reads]⟩ "not before noon". He said that [he reads] books.',
  ],
};

describe('stage directions by place', () => {
  for (const [kind, fixtures] of Object.entries(kinds))
    for (const fixture of fixtures)
      it(`finds ${kind}: ${fixture.slice(0, 60)}`, () => {
        const { text, parts } = withMarkedParts(fixture);
        const { transcript, shown } = read(`Talk in the Hall of Merrow\n12 May 1996\n\n${text}\n`);
        assert.deepEqual(transcript.brackets.filter(each => each.kind === 'stage').map(shown), parts);
      });
});
