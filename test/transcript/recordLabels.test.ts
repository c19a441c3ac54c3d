import assert from 'node:assert/strict';
import { read } from './support';

function speakers(text: string): string[] {
  return read(text).transcript.turns.map(({ speaker, called }) => called?.value ?? speaker);
}

describe('labels of records', () => {
  const rapporteur = 'M. Gaspard Lunel';
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'French debates, with a full stop',
      `Compte rendu\n\nMme la présidente. La parole est à M. Gaspard Lunel, rapporteur.\n\n${rapporteur}, rapporteur. Madame la présidente, je serai bref, car vous l'avez lu. M. Paul\nDenis. Et il a raison.\n\nMme Odile Ferrand. Et le port ?\n\n${rapporteur}, rapporteur. J'y viens, Madame, si vous voulez bien.\n\nMme la présidente. La séance est levée, et nous reprendrons demain.`,
      ['Mme la présidente', rapporteur, 'Mme Odile Ferrand', rapporteur, 'Mme la présidente'],
    ],
    [
      'no lives of members in French',
      "Vie\n\nM. Paul Denis. Né en 1901 à Lyon, il fut d'abord tisserand et puis instituteur dans un village.\n\nMme Anne Denis. Née en 1904, elle enseigna le dessin à Tours pendant quarante ans.",
      [],
    ],
    [
      'the same office before a common word',
      'CHAIR DUNN: I call the meeting to order, and I thank you all.\n\nTRUSTEE BELL: I move that we approve the minutes.\n\nTRUSTEE ORTIZ: I second that, and I thank the clerk.\n\nTRUSTEE KOWAL: I have a question. Who paid for it?\n\nDisclaimer: This transcript was made from a recording and may have errors in it.\n\nTRUSTEE BELL: We did, I think. Did we not?\n\nTRUSTEE ORTIZ: Then I have nothing more.',
      ['CHAIR DUNN', 'TRUSTEE BELL', 'TRUSTEE ORTIZ', 'TRUSTEE KOWAL', 'TRUSTEE BELL', 'TRUSTEE ORTIZ'],
    ],
    [
      'countries and names in brackets, and no directions',
      'The President (spoke in French): I now give the floor to the representative of Sylvania.\n\nMr. Klem (Sylvania): I thank you, Mr. President, and I shall be brief.\n\nMrs. Duval (Minister of Trade) (spoke in French): We thank the members of the Council for their patience.\n\nThe President (Mr. Ost): I thank the representative for the kind words that she addressed to me.\n\nMr. Klem (Continuing): I was not done.',
      ['The President', 'Mr. Klem (Sylvania)', 'Mrs. Duval (Minister of Trade)', 'The President (Mr. Ost)', 'Mr. Klem'],
    ],
    [
      'no rows of a table',
      'President:   Mrs. Aldana  . . . . . . . . . .  (Costa Verde)\n\nMr. Klem: I thank you, Mr. President, and I shall be brief.\n\nMrs. Duval: We thank you for your patience with us.\n\nMr. Klem: I was not done.',
      ['Mr. Klem', 'Mrs. Duval', 'Mr. Klem'],
    ],
    [
      'questions of a briefing',
      'MS. HARLOW: Good afternoon, everyone. I am happy to go to your questions.\n\nQUESTION: Do you have anything on the talks?\n\nMS. HARLOW: I have nothing new for you.\n\nQUESTION: Well, is the Minister going?\n\nQUESTION: And who pays for the flight?\n\nMS. HARLOW: I will have to take that question.\n\nQUESTION: Yes.',
      ['MS. HARLOW', 'QUESTION', 'MS. HARLOW', 'QUESTION', 'QUESTION', 'MS. HARLOW', 'QUESTION'],
    ],
    [
      'a class',
      'Ustadh: We stopped at the seventh verse last week, and you asked me a question.\n\nStudent: Yes, about the word for patience.\n\nUstadh: We will come to it. Read, please.\n\nSister (written question): “Is crying against patience?”\n\nUstadh: No, it is not.\n\nStudent: (inaudible)\n\nUstadh: That is what I said.',
      ['Ustadh', 'Student', 'Ustadh', 'Sister', 'Ustadh', 'Student', 'Ustadh'],
    ],
    [
      'a title of honour with brackets',
      'The Speaker: Order. I call upon Hon. Achola to second the motion, and I ask you to be brief.\n\nHon. (Ms.) Achola: Thank you, Hon. Speaker. I second it.\n\nThe Speaker: I thank you. Does anybody else wish to speak?\n\nHon. (Ms.) Achola: I think not, Hon. Speaker.',
      ['The Speaker', 'Hon. (Ms.) Achola', 'The Speaker', 'Hon. (Ms.) Achola'],
    ],
  ];
  for (const [name, text, expected] of cases)
    it(`are found: ${name}`, () => assert.deepEqual(speakers(text), expected));
});
