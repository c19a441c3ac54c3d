import assert from 'node:assert/strict';
import { read, withMarkedParts } from './support';

/** Paragraphs with each stage direction between ⟨ and ⟩. No other bracket may be one. */
const kinds: Readonly<Record<string, readonly string[]>> = {
  'emphasis of Markdown in brackets': [
    'So we left. ⟨(*Laughter.*)⟩ And came back. ⟨[*applause*]⟩ Twice. ⟨(_Laughter._)⟩ Again. ⟨[**Applause**]⟩ Yes.',
    'He read (*Waverley*) and [*sic*] all of it. She liked (*Laughter in the Dark*), a novel. It was (*not*) long.',
  ],
  'what a hall does': [
    'We won. ⟨[Stormy applause. All stand.]⟩ Indeed. ⟨[All rise to their feet.]⟩ Thank you. ⟨(Delegates rise and applaud.)⟩ So.',
    'We lost. ⟨[Movement in the hall.]⟩ I say we lost. ⟨(Stir in the gallery.)⟩ Well. ⟨[Sensation on the left benches.]⟩ So.',
    'It is late. ⟨[General agitation among the delegates.]⟩ Very late. ⟨(Noise from the floor.)⟩ Order.',
    'Prices fell. [All rise and fall of prices is meant.] (Movement of goods) Then came peace. (Excitement in the market town)',
    'The [movement in the valley] grew. (Sensation in the third toe) He felt it. (All of us stand to lose) We do.',
  ],
  tapes: [
    'That was it.\n\n⟨[Tape turned over]⟩\n\nWhere were we?\n\n⟨[Tape changed]⟩\n\nGo on.\n\n⟨[The tape runs out.]⟩\n\nThank you all.',
    'The [tape turned over to the police] was blank. They had [the recording changed by hand], he says.',
  ],
  'preachers and congregations': [
    'Ask His forgiveness.\n\n⟨(The Khatib sits for a short while)⟩\n\nPraise be to Allah.\n\n⟨(The imam stands again.)⟩\n\nStand up.',
    'O Allah, help us. ⟨[The worshippers say Aameen]⟩ O Allah, guide us. ⟨[The congregation says ameen]⟩ O people!',
    'The imam (of the old mosque) sat. The worshippers say (as they should) that it is good. The khatib (who sits) is old.',
  ],
  'German halls': [
    'Das trocknet aus. ⟨(Vereinzelt Beifall)⟩ Nun ja. ⟨(Heiterkeit, vereinzelt Pfiffe)⟩ Doch. ⟨(Beifall, wiederholt Zurufe)⟩ Gut.',
    'Es waren im Schnitt ⟨(lacht)⟩ auch vier. Dann kam ⟨(schmunzelt)⟩ der Rektor selbst und fragte ⟨(räuspert sich)⟩ nach mir.',
    'Das Verb (lacht) steht hier. Es gab (vereinzelt) Regen und (wiederholt) Sturm. Man sah (lacht man?) uns an.',
  ],
  'Indonesian gatherings': [
    'Barakallahu li wa lakum.\n\n⟨(Duduk di antara dua khutbah)⟩\n\nAlhamdulillah. ⟨(Tepuk tangan)⟩ Terima kasih.',
    'Saya lupa. ⟨(Tertawa)⟩ Maaf. ⟨(Hadirin tertawa)⟩ Ya. ⟨[Jamaah menjawab serentak]⟩ Baik. ⟨(Tepuk tangan meriah)⟩ Selesai.',
    'Kami duduk (di antara dua rumah) lama. Dia (khatib itu) pulang. Kata (tawa) itu pendek.',
  ],
};

describe('stage directions of halls', () => {
  for (const [kind, paragraphs] of Object.entries(kinds)) {
    it(`are found: ${kind}`, () => {
      for (const paragraph of paragraphs) {
        const { text, parts } = withMarkedParts(paragraph);
        const { transcript, all } = read(text);
        assert.deepEqual(all(transcript.brackets.filter(each => each.kind === 'stage')), parts, text);
      }
    });
  }
});
