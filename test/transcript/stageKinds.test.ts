import assert from 'node:assert/strict';
import { read, withMarkedParts } from './support';

/** Paragraphs with each stage direction between ⟨ and ⟩. No other bracket may be one. */
const kinds: Readonly<Record<string, readonly string[]>> = {
  'German halls': [
    'Wir bauen die Brücke. ⟨(Beifall)⟩ Und zwar bald. ⟨(Lebhafter Beifall bei der Linken)⟩ Danke.',
    'Das war der Plan. ⟨[Gelächter]⟩ Nun ja. ⟨(Heiterkeit und Beifall)⟩ Nein. ⟨(Lachen im Saal)⟩ Doch.',
    'Denken wir an ihn. ⟨(Stille)⟩ Amen. ⟨(Die Gemeinde singt das Lied 14.)⟩',
    'So alt bin ich. ⟨(lacht)⟩ Und noch älter. ⟨(räuspert sich)⟩ Gut. ⟨[Kurze Pause]⟩ Weiter.',
    'Er nannte es (Beifall) und meinte (Stille) etwas anderes. Das Wort (Heiterkeit) ist kurz.',
    'Wir kauften Holz. (Unruhe der Märkte) Wir kauften Stein. (Musik von Anton Rill) Fertig.',
  ],
  'French halls': [
    'La digue tiendra. ⟨(Applaudissements)⟩ Elle tiendra. ⟨(Vifs applaudissements à gauche)⟩ Merci.',
    'Il a plu. ⟨(Rires)⟩ Beaucoup. ⟨(Sourires dans la salle)⟩ Voilà. ⟨[Rires et exclamations]⟩ Bon.',
    'Prions. ⟨(Silence.)⟩ Levez-vous. ⟨(L’assemblée se lève.)⟩ Merci. ⟨(Le public rit.)⟩ Encore. ⟨(elle sourit)⟩ Non.',
    'Nous disons (rires) et vous (applaudissements) dites non. Le mot (sourires) est court.',
    'Ils partirent. (Sourires de Venise, un roman) Ils revinrent. (Le public visé) Fin. (Mouvements de troupes) Oui.',
  ],
  'Spanish halls': [
    'No lo creo. ⟨(Risas)⟩ Ni usted. ⟨[Pausa.]⟩ Sigamos. ⟨(Aplausos prolongados)⟩ Gracias.',
    'Cantemos. ⟨(La asamblea canta el himno 12.)⟩ Bien. ⟨(Aplausos en los escaños del grupo verde)⟩ Gracias.',
    'Así fue. ⟨(Rumores)⟩ Así será. ⟨(se ríe)⟩ Sí. ⟨(Risas y protestas)⟩ Basta.',
    'La palabra (pausa) es corta y la palabra (risas) es larga.',
    'Volvieron. (Protestas en el puerto) Salieron. (Música de la sierra) Llegaron. (La asamblea de vecinos) Fin.',
  ],
  'Italian, Portuguese and Dutch halls': [
    'Ecco il ponte. ⟨(Applausi)⟩ Ecco il fiume. ⟨(Vivi applausi)⟩ Grazie. ⟨(Il pubblico si alza.)⟩ Bene.',
    'É verdade. ⟨(Risos)⟩ Pois é. ⟨(Aplausos)⟩ Obrigado. ⟨[Silêncio]⟩ Vamos. ⟨(A assembleia canta.)⟩ Amém.',
    'Dat was het. ⟨(Gelach)⟩ Echt. ⟨(Applaus)⟩ Dank u. ⟨(Stilte)⟩ Nu verder.',
    'Fui a (Palmas) ontem. Voltei. (Palmas, Tocantins) Parti. (Muziek uit Gent) Ecco. (Commenti) Fine.',
  ],
  'laughter of many in small letters': [
    'It sank. ⟨(both laugh)⟩ It sank twice. ⟨(everyone laughs)⟩ And then? ⟨(the audience gasps)⟩ It rose.',
    'Who paid? ⟨(all chuckle)⟩ Nobody. ⟨(students laugh loudly)⟩ Nobody. ⟨(the crowd cheers)⟩ Right.',
    'They gave (both laugh) the same answer. It is hard. (farmers cry) It is cold. (both of them) It is late.',
    'I said so. (all of it) You heard. (everyone knows) They left. (the students lost) So.',
  ],
  'what is heard between signs of music': [
    '⟨♪ [advertisement] ♪⟩ Welcome back. ⟨♪ [theme music] ♪⟩ Good night. ⟨♪ [intro] ♪⟩ Hello.',
    '⟨♪ [outro plays] ♪⟩ Done. ⟨♪ [commercial break] ♪⟩ Again. ⟨♪ [instrumental] ♪⟩ So.',
    '♪ [over the hills] ♪ are the words. ♪ [my love] ♪ is the end. ♪ [river] ♪ is missing. The [advertisement] ran.',
  ],
  'the manner of a sound': [
    'Like this. ⟨[hammering noise, imitated]⟩ Loud. ⟨[bell, in the distance]⟩ Late. ⟨[cheers, faintly]⟩ Far.',
    'Go on. ⟨[applause, outside]⟩ Yes. ⟨[whistling, imitated]⟩ Birds. ⟨[knocking, twice]⟩ Come in.',
    'The seal was [gold, imitated] and the [noise, imitated] was poor. He sold it. [Silver, imitated] She did not.',
  ],
  'votes and openings of an assembly': [
    'Rise. ⟨(Pledge of Allegiance.)⟩ Sit. ⟨(Moment of silence observed.)⟩ In favor? ⟨(Chorus of ayes.)⟩ Opposed?',
    'Vote. ⟨(Roll call vote, 7–2, Member Dunn dissenting.)⟩ It passes. ⟨(Moved, seconded, carried.)⟩ Next.',
    'Well? ⟨(Voice vote.)⟩ It passes. ⟨(Moved and seconded.)⟩ All? ⟨(So moved, seconded and unanimously approved.)⟩',
    'We wrote it. (Pledge of loyalty, an essay) We moved. (Moved to Merrow, seconded to the fleet) Stop. (Vote of thanks)',
    'The (roll call vote) rule is old, and the (pledge of allegiance) text is older.',
  ],
  'noises in the background': [
    'Go home. ⟨[call to prayer in the background]⟩ That is all. ⟨[dogs barking in the distance]⟩ So. ⟨[radio playing next door]⟩ Yes.',
    'Let us pray. ⟨[soft piano]⟩ Amen. ⟨[gentle guitar continues]⟩ Well. ⟨(slow organ chords)⟩ Now. ⟨[upbeat drums]⟩ Hello.',
    'Open it. ⟨[pages turning]⟩ Found it? ⟨[papers rustling]⟩ Good. ⟨(RUSTLE OF PAPERS)⟩ Read. ⟨(GONG)⟩ That is all.',
    'He played a [soft piano] piece. She stood. [the hills in the background] He drew. [soft clay] They left. [pages 3 to 5] So.',
    'It ended. (The call to prayer, chapter 2) It began. (Gentle readers) He sang. (Voices of Spring) She left.',
  ],
  'witnesses and voices': [
    'Look. ⟨(Witness examines document)⟩ That is mine. ⟨(Raises voice)⟩ I did not. ⟨(Witness becomes upset)⟩ Stop. ⟨(imitates engine)⟩ So.',
    'Here. ⟨(The deponent reviews the exhibit.)⟩ Yes. ⟨[mimicking the accent]⟩ Right. ⟨(lowers her voice)⟩ Quietly. ⟨(Mimics a rooster.)⟩ So.',
    'I put the question. ⟨(The House divided: Ayes 31, Noes 12.)⟩ It is agreed. ⟨(The Senate divided.)⟩ Next.',
    'He wrote it. (imitates Homer) She said so. (The witness of the apostles) He came. (The House of the Raised Voice) They left.',
    'The court said (witness examines document) no more. We saw. (The committee divided the land) It is so.',
  ],
  'acts in other languages': [
    'Así es. ⟨(Ajusta el micrófono)⟩ Gracias. ⟨(Bebe agua.)⟩ Sigo. ⟨(Mira su reloj)⟩ Tarde.',
    'Non è facile. ⟨(Risa e applausi)⟩ Grazie. ⟨(a braccio)⟩ Oggi piove. ⟨(in lingua polacca)⟩ Bene. ⟨(Guarda l’orologio)⟩ Basta.',
    'Das ist schwer. ⟨(Der Redner hält inne.)⟩ Gut. ⟨(Die Pfarrerin lächelt.)⟩ Ja. ⟨(trinkt einen Schluck Wasser)⟩ Weiter.',
    'Voilà. ⟨(Boit une gorgée d’eau.)⟩ Bon. ⟨(règle le micro)⟩ Merci. ⟨(regarde sa montre)⟩ Vite.',
    'Così parla (a braccio) il parroco. Ho letto (in lingua francese) il libro. Él ajusta (el micrófono) todo. Ecco. (La risa) Fine.',
    'Er las. (Der Redner und sein Publikum) Sie ging. (Die Brille) Elle vint. (Le micro) Ella fue. (Agua)',
    'هذا كل شيء. ⟨(ابتسم)⟩ والآن نعود. ⟨(الصلاة على النبي)⟩ وهو جاري ⟨(غير مسموع)⟩ منذ سنين. قال: لا. (ابتسم له الحظ) انتهى.',
  ],
  'the seat and the chair': [
    'God keep you. ⟨(The President resumed her seat at 3.52 p.m.)⟩',
    'Thank you. ⟨(The Speaker took the chair at 2 p.m.)⟩ Order. ⟨[Ms. Orr takes the chair.]⟩ Next. ⟨(The King takes his seat.)⟩ Sit.',
    'He won. (The baron took his seat.) He lost. (The scholar took the chair of Greek.)',
    'She rose. (The President took her seat in 1988.) She fell. (The chair was new.) She sat. (The governor left the country.)',
  ],
  'something handed to an officer': [
    'Here. ⟨(Hands document to clerk.)⟩ Thanks. ⟨[shows the photograph to the witness]⟩ That one. ⟨(Whispers to counsel.)⟩ No.',
    'Objection. ⟨(Confers with co-counsel.)⟩ Withdrawn. ⟨[turns to the interpreter]⟩ Yes? ⟨(Nods to the bailiff.)⟩ Rise.',
    'Buy it. (Hands that wrote to the clerk) Sell it. [What came to the judge] Keep it. (Hands and knees) Stop.',
    'The law [hands power to the jury] is old.',
  ],
  'tapes and recordings': [
    'It was hot. ⟨[End of Tape 2, Side B]⟩ And dry. ⟨[Begin Tape 3, Side A]⟩ Go on. ⟨[Start of recording]⟩ Yes.',
    'Off? ⟨[telephone rings; recorder turned off]⟩ On? ⟨[Tape 4, Side 1]⟩ Yes. ⟨[Side B begins]⟩ Good. ⟨[end of disc 2]⟩',
    'He read. [End of Part 2] She read. [Beginning of the reign] He sang. [Side of the hill] We stopped. [Track of land]',
    'The song [Tape 2, Side B] was lost; the [end of tape 3] too.',
    'It cost more. [the price fell; the bank gained] It cost less. [grain rose; see the tables] Yes.',
  ],
  'what is repeated for the recording': [
    'Is it just? ⟨[The question was repeated for the recording]⟩ It is. ⟨(The answer was repeated for the microphone.)⟩ Yes.',
    'Who came? ⟨[The names were read out for the record.]⟩ All. ⟨[question repeated for the audience]⟩ Well?',
    'He asked. [The question was repeated for years] She knew. [The answer was read with care] They left.',
    'I heard [the question was repeated for the recording] before.',
  ],
  'interpreters and languages': [
    'MR. BARR:  ⟨(As interpreted.)⟩  Thank you. ⟨(The interpretation was interrupted.)⟩ I repeat.',
    'Q   ⟨(Speaks in Corvian.)⟩ So? ⟨[The Chair speaks without interpretation for a minute.]⟩ Sorry. ⟨(Answers in Brellish.)⟩ Yes.',
    'Mr. Ode ⟨(spoke in French; English text provided by the delegation)⟩: I thank you.',
    'Go on, Mira. ⟨[Mira reads in Hebrew and translates]⟩ Good. ⟨[Tobias sings in Welsh, then explains]⟩ Thank you.',
    'He is free. (Speaks in Parliament.) She is not. (Speaks in London.) The law (as interpreted by courts) is old.',
    'They met. [The law as interpreted] They parted. [The inscription reads in Greek letters] They wrote.',
  ],
  'halls in Turkish and long ones in Spanish': [
    'Bir koyun diyor. ⟨(Gülüşmeler)⟩ Sonra devam etti. ⟨(Salondan alkışlar)⟩ Evet. ⟨(Alkışlar, gülüşmeler)⟩ Bitti.',
    'Teşekkür ederim. ⟨(Mavi Parti sıralarından alkışlar)⟩ Sağ olun. ⟨[Tekbir sesleri]⟩ Devam edin. ⟨(Dua edilir)⟩ Amin.',
    'Kapıda durdu. (Gül bahçesi) Sonra gitti. (Alkış tutmayın) Evet. (Alkışlar kitabı) Bitti. (Sıralarından biri) Son.',
    'Dedi ki (gülüşmeler) kitabı iyidir.',
    'Gracias. ⟨(Aplausos de las señoras y los señores diputados de su grupo, puestos en pie)⟩. Sigo con los aplausos.',
  ],
  'halls in Arabic and Persian': [
    'اللهم اشف مرضانا. ⟨[المصلون: آمين]⟩ واحفظ بلادنا. ⟨(جلسة الاستراحة)⟩ الحمد لله.',
    'أستغفر الله لي ولكم. ⟨(جلوس الخطيب بين الخطبتين)⟩ الحمد لله. ⟨(تأمين المصلين)⟩ وبعد.',
    'خدایا ما را ببخش. ⟨(آمین نمازگزاران)⟩ و یاری کن. ⟨(نشستن خطیب)⟩ سپاس. ⟨[نمازگزاران: آمین]⟩ پایان.',
    'كانت (جلسة الاستراحة) قصيرة. قال. (جلسة العمل) وقام. (جلسة المجلس) ومضى.',
    'او گفت (آمین نمازگزاران) را شنید. آمد. (آمین محمدی) رفت. (نشستن پرنده) ماند.',
  ],
};

describe('kinds of stage directions', () => {
  for (const [kind, fixtures] of Object.entries(kinds))
    for (const fixture of fixtures)
      it(`finds ${kind}: ${fixture.slice(0, 60)}`, () => {
        const { text, parts } = withMarkedParts(fixture);
        const { transcript, shown } = read(`Talk in the Hall of Merrow\n12 May 1996\n\n${text}\n`);
        assert.deepEqual(transcript.brackets.filter(each => each.kind === 'stage').map(shown), parts);
      });
});
