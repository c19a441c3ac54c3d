import assert from 'node:assert/strict';
import { findHonorifics, honorificMeaning } from '../../server/transcript/honorifics';
import { withMarkedParts } from './support';

/** A text with each honorific in `⟨…⟩`, and their ids. */
const cases: readonly [string, ...string[]][] = [
  ['the Prophet ⟨(s.w.a.)⟩ and Ali ⟨(a.s.)⟩ and the Imam ⟨(r.a.)⟩', 'saw', 'as', 'ra'],
  [
    '⟨(PBUH)⟩ ⟨(S.A.W.W.)⟩ ⟨(pbuh)⟩ ⟨(AS)⟩ ⟨(a. s.)⟩ ⟨(RA)⟩ ⟨(swt)⟩ ⟨(ajtf)⟩',
    'saw',
    'saw',
    'saw',
    'as',
    'as',
    'ra',
    'swt',
    'aj',
  ],
  [
    'the Mahdi ⟨(May his advent be quickened)⟩, ⟨(may God hasten his noble reappearance)⟩, ' +
      '⟨(may our souls be sacrificed for his sake)⟩',
    'aj',
    'aj',
    'aj',
  ],
  ['the miller ⟨(May he be placed in Heaven)⟩, ⟨(may Paradise be her abode)⟩', 'heaven', 'heaven'],
  ['the Prophet, ⟨peace be upon him⟩, said; the Commander - ⟨peace be upon him⟩ - said', 'as', 'as'],
  ['the Messenger ⟨(peace and blessings of God be upon him)⟩ said', 'saw'],
  ['⟨(peace be upon him and his family)⟩ ⟨(may peace be upon her)⟩ ⟨(upon whom be peace)⟩', 'saw', 'as', 'as'],
  [
    '⟨(may Allah have mercy on him)⟩ ⟨(God rest his soul)⟩ ⟨(may she rest in peace)⟩ ' +
      '⟨(may God be pleased with her)⟩',
    'mercy',
    'mercy',
    'mercy',
    'ra',
  ],
  [
    '⟨(sallallahu alayhi wa sallam)⟩ ⟨(‘alayhi al-salām)⟩ ⟨(alaihis salaam)⟩ ⟨(radi Allahu anhu)⟩ ' +
      "⟨(rahimahullah)⟩ ⟨('a)⟩",
    'saw',
    'as',
    'as',
    'ra',
    'mercy',
    'as',
  ],
  ['the Prophet ⟨(S)⟩, Imam Ali ⟨(A)⟩, Lady Zahra ⟨(s.a.)⟩; Imam Ali ⟨a.s.⟩ said', 'saw', 'as', 'as', 'as'],
  ['پیامبر ⟨(ص)⟩ و علی ⟨(ع)⟩ و مهدی ⟨(عج)⟩ و امام ⟨(ره)⟩ و فاطمه ⟨(س)⟩', 'saw', 'as', 'aj', 'ra', 'as'],
  [
    'محمد ⟨ﷺ⟩ و ⟨رضی الله عنه⟩ و ⟨(عليه السلام)⟩ و ⟨(صلى الله عليه وسلم)⟩ و ⟨(قدس سره)⟩ و ⟨(رضوان الله علیه)⟩',
    'saw',
    'ra',
    'as',
    'saw',
    'qs',
    'ra',
  ],
  [
    "In square brackets: Muhammad ⟨[PBUH]⟩, Imam Sadiq ⟨[A.S.]⟩, Lady Zaynab ⟨[sa]⟩, the Prophet's daughter ⟨[peace be on her]⟩",
    'saw',
    'as',
    'as',
    'as',
  ],
  [
    'the Apostle ⟨[may God bless him and his household]⟩ taught Salman ⟨[may God be pleased with him]⟩; God ⟨[S.W.T.]⟩ knows',
    'bless',
    'ra',
    'swt',
  ],
  ['Imam Hasan ⟨[A]⟩ gave it to the Messenger ⟨[S]⟩, and Noah ⟨[as]⟩, Hud ⟨[‘a]⟩ knew', 'as', 'saw', 'as', 'as'],
  ['the awaited Imam ⟨[AJ]⟩, the late scholar ⟨[may his soul be sanctified]⟩, Bilal ⟨[ra]⟩.', 'aj', 'qs', 'ra'],
  ['his letter to [his brother Jafar ⟨[AS]⟩] and Imam Mahdi ⟨(AJ)⟩', 'as', 'aj'],
  ['the mother of Moses, ⟨peace be upon her⟩ and upon him; Mary, ⟨peace be upon her⟩, wept', 'as', 'as'],
  ['وكتب الإمام ⟨(عليه أزكى السلام)⟩ وقالت خديجة ⟨(رضوان الله تعالى عليها)⟩', 'as', 'ra'],
  [
    'النبي ⟨(صلى الله عليه وعلى آله وصحبه وسلم)⟩ والمعلم ⟨طيب الله ثراه⟩ والشيخ ⟨(دام ظله الوارف)⟩',
    'saw',
    'mercy',
    'preserve',
  ],
  [
    'الأستاذ ⟨[رحمه الله]⟩ وأبوه ⟨(غفر الله له)⟩ والأمير ⟨(حفظه الله ورعاه)⟩ والعالم ⟨(قدس سره الشريف)⟩',
    'mercy',
    'mercy',
    'preserve',
    'qs',
  ],
  ['قال الله ⟨تبارك وتعالى⟩ وقال ⟨(جل جلاله)⟩ ودعا الآباء ⟨(رحمهم الله)⟩', 'swt', 'azza', 'mercy'],
  [
    'مات النجار ⟨رحمه الله تعالى⟩ في رمضان، ثم زوجته ⟨رحمها الله⟩، وآباؤنا ⟨رحمهم الله تعالى⟩.',
    'mercy',
    'mercy',
    'mercy',
  ],
  [
    'قال جدي ⟨رحمه الله⟩ تعالوا، وقال خالي ⟨رحمه الله⟩ تعاليم كثيرة، ومضى العلماء ⟨رحمهم الله أجمعين⟩',
    'mercy',
    'mercy',
    'mercy',
  ],
  // A blessing on the family is the salutation of the Prophet only.
  [
    'The Prophet ⟨(may God bless him and his family)⟩ sat; the Messenger of God ⟨(may Allah bless him and his kin)⟩ rose; ' +
      'the Prophet Muhammad ⟨[may God bless him and his pure household]⟩ spoke.',
    'saw',
    'saw',
    'saw',
  ],
  [
    'Our host ⟨(may God bless him and his family)⟩ paid. The miller ⟨(may God bless him and his kin)⟩ wept. The Prophet ' +
      'taught this. Our teacher ⟨(may God bless him and his family)⟩ knew it.',
    'bless',
    'bless',
    'bless',
  ],
  [
    'the Prophet ⟨(may God bless him)⟩ and the Apostle of God ⟨(may God bless and honour him and his companions)⟩',
    'bless',
    'saw',
  ],
  ['قَالَ الإِمَامُ ⟨عَلَيْهِ السَّلَامُ⟩ كَلَامًا', 'as'],
  ['استاد ⟨(طاب ثراه)⟩ و مادر ⟨(رحمة‌الله علیها)⟩ و رهبر ⟨(أدام الله ظله)⟩', 'mercy', 'ra', 'preserve'],
];
const none: readonly string[] = [
  'Peace be upon you all. Greetings be upon you',
  'God bless America; may God bless you all',
  'point (a) and (s), (as we said), (c), (sa)',
  'peace and greetings be upon our Master',
  'Allah, the Exalted, says',
  'the late (d. 941)',
  'may peace come',
  '(may God forgive you)',
  '(ST) (1) (Quran 2:255)',
  'works such [as] the mill; he [saw] it; Ali [as] the elder of the house; Ali gave him [a] coin; the Imam[s] met',
  'the parts are [a] the prayer and [s] the fast of the Prophet [s] and Ali [a] alone',
  'Prophet[s] and Messenger[s] are named; speaker[s] and the Prophet [s] uncle',
  'in the key of [a] minor Musa [a] bit later played; Ibrahim [a] second time; [a] third',
  'Ali [a] and Hasan [b] were the two plaintiffs, Hussein [c] the third',
  'Options: Ali [a], Yusuf [b], Musa [c]',
  'Musa (a) and Ibrahim (b) were brothers; Yusuf (c) came later',
  'Ibrahim (a) is the first witness, and Maryam (b) the second',
  'Hadi [a] said yes. Jawad [a] said no. Hadi [b] said maybe',
  'Ismail (a): the whale. Ismail (b): the ship',
  'Exhibit Ibrahim (a) and exhibit Ibrahim (b) were admitted',
  'every imam(s), messenger(s) and speaker(s); Yahya (a) 5, (b) 6',
  'the Academy of Sciences (AS), the Royal Archive [RA], Tom Beck (AJ), the Sea and Wind (SAW) line',
  'between us and her, peace upon her borders and harbours',
  '[A] mill, [S] for south, [s] and [sic]; the point [a], the prophet of old [sang]',
  'رحم البحر ضيق، وحفظه الناس، وسلم الأمر؛ طاب الجو وثراه كثير',
  // Names of members of any JavaScript object.
  'the wheel (constructor) and the brook (toString)',
];

describe('findHonorifics', () => {
  for (const [fixture, ...ids] of cases) {
    it(`finds the honorifics of: ${fixture.slice(0, 70)}`, () => {
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
  }
  for (const text of none)
    it(`finds no honorific in: ${text}`, () =>
      assert.deepEqual(
        findHonorifics(text).map(({ start, end }) => text.slice(start, end)),
        [],
      ));

  it('knows the meaning of each id', () => {
    for (const id of ['as', 'saw', 'ra', 'aj', 'swt', 'qs', 'heaven', 'bless', 'mercy', 'azza', 'preserve'])
      assert.ok(honorificMeaning(id)!.meaning.length > 10);
    assert.equal(honorificMeaning('constructor'), undefined);
  });

  it('finds an honorific that a page break divides by many spaces', () => {
    assert.equal(findHonorifics('the Mahdi (May his       advent be quickened).').length, 1);
  });
});
