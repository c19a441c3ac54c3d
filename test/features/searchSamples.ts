/** Invented transcripts with different years, speakers, calendars, sources, notes and quotations. */
export const searchSamples = {
  '2014-wheels.txt': ` Speech of the Chair of the River Society, Mira Aldane, at the Spring Meeting
of the Northern Valleys - 12 /Mar/ 2014

The river turns the old wheel, and the sense of duty turns the miller (1). We keep the wheel dry in winter.

She said, "A wheel that rests will rust," and the river heard it. Nobody in the mill had oiled the river gate.

Footnotes:

1) The Holy Quran, Surah Baghareh, Verse 153. The river is not named there.
`,
  '2019-ferries.txt': ` Lecture of the Chair of the River Society, Mira Aldane, in a Meeting with the
Ferrymen of the Lower Valley - 4 /Apr/ 2019

The ferrymen know the river by its smell [The Holy Quran, 2: 255], and the sense of duty keeps them at the oars.

They read Nahj al-Balagha in the evening [Nahj al-Balagha, Letter 53] and mend the wheel of the winch. A feeling of duty is not enough.
`,
  'notes/wells.txt': ` Talk of the Well Keeper, Khosrow Tavana, to the Diggers of the Upper Farms

A well is a river that stands upright, and the sense of duty of a digger is measured in ropes.
`,
  '1388-qanat.txt': `سخنرانی مهندس شیرین آبگون در همایش کاریزداران دشت نیلو
۲۲ بهمن ۱۳۸۸

آب قنات پس از یازده سال دوباره به دهانه رسیده است و مردم روستا شادند.
`,
};
