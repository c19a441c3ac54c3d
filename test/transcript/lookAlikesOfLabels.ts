/** Texts in which no line begins with the label of a speaker. */
export const lookAlikes: Readonly<Record<string, string>> = {
  'notes and questions in a speech': `
Speech at the mill
3 May 1991

Dear friends, I am glad to see you. We have three tasks.

Note: the mill is older than the bridge.

Question: why did we build it? Because we were hungry.

Remember: nobody bakes alone. You know that.
`,
  'the one who presides is spoken to': `
Mr. President: I thank you for your words.

Mr. President: we have come a long way, and we shall go on.

Mr. Secretary-General: you know our valley.
`,
  'how letters begin': `
Ladies and Gentlemen: I come to you with a full heart.

My Fellow Citizens: we have work to do.

Mr. Speaker, Mr. President: thank you.
`,
  'a glossary of places': `
Merrow: A town on the river.

Harran: A village with two mills.

Brook End: A mill. It burned.

Harran: The castle of the same name. It is in ruins.
`,
  'a list of those present': `
Minutes of the council
Chair: Jon Stavik
Secretary: Ines Varga
Clerk: Ada Rill, Merrow

The council met. It spoke of bread and water, and then it went home.
`,
  'lives of members': `
Mr. Haas: Born in 1940. Miller.

Mrs. Rill: Born in 1950. Baker.

Dr. Varga: Born in 1960. She was a doctor in Merrow.
`,
  'lives of members, with full stops': `
Mr. Haas. Born in 1940. We know him as a miller.

Mrs. Rill. Born in 1950. You know her bread.

Dr. Varga. Born in 1960. Who does not know her?
`,
  duties: `
The President: elected by the council for a year.

The Clerk: keeps the book.

The President: opens the meeting.
`,
  'a programme by days': `
Monday: Bread. We bake at six.

Tuesday: Water. You may bring cups.

Monday: Bread again. We bake at seven.

Tuesday: Water again. You may come late.
`,
  'books of scripture': `
Matthew: I see in him a clerk. He counts.

Mark: We see him run.

Luke: You see a doctor.

Matthew: I see him again.

Mark: We see him again.
`,
  'the order of a service': `
Reading: Luke 12. We stand for it.

Prayer: For the millers. We sit.

Hymn: "I see the river".

Reading: Psalm 4. We stand.

Prayer: For us all.

Hymn: "We see the sea".
`,
  'a song': `
Verse: I walk by the river, I walk by the sea.

Chorus: You walk with me!

Verse: I walk by the mountain.

Chorus: You walk with me!
`,
  'points counted with letters': `
A. Water. We need it.
B. Bread. You need it.
C. Salt. I need it.
A. Again water. We drink.
`,
  'quarters of a year': `
Q1: Revenue rose. We sold bread.

Q2: Revenue fell. We ate it.

Q3: You know the rest.
`,
  'the news of towns': `
MERROW: The council met on Monday.

HARRAN: The mill burned down. Nobody was hurt.

MERROW: The bridge is shut until May.

TEHRAN — The minister arrived.

TEHRAN — The minister left.
`,
  'verbs of saying': `
He said to the keepers:
Keepers of the gate, we thank you.

And the weaver answered: We thank you as well.

He asked: What now?

She said: Nothing.
`,
  'Persian verbs of saying, and parts of a commentary': `
پیامبر فرمود: آب را دریغ نکنید. ما می‌دانیم.

امام فرمود: نان را دریغ نکنید.

پیامبر فرمود: ما از خاکیم.

متن: آب روان است.
شرح: ما آب را می‌بینیم.
متن: نان گرم است.
شرح: ما نان را می‌بینیم.
`,
  'Arabic verbs of saying': `
قال الشيخ: نحن من تراب.

ثم قال: لكم الماء.

قال الشيخ: نحن من ماء.
`,
  'heads of mails': `
Subject: Mills
From: Ada Rill
To: Ines Varga

Dear Ines, I write to you from the mill. We are well.

From: Ines Varga
To: Ada Rill

Dear Ada, thank you. We are well too.
`,
  'things to buy': `
Flour: 500 g. You may use rye.
Water: 300 g. We use river water.
Salt: 10 g. I use less.
Flour: more, if you like.
Water: more, if you like.
`,
  'a name that begins a wrapped line': `
We were told by the old keepers of the gate, long before the war, and by their friend Ines
Varga: We are not afraid of the water. And we were told it once more by the very same Ines
Varga: We are not afraid of the bread. And so I say to you that nobody in this whole hall
Varga: We are not afraid.
`,
  'a name that a full stop cuts': `
PRESIDENT GEORGE W. VARGA SPOKE IN MERROW

President George W. Varga came to us. We thanked him.

President George W. Varga left us. We miss him.
`,
  'parts of a programme': `
Panel I: What we bake. You may ask questions.

Panel II: What we sell. You may ask questions.

Panel I: What we eat. You may ask questions.

Panel II: What we drink. We close at ten.
`,
  'headings that come back': `
THE MILL
We built it in spring.

THE FERRY
We sold it in autumn.

THE MILL
We lost it in winter.
`,
};
