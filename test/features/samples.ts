/** Invented speeches, hard-wrapped as PDF extracts are; each is there for the features that its name says. */

export const bridges = ` Speech of the Chair of the River Society, Mira Aldane, at the Spring Meeting
of the Northern Valleys - 12 /Mar/ 2019

Dear friends, I welcome you to the old mill by the river, where our society first met so
many years ago and where the water wheel still turns for us.

The Holy Prophet (s.w.a.) was known for keeping his word, and we learn from it that a promise
is a bridge [The Holy Quran, 5: 54]. The sense of duty is what carries us over the water, and
the sense of duty is what brings us home [al-Kafi, Volume 2,
page 163].

We heard this morning that patience is a virtue (1). Our neighbours [of the upper valley]
said the same on the 22nd of Bahman (February 11th), when they celebrated (2) with us until
late in the night and the lamps burned low.

As Surah An-Nisa, verse 75 asks, who will speak for those who have no voice? The sense of duty
of a whole valley answers it, as it did on 3 March 1998.

Footnotes:

1) The Holy Quran, Surah Baghareh, Verses 153-155.

2) Lecture in the meeting with ferrymen (4/4/2018).
`;

const ferries = ` Lecture of the Chair of the River Society, Mira Aldane, in a Meeting with the
Ferrymen of the Lower Valley - 4 /Apr/ 2018

The ferrymen carried every traveller who came, and they asked for nothing but a word of thanks
for the sense of duty that kept them at the oars through the winter.

In one place we read of a people who are loved [The Holy Quran, 5: 54], and in another we read
of those who are patient [The Holy Quran, 2: 154]. Our ferrymen have been patient with us all.

The whole of that chapter repays reading again [The Holy Quran, Surah 5].
`;

const persian = `سخنرانی رئیس انجمن رودخانه در دیدار با مردم دره - ۱۳۹۷/۰۱/۱۵

دوستان عزیز، پیامبر اکرم (ص) به پیمان خود وفادار بود و ما از او آموختیم که پیمان مانند پل است.

در قرآن کریم آمده است که یاری بجویید از صبر (سوره بقره، آیه ۱۵۳) و ما نیز صبر کردیم.
`;

export const files = { 'bridges.txt': bridges, 'ferries.txt': ferries, 'persian.txt': persian };
