/** Invented speeches with all that a transcript has; each is recognised as one. */
export const bridge = `Speech of the Mayor, Ilse Varanda, at the Opening of the Bridge - 27 /Nov/ 2014

My dear friends, I thank all of you who came here in the rain. We waited for this bridge for eleven years.

The patience of the masons reminds me of an old story [The Holy Quran, 18: 2]. They worked in winter and in summer, and the care of common water was theirs as it is ours (1).

[The audience applauds.] Let us keep the care of common water in mind when we cross [The Holy Quran, 18: 1-3].

Notes
1) The Holy Quran, Surah Al-Kahf, Verse 3.
`;

export const library = `Address of the Librarian, Tomas Berin, in the Reading Room - 4 /Mar/ 2019

Dear readers, we open the doors of this house again. The care of common water was spoken of in 2014, and I have not forgotten how quiet the crowd became at those words.

I repeat what was said then [The Holy Quran, 18: 3], for a library is a well from which all of us drink. Whoever borrows a book gives it back, and whoever has read it tells the others what it holds.
`;
