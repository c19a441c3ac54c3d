import assert from 'node:assert/strict';
import { read, withMarkedParts } from './support';

/** Paragraphs with each stage direction between ⟨ and ⟩. No other bracket may be one. */
const kinds: Readonly<Record<string, readonly string[]>> = {
  'a court or hall rises and sits': [
    'It is nine.\n\n⟨(The Court enters. All rise.)⟩\n\nBe seated.\n\n⟨(The bench confers.)⟩\n\nGo on.\n\n⟨[All recite.]⟩\n\nAmen.',
    'He asked, have I been faithful? ⟨(The congregation strikes the chest)⟩ So he asked.\n\n⟨[CHAIRPERSON CONFERS WITH ASSESSORS]⟩ You knew?',
    'I swear.\n\n⟨[WITNESS AFFIRMS]⟩\n\nWell. ⟨[WITNESS INDICATES]⟩ That size.\n\n⟨[DOCUMENT HANDED UP]⟩\n\nThank you.',
    'They built a hall.\n\n(The Court entered into a treaty in 1920.)\n\n[the court in question]\n\n[All the recipes of Orm]\n\nEnd.',
  ],
  'a session begins and ends, also with its day': [
    '⟨[HEARING COMMENCES ON 14 JUNE 2018 AT 09:37]⟩\n\nGood morning.\n\n⟨[COMMISSION ADJOURNS AT 11:04]⟩\n\nEnd.',
    '⟨(Congress re-assembled at 9.30 a.m.)⟩\n\nColleagues, please.\n\n⟨(The inquiry resumes on Tuesday)⟩\n\nEnd.',
    'It was old. (The session of 1920) It was long. [the meeting in Orm] It was dark. (The council ended a war.) So.',
  ],
  'what is shown and put into the record': [
    'He wrote it. ⟨[Displays card.]⟩ I ask that it be entered.\n\n⟨[The card follows:]⟩\n\nSo.\n\n⟨[The prepared statement of Mr. Hale follows:]⟩\n\nMy name is Hale.',
    'It is in the file. ⟨(Holds up a photograph.)⟩ You see it. ⟨[shows the map]⟩ There.',
    'It is in the file. [The statement of 1920] It is long. (shown below) It is good. [the letter] End.',
  ],
  'somebody consults an officer': [
    'We are done. ⟨(He consulted the Secretary.)⟩ The next meeting is on Monday. ⟨(She turned to the clerk.)⟩ Is it?',
    'He was ill. (He consulted a doctor.) He got well. (She approached a bank.) She was glad. (They conferred a degree.) So.',
  ],
  'something is done in the hall': [
    'I order a division.\n\n⟨(The bells were rung.)⟩\n\nThe motion was put.\n\n⟨(A hymn was sung.)⟩\n\nAmen.\n\n⟨(Show of cards)⟩\n\nCarried.',
    'It was late. (The doors were closed.) We left. (The mill was burnt.) We cried.\n\n(The weir was built in 1920.)\n\nSo.',
  ],
  'what is heard': [
    'You can hear me? ⟨[microphone noise]⟩ Let us begin. ⟨[adhan from the hall]⟩ We stop.\n\n⟨[music stings]⟩\n\nBack again. ⟨[chairs]⟩\n\nEnd.',
    'We sat on [chairs] there. The [music] of Orm is old. [noise of history] Page two. [the bells of Orm] They ring.',
  ],
  'parts of a service': [
    'Hört das Wort. ⟨(Lesung)⟩\n\nGemeinde: Amen. ⟨(Orgel)⟩\n\n⟨(Gemeindelied)⟩\n\nLiebe Gemeinde. Das Wort (Lesung) ist lang.',
    'Prions. ⟨(Chant final)⟩\n\nAllez.\n\n⟨[Latmiyya]⟩\n\nPeace. ⟨(Salawat)⟩ Now hear. The (salawat) is short.',
  ],
  'acts in other languages': [
    'Trois gestes. ⟨(Il descend les marches.)⟩ Un repas.\n\n⟨(Long silence. L’assemblée se lève pour le Credo.)⟩\n\nAmen.',
    'Ja. ⟨(Er steigt vom Podium.)⟩ Gut. ⟨(Die Gemeinde erhebt sich.)⟩ Amen.\n\n⟨(Se levantan.)⟩\n\nVamos.\n\n⟨(Si alzano in piedi.)⟩\n\nBene.',
    'Cito un libro entero ⟨[la señora diputada muestra un ejemplar]⟩: Cicerón. Y [la señora de Orm] lo leyó.',
    'Il vit là. (Il était malade.) Elle aussi. (Il monte des affaires) Voilà. (Sie singt seit 1920.) Gut. (Er betet nie) Ja.',
  ],
  'from where somebody speaks': [
    'MR HALE ⟨(from his place)⟩: A typing error.\n\nMS RILL: So.\n\nMR HALE ⟨(from the opposition benches)⟩: Yes.\n\nMS RILL: No.',
    'El señor PRESIDENTE: Se abre la sesión, señorías.\n\nLa señora RUIZ ⟨(desde el escaño)⟩: ¡Sí!\n\nEl señor PRESIDENTE: Gracias a usted.',
    'MR HALE (Orm Valley): I rise.\n\nMS RILL: So.\n\nMR HALE (from 1990 to 1994 a miller): Yes.\n\nMS RILL: No.',
  ],
  'words that are left out, and calls': [
    'He said, ⟨(speaks Xhosa)⟩, which is, are you the law? She (speaks Xhosa) is here.',
    'It was a House. ⟨(“Oh, oh!”)⟩ He took his stand. ⟨("Hear, hear!")⟩ So. It is called (“the oh”) here. He cried ("No!") and left.',
  ],
};

describe('stage directions of scenes', () => {
  for (const [name, paragraphs] of Object.entries(kinds)) {
    it(`are found: ${name}`, () => {
      for (const paragraph of paragraphs) {
        const { text, parts } = withMarkedParts(paragraph);
        const { transcript, all } = read(text);
        assert.deepEqual(all(transcript.brackets.filter(({ kind }) => kind === 'stage')), parts, paragraph);
      }
    });
  }
});
