import assert from 'node:assert/strict';
import { read, withMarkedParts } from './support';

/** Paragraphs with each stage direction between ⟨ and ⟩. No other bracket may be one. */
const kinds: Readonly<Record<string, readonly string[]>> = {
  'what a court notes in short': [
    '⟨(Witness sworn.)⟩ Sit down. ⟨(Interpreter affirmed.)⟩ Go on. ⟨(Witness excused.)⟩ Next. ⟨[jury sworn]⟩ Good.',
    'Is it? ⟨[No audible response]⟩ Is it? ⟨(Witness nods head.)⟩ Is it? ⟨(No answer.)⟩ Well. ⟨(Negative response.)⟩ So.',
    'Look. ⟨(Exhibit 4 received in evidence.)⟩ And. ⟨(Defence Exhibit B-2 marked for identification.)⟩ Yes.',
    'Now. ⟨(Videotape played.)⟩ Stop. ⟨(The video was played for the jury.)⟩ Again. ⟨(Audio recording played in open court.)⟩ So.',
    'Go. ⟨(In open court, jury present.)⟩ Yes. ⟨(End of sidebar.)⟩ No. ⟨(Simultaneous speaking.)⟩ One at a time.',
    'It is late. (Witness the fall of the mill.) It is dark. (No answer has ever pleased me.) It is cold. (Exhibit 4 is a ladder.)',
    'He sold it. (The video industry grew.) She left. (Jury duty is dull.) We ate. (An answer was given long ago.) Fine.',
    'The (witness excused) form is blue, and the [end of sidebar] box is ticked.',
  ],
  'from where somebody speaks': [
    'Mr. Barr ⟨(from a sedentary position)⟩: No.',
    'Ms. Falk ⟨(via video link)⟩: Good morning.',
    'The Chair ⟨(remotely)⟩: I am here.',
    'Mrs. Orde ⟨[softly]⟩: I was there.',
    'He called me. (By telephone.) She wrote. (From the floor up, it was new.) I came by (via video link) and left.',
  ],
  'how a voice sounds': [
    'He drowned. ⟨[voice breaks]⟩ I saw it. ⟨[tearful]⟩ I did. ⟨[chokes up]⟩ Sorry. ⟨[in a low voice]⟩ Go on.',
    'Of course. ⟨[sarcastically]⟩ Naturally. ⟨[with emphasis]⟩ Never. ⟨[trails off]⟩ Well. ⟨[becomes emotional]⟩ Yes.',
    'He spoke [softly] of it. The [emotional] side counts. Her [voice] was low. It [trails off] the map.',
    'I knew. [a voice of the people] I knew. [he speaks of emotion] I knew. [the soft stone] So.',
  ],
  'what a hall does': [
    'Yes! ⟨(Foot-stamping)⟩ No! ⟨(Desk-thumping.)⟩ So. ⟨(Prolonged applause, the audience rising.)⟩ Thanks.',
    'Peace. ⟨(The Assembly observed a minute of silence.)⟩ And. ⟨(A minute of silence was observed.)⟩ Thanks.',
    'And? ⟨[Audience member asks about the bridge.]⟩ Ah. ⟨[Child calls out from the back]⟩ Yes? ⟨[Congregation: Amen]⟩ Good.',
    'So. ⟨[Congregation responds: And also with you]⟩ Now. ⟨[The audience sends salawat]⟩ Now. ⟨[Organ plays]⟩ Amen.',
    'It fell. (A minute of silence costs nothing.) It rose. (The audience of a book is small.) It stood. (A child asked for bread.)',
    'It rained. (Foot paths are wet.) It snowed. (The congregation was founded late.) The (organ plays) rule is old.',
  ],
  'what lies at hand': [
    'So. ⟨[drinks water]⟩ Where? ⟨[checks watch]⟩ Late. ⟨[shuffles papers]⟩ Here. ⟨[takes off his glasses]⟩ Better.',
    'Now. ⟨[next slide]⟩ Now. ⟨[slide]⟩ Ask her. ⟨[To the interpreter]⟩ Yes? ⟨(Aside.)⟩ No.',
    'Cattle [drink water] here. He said so. [Slide 4: the mill in winter] See? [to the mill] See? [the next slide rule] Yes.',
  ],
  'what interrupts and is not heard': [
    'Yes. ⟨[Recorder is turned off while a boat goes through]⟩ Back. ⟨[Interview interrupted by telephone]⟩ Yes.',
    'And? ⟨[Question inaudible]⟩ Yes. ⟨(Question from the floor, inaudible.)⟩ No. ⟨[Baby crying in the background]⟩ So.',
    'Er. ⟨[Technical difficulties]⟩ There. ⟨[Pause while she looks for her glasses]⟩ Here. ⟨[Both talk at once]⟩ You first.',
    'Well. [the question of the bridge] Well. [an interrupted journey] Well. [a pause of ten years] Well. [boats in the background] So.',
  ],
  'cries and votes in German records': [
    'Elf Lampen. ⟨(Zuruf von der Linken: Zehn!)⟩ Gut. ⟨(Dr. Rill [Mitte]: Sehr richtig!)⟩ Danke. ⟨(Glocke des Präsidenten)⟩ Ruhe.',
    'So. ⟨(Beifall bei der Mitte – Zuruf von der Linken: Nein!)⟩ So. ⟨(Widerspruch bei der Rechten)⟩ So. ⟨(Lachen bei der Linken)⟩ So.',
    'Ende. ⟨(Unterbrechung von 11.02 Uhr bis 11.15 Uhr)⟩ Weiter. ⟨(Schluss der Sitzung: 12.40 Uhr)⟩',
    'Das war es. (Zuruf ist kein Argument.) Nein. (Dr. Rill aus Holm: ein Freund) Ja. (Band 2, Seite 14) Nein. (Gemeinde Holm) Gut.',
    'Er ging. (Schluss mit lustig) Sie kam. (Die Abgeordneten von gestern) Das Wort (Widerspruch) ist lang.',
  ],
  'events in French records': [
    'Onze. ⟨(M. le président sonne la cloche.)⟩ Dix. ⟨(Une voix : « Jamais ! »)⟩ Oui. ⟨(Les députés se lèvent et applaudissent.)⟩ Non.',
    'Bien. ⟨(L’amendement est adopté.)⟩ Bien. ⟨(L’article 4, ainsi modifié, est adopté.)⟩ Bien. ⟨(La motion n’est pas adoptée.)⟩ Bon.',
    'Fin. ⟨(La séance, suspendue à onze heures, est reprise à midi.)⟩ Oui. ⟨(La séance est levée.)⟩',
    'Il vint. (La séance fut longue.) Elle vint. (La motion des bergers) Il dort. (Une voix dans le désert) Oui. (un temps perdu) Non.',
  ],
  'events in Italian and Spanish records': [
    'Undici. ⟨(Applausi dei deputati del gruppo Contadini)⟩ Dieci. ⟨(Si ride)⟩ Sì. ⟨(Vivi applausi – Congratulazioni)⟩ No.',
    'Ecco. ⟨(La Camera approva)⟩ Ecco. ⟨(Il Presidente suona la campanella)⟩ Ecco. ⟨(La seduta è sospesa)⟩ Bene.',
    'Once. ⟨(Un señor diputado: ¡Diez!)⟩ Diez. ⟨(Rumores.—El señor presidente agita la campanilla.)⟩ Sí. ⟨(Asentimiento.)⟩ No.',
    'Fin. ⟨(Se suspende la sesión.)⟩ Ya. ⟨(Risas.—Aplausos.)⟩ Bien. ⟨(Varios señores diputados: ¡Muy bien!)⟩ Gracias.',
    'Ecco. (La Camera dei deputati) Ecco. (La seduta di ieri) Bien. (La sesión de ayer) Bien. (Un diputado del sur) Ya. (Queda claro.)',
    'La palabra (asentimiento) es larga; il verbo (si ride) è corto.',
  ],
  'languages in small words': [
    'So. ⟨(auf Englisch)⟩ Yes. ⟨(En anglais)⟩ Yes. ⟨(en inglés)⟩ Yes. ⟨(in inglese)⟩ Yes.',
    'Er schrieb (auf Englisch) ein Buch. Il écrit (en anglais) un livre. (en anglais comme en français) Oui.',
  ],
  'Arabic and Persian records': [
    'انتهينا. ⟨(رفعت الجلسة الساعة العاشرة)⟩ ثم قال. ⟨[كلام غير مسموع]⟩ نعم. ⟨[مداخلة من أحد الحاضرين]⟩ نعم. ⟨[نهاية التسجيل]⟩',
    'گفتم. ⟨(شعار مردم: آب برای همه)⟩ بله. ⟨[نامفهوم]⟩ بله. ⟨[به انگلیسی]⟩ بله. ⟨(صدا نامفهوم است)⟩ بله.',
    'قال. (سؤال قديم) نعم. (نهاية القصة) نعم. (الجلسة الثانية) نعم. گفتم. (به انگلیسی یعنی آب) بله. (پایان داستان) بله.',
  ],
};

describe('what records note in brackets', () => {
  for (const [kind, paragraphs] of Object.entries(kinds))
    paragraphs.forEach((fixture, index) =>
      it(`${kind}, ${index + 1}`, () => {
        const { text, parts } = withMarkedParts(fixture);
        const { transcript, shown } = read(text);
        assert.deepEqual(transcript.brackets.filter(({ kind: found }) => found === 'stage').map(shown), parts);
      }),
    );
});

describe('paragraphs of a record', () => {
  /** What a paragraph of its own has as stage directions. */
  const directions = (paragraph: string): string[] => {
    const { transcript, shown } = read(`A Talk\n\nMr. Holm: We spoke.\n\n${paragraph}\n\nMr. Holm: We spoke again.\n`);
    return transcript.brackets.filter(({ kind }) => kind === 'stage').map(shown);
  };
  const remarks = [
    '(The discussion is on the audio from 48:15; the recorder was moved at that point and some remarks are lost.)',
    '(The first ten minutes of the talk were not recorded.)',
    '[The beginning of the recording is missing.]',
    '[Part of the sermon is inaudible on the tape because of the rain.]',
    '(The last question could not be heard on the recording.)',
    '[The recording resumes after the break; the first answer is lost.]',
    '(The microphone was passed to the back of the hall.)',
    '(The end of the session is on the video only; the tape ran out and the recorder was not switched on again.)',
    '[The rest of the interview was not transcribed.]',
    '(Some of the speaker’s remarks are not audible on the tape.)',
  ];
  const interruptions = [
    'The meeting was suspended at 1.15 p.m. and resumed at 3 p.m.',
    'The meeting was suspended at 11.25 a.m.',
    'The hearing was adjourned at 1:05 p.m. and reconvened at 2 p.m.',
    'The sitting was suspended from 1.15 p.m. to 3 p.m.',
    'The meeting was suspended for ten minutes.',
    'The Court adjourned for lunch at 1 p.m. and resumed at 2 p.m.',
    'La séance, suspendue à onze heures, est reprise à onze heures quinze.',
    'Die Sitzung wird von 11.02 bis 11.15 Uhr unterbrochen.',
    'La seduta, sospesa alle 12,40, riprende alle 13.',
    'Se suspende la sesión a las once y cinco minutos.',
    'رفعت الجلسة الساعة ١١ واستؤنفت الساعة ١٢',
  ];
  for (const paragraph of [...remarks, ...interruptions])
    it(`is a direction: ${paragraph.slice(0, 70)}`, () => assert.deepEqual(directions(paragraph), [paragraph]));

  const others = [
    '(The tape was lost when my house burnt.)',
    '(My recorder was stolen; the tape is not lost.)',
    '(The video of 1950 is on the shelf, and its end is missing.)',
    '(The song was recorded at the mill.)',
    '(The books of the hall were lost in the flood.)',
    'The meeting was called to order at 10.15 a.m.',
    'The meeting rose at 12.40 p.m.',
    'The meeting was suspended, and nobody knew why.',
    'The hearing resumed in the spring.',
    'We suspended the meeting at 3 p.m.',
    'The council was adjourned at noon.',
    'La séance est levée à 13 h.',
    'La sesión duró hasta las once.',
    'The court resumed its old habits at 3 p.m.',
  ];
  for (const paragraph of others)
    it(`is none: ${paragraph.slice(0, 70)}`, () => assert.deepEqual(directions(paragraph), []));

  it('is none in the middle of one', () =>
    assert.deepEqual(directions('It was long. (The first minutes of the talk were not recorded.) It was dull.'), []));
});
