import assert from 'node:assert/strict';
import { read, withMarkedParts } from './support';

/** ⟨…⟩ marks the name in each label; nothing else is one. */
const transcripts: Readonly<Record<string, string>> = {
  'members of a parliament in Spanish': `
ORDEN DEL DÍA:
Proposición sobre los caminos.

⟨El señor PRESIDENTE⟩: Se abre la sesión. Tiene la palabra la señora Campo.

⟨La señora CAMPO DE LA VEGA⟩: Señorías, yo nací en ese camino.

⟨El señor ROJAS i PRATS⟩ (desde el escaño): ¡Y yo también!

⟨La señora MINISTRA DE FOMENTO⟩ (Lorca Vidal): Señor presidente, el camino es de ustedes.

⟨El señor PRESIDENTE⟩: Gracias. Se levanta la sesión.
`,
  'members of a parliament in Portuguese': `
⟨O Sr. Presidente⟩: Está aberta a sessão. Tem a palavra a Sr.ª Deputada.

⟨A Sr.ª Ana Figueira⟩: Sr. Presidente, nós pedimos água e vocês deram-nos papel.

⟨O Sr. Presidente⟩: Queira terminar, por favor.

⟨A Sr.ª Ana Figueira⟩: Termino já, e eu volto amanhã.
`,
  'brothers and sisters of a union': `
⟨THE PRESIDENT⟩: Will you take your seats, please?

⟨BRO. T. KELL⟩ (Carters): President, I have a short point.

⟨SIS. HALE⟩: And I have a long one.

⟨BRO. KELL⟩ (replying): Then I give way to you.

⟨CDE. MOYO⟩: Thank you, Brother. We shall be brief.
`,
  'people in the hall who have no name': `
⟨Ms Ruiz⟩: Who wants to ask? You, in the third row.

⟨Woman in the third row⟩: Why did they close the mill?

⟨Ms Ruiz⟩: I wish I knew. And you?

⟨Brother at the back⟩: We knew, did we not?

⟨Ms Ruiz⟩: Some of us did. The next one, please.

⟨A man with the green scarf⟩: I was there, you know.

⟨Gentleman on the left⟩: So was I. Shall I tell you?

⟨Ms Ruiz⟩: You both shall.
`,
  'people in a hall in four languages': `
⟨Frau Dahl⟩: Wer möchte fragen? Sie dort hinten.

⟨Mann in der dritten Reihe⟩: Warum haben wir kein Licht?

⟨Frau Dahl⟩: Das frage ich mich auch.

⟨Une femme au fond⟩: Et nous, on fait quoi ?

⟨Frau Dahl⟩: Merci. Und Sie?

⟨Voz del público⟩: ¡Nosotros no lo sabemos!

⟨Una voce dal fondo⟩: E noi nemmeno!

⟨Frau Dahl⟩: Ich danke Ihnen allen.
`,
  'a service in German': `
⟨Lektorin⟩: Wir hören den Propheten. Seht, die Wüste blüht.

⟨Gemeinde⟩: Lob sei dir.

⟨Pfarrer Ohm⟩: Liebe Gemeinde, wir sind heute wenige.

⟨Gemeinde⟩: Amen.
`,
  'a Friday sermon in Arabic': `
⟨الخطيب⟩: الحمد لله. أيها الناس، هل رأيتم الجار؟

⟨المصلون⟩: نعم!

⟨الخطيب⟩: فلماذا لا تطرقون بابه؟
`,
  'a lesson in Persian': `
⟨استاد⟩: شما چه می‌گویید؟

⟨یکی از طلاب⟩: ما نمی‌دانیم، استاد.

⟨استاد⟩: پس بخوانید!
`,
  'what only looks like it': `
Señor presidente: yo no he dicho eso.

La señora de la casa: una historia sin final. ¿La conocen?

Woman in the moon: a story for children. Shall we read it?

Questions at the back: see the next page.

Sisters in the Lord: I greet you. We have come far.

Gemeindehaus: Montag bis Freitag.

La señora de la casa: otra vez la misma historia.

Pastor and poet: he was both, and we knew it.
`,
};

describe('Labels of people who are called by their place or office', () => {
  for (const [name, fixture] of Object.entries(transcripts)) {
    it(name, () => {
      const { text, parts } = withMarkedParts(fixture);
      const { transcript, all } = read(text);
      assert.deepEqual(all(transcript.turns.map(({ name: label }) => label)), parts);
    });
  }
});
