import assert from 'node:assert/strict';
import { findHonorifics } from '../../server/transcript/honorifics';
import { withMarkedParts } from './support';

/** Texts with each honorific in `⟨…⟩`, by language and kind, and the ids. Nothing else may be found. */
const kinds: Readonly<Record<string, readonly (readonly [string, ...string[]])[]>> = {
  'Turkish abbreviations and phrases': [
    ['Hz. Ömer ⟨radıyallahu anh⟩ okudu; Hz. Âişe ⟨radıyallahu anha⟩ dinledi; radı yerinde, anh yok', 'ra', 'ra'],
    ['Peygamber ⟨(s.a.v.)⟩ ve Musa ⟨(a.s.)⟩ ve Ömer ⟨(r.a.)⟩ ve Veli ⟨(k.s.)⟩', 'saw', 'as', 'ra', 'qs'],
    ['Peygamber ⟨(sallallahu aleyhi ve sellem)⟩ ve Musa ⟨(aleyhisselam)⟩ dedi', 'saw', 'as'],
    ['İmam ⟨(rahmetullahi aleyh)⟩ ve Ömer ⟨(radıyallahu anh)⟩ ve Veli ⟨(s.a.s.)⟩', 'ra', 'ra', 'saw'],
    ['Veli ⟨(Allah rahmet eylesin)⟩ ve Ömer ⟨(Allah ondan razı olsun)⟩', 'mercy', 'ra'],
    ['das Lager (SAS), der Dienst (SAV), die Kammer (KS), das Regiment (sas), (k. und k.), (c.c.)'],
  ],
  'Indonesian forms without brackets': [
    ['Nabi Muhammad ⟨SAW⟩ bersabda, Allah ⟨SWT⟩ berfirman, Nabi Musa ⟨AS⟩ berkata', 'saw', 'swt', 'as'],
    ["Nabi ⟨shallallahu 'alaihi wa sallam⟩ bersabda; Imam Malik ⟨rahimahullah⟩ menulis", 'saw', 'mercy'],
    ['Nabi Ibrahim ⟨a.s.⟩ dan Ali ⟨r.a.⟩ pergi', 'as', 'ra'],
    ['THE LADY MILL AS IT WAS; Imam AS; a prophet AS such; Lady Mill RA AND OTHERS; the Lady AS; Area RA, AS'],
  ],
  'Indonesian abbreviations in small letters': [
    ["Abu Hurairah ⟨radhiyallahu 'anhu⟩ berkata, beliau ⟨shallallahu 'alaihi wasallam⟩ bersabda", 'ra', 'saw'],
    [
      'Hadits Hudzaifah ⟨ra.⟩ dan Nabi Musa ⟨as.⟩ yang sabar dalam ujian, kepada Rasulullah ⟨saw⟩ dan kepada Allah ⟨swt⟩, dan Nabi ⟨saw.⟩ yang mulia',
      'ra',
      'as',
      'saw',
      'swt',
      'saw',
    ],
    ['yang dan kepada dengan Allah: di sungai Ra. Ia pergi; gigi as. Itu rusak; Kota As. Ia tidur'],
    ['He met Allah Ditta and Nabi saw. They left. Hasan as. and Ali ra. are no words here, and Nabi saw it'],
  ],
  'letters behind a pronoun': [
    [
      'The Prophet ⟨(s)⟩ came. The Messenger ⟨(s)⟩ spoke, and he ⟨(s)⟩ wept; they saw him ⟨(s)⟩',
      'saw',
      'saw',
      'saw',
      'saw',
    ],
    ['Imam Ali ⟨(a)⟩ and Imam Hasan ⟨(a)⟩ came, and he ⟨(a)⟩ said it', 'as', 'as', 'as'],
    ['He (s) came. The student(s) and the Prophet ⟨(s)⟩ left. Later he (s) slept', 'saw'],
    ['We (s) and they (s) told the Prophet ⟨(s)⟩ and the Messenger ⟨(s)⟩. The teacher (s) left', 'saw', 'saw'],
  ],
  'peace that is sent is none': [
    ['Allah and His angels send blessings upon the Prophet; you who believe, send blessings upon him and greet him'],
    ['They invoke blessings upon him every night, and we ask for peace upon them, and pray for peace upon him.'],
    ['The Prophet, ⟨peace be upon him⟩, and Moses, ⟨blessings be upon him⟩, were sent', 'as', 'as'],
  ],
  'Urdu letters': [
    ['حضور ⟨صلی اللہ علیہ وسلم⟩ اور علی ⟨رضی اللہ عنہ⟩ اور امام ⟨رحمۃ اللہ علیہ⟩', 'saw', 'ra', 'ra'],
    ['حضرت موسیٰ ⟨علیہ السلام⟩ اور شیخ ⟨(رحمہ اللہ)⟩ اور استاد ⟨(رح)⟩', 'as', 'mercy', 'ra'],
    ['اللہ نے پانی دیا اور ہم نے سلام کیا'],
  ],
  'wishes in European languages': [
    ['le Prophète ⟨(que la paix soit sur lui)⟩; lui ⟨(paix et bénédictions sur lui)⟩', 'as', 'saw'],
    [
      'mon maître ⟨(que Dieu lui fasse miséricorde)⟩, ma mère ⟨(paix à son âme)⟩, Omar ⟨(que Dieu l’agrée)⟩',
      'mercy',
      'mercy',
      'ra',
    ],
    [
      'der Prophet ⟨(Friede sei mit ihm)⟩; er ⟨(Friede und Segen seien auf ihm)⟩; Opa ⟨(Gott hab ihn selig)⟩',
      'as',
      'saw',
      'mercy',
    ],
    ['el Profeta ⟨(la paz sea con él)⟩; mi abuelo ⟨(que en paz descanse)⟩', 'as', 'mercy'],
    ['il Profeta ⟨(la pace sia su di lui)⟩; lo zio ⟨(pace all’anima sua)⟩', 'as', 'mercy'],
    [
      'il dit (paix et pain), er sagt (Friede und Brot), dijo (la paz y el pan), (que Dieu vous garde), (Gott sei Dank)',
    ],
    ['la paix soit sur lui, la paz sea con él, Friede sei mit ihm'],
  ],
  'mercy in words is `mercy`, in abbreviations `ra`': [
    ['الشيخ ⟨رحمه الله⟩ والأستاذ ⟨(رحمة الله عليه)⟩ والصحابة ⟨رضي الله عنهم⟩', 'mercy', 'ra', 'ra'],
    ['شیخ ⟨(رحمه‌الله)⟩ و استاد ⟨(رحمت‌الله‌علیه)⟩ و امام ⟨(ره)⟩', 'mercy', 'ra', 'ra'],
    ["the scholar ⟨[may God's mercy be upon him]⟩ and the miller ⟨(may God have mercy on him)⟩", 'mercy', 'mercy'],
    ['Malik ⟨(rahimahullah)⟩ and Omar ⟨(radiyallahu anhu)⟩ and Zayd ⟨(r.a.)⟩', 'mercy', 'ra', 'ra'],
    ['رحمكم الله أيها الناس؛ رحمة الله واسعة؛ the mercy of God is wide; may we have mercy'],
  ],
  'peace that comes last, and first words': [
    ['Moses, ⟨upon him be peace⟩, did not know; Mary, ⟨on whom be peace⟩, kept silent', 'as', 'as'],
    ['the Messenger, ⟨upon him be blessings and peace⟩, rose', 'saw'],
    ['Allah ⟨subhanahu wa ta‘ala⟩ tells them; God, ⟨azza wa jall⟩, says', 'swt', 'azza'],
    ['the Prophet ⟨(saw)⟩ said; Muhammad ⟨(saw)⟩ came; the Messenger of Allah ⟨(saw)⟩ rose', 'saw', 'saw', 'saw'],
    ['the shaykh, ⟨rahmat Allah ‘alayh⟩, tells it; the other ⟨(rahmatullah alayh)⟩ too', 'ra', 'ra'],
    ['⟨Peace be upon him⟩, yes. He was.\n\n⟨May Allah have mercy on him⟩. He left.', 'as', 'mercy'],
    ['the tool (saw) is old; what the prophet knew (saw) is old; the prophets (saw) it; upon him be the burden'],
    ['Peace be upon him who comes\n\nMay God have mercy on them.\n\nHe said. May God bless him. On her be it.'],
    ['the grandfather (s) of the mill; a weight upon him be careful; upon them be witnesses'],
  ],
  'blessings with peace, and satisfaction': [
    ['the Prophet, ⟨may God bless him and grant him peace⟩, said', 'saw'],
    ['the Prophet, ⟨may Allah bless him and his family and grant them peace⟩, sat', 'saw'],
    ["the Imam ⟨(may God's satisfaction be upon him)⟩ and Salman ⟨(may God be satisfied with him)⟩", 'ra', 'ra'],
    ['May God bless him and grant you peace of mind; may God grant him peace; to your satisfaction (be upon him)'],
  ],
};

describe('honorifics by language', () => {
  for (const [kind, texts] of Object.entries(kinds))
    for (const [fixture, ...ids] of texts)
      it(`${kind}: ${fixture.slice(0, 60)}`, () => {
        const { text, parts } = withMarkedParts(fixture);
        const found = findHonorifics(text);
        assert.deepEqual(
          found.map(({ start, end }) => text.slice(start, end)),
          parts,
        );
        assert.deepEqual(
          found.map(({ id }) => id),
          ids,
        );
      });
});
