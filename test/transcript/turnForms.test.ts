import assert from 'node:assert/strict';
import { read, withMarkedParts } from './support';

/** Texts of different genres. ⟨…⟩ marks the name in each label; nothing else is one. */
const transcripts: Readonly<Record<string, string>> = {
  'numbered questions of a committee, with the name of the one who asks': `
Q1 ⟨Chair⟩: Good morning. Could you both say who you are?

⟨Dr Haas⟩: I keep the weir. I have done so for ten years.

Q2 ⟨Ines Varga⟩: How many lamps do you have?

⟨Dr Haas⟩: We have four, and one of them is lit.

Q3 ⟨Ms Rill⟩: Only one?

⟨Dr Haas⟩: Yes.

Q4. ⟨Chair⟩: Thank you. We must stop here.
`,
  'numbered questions without a name': `
⟨Q1⟩ Who built the mill?

⟨A1⟩: My aunt did, and I helped her.

⟨Q2⟩ When was it?

⟨A2⟩: We began in May.
`,
  'numbered questions with their topic': `
⟨Q1⟩ The Mill: who built it, and when?

⟨A1⟩: My aunt did, and I helped her.

⟨Q2⟩ Water Rights: who has them now?

⟨A2⟩: We have them.
`,
  'members of a town council whose names are words': `
⟨MAYOR VARGA⟩: Do I have a motion?

⟨COUNCILOR STONE⟩: So moved, with one change.

⟨COUNCILOR ROMANS⟩: Second. I like it.

⟨ALDERWOMAN BAKER⟩: I do not.

⟨MAYOR VARGA⟩: We vote, then.

⟨Councilman Hill⟩: I was asleep. Is it over?
`,
  'a name that is also a book, between others': `
⟨Leader⟩: Now, who has read it?

⟨Mark⟩: I did, twice.

⟨Leader⟩: And what did you think?

⟨Ines Varga⟩: I thought of my uncle.

⟨Leader⟩: Anybody else?

⟨Mark⟩: May I go on?

⟨Leader⟩: You may.
`,
  'voices in French and German': `
⟨Mme Varga⟩ : Je vous remercie de votre visite.

⟨Une voix⟩ : Et le pont ?

⟨Mme Varga⟩ : Nous le peignons.

⟨Une voix⟩ : Merci !
`,
  'a list at the head with emphasis': `
**Course:** Weirs and Locks
**Lecturer:** Dr. Ines Varga
**Date:** 3 May 1991
**Room:** Hall 4

⟨Lecturer⟩: Good morning. We begin with the lock.

⟨Student⟩: Which one do you mean?

⟨Lecturer⟩: The old one.

⟨Student⟩: I see.
`,
  'books that are named once between others': `
⟨Leader⟩: We have read two of them.

Mark: the short one, with the boat.

⟨Ines Varga⟩: I like the short one.

⟨Leader⟩: So do I.

⟨Ines Varga⟩: And you?
`,
};

describe('turns of committees, councils and classes', () => {
  for (const [title, fixture] of Object.entries(transcripts)) {
    it(`are found in ${title}`, () => {
      const { text, parts } = withMarkedParts(fixture);
      const { transcript, all } = read(text);
      assert.deepEqual(all(transcript.turns.map(({ name }) => name)), parts);
    });
  }
});
