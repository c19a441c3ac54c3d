import assert from 'node:assert/strict';
import { read } from './support';

function speakers(text: string): string[] {
  return read(text).transcript.turns.map(({ speaker }) => speaker);
}

/** Invented words of the one who answers. */
const answer = 'MR. ULVEN: I have nothing to add to what the Minister said, and I thank you for asking.';

describe('labels of people who speak once', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'agencies at a press conference',
      `${answer}\n\nReuters: Is the Minister going to the coast?\n\n${answer}\n\nLe Monde: And who will pay?\n\n${answer}\n\nSky News: May I ask about the ferry?\n\n${answer}`,
      ['MR. ULVEN', 'Reuters', 'MR. ULVEN', 'Le Monde', 'MR. ULVEN', 'Sky News', 'MR. ULVEN'],
    ],
    [
      'two of whom nobody knows who they are',
      `${answer}\n\nHabrovka: When do the talks begin?\n\n${answer}\n\nOstrelin: Will they sign it?\n\n${answer}`,
      ['MR. ULVEN', 'Habrovka', 'MR. ULVEN', 'Ostrelin', 'MR. ULVEN'],
    ],
    [
      'names in capitals that are called up',
      'CHAIR: Mr. Drozdek has the floor, and I ask you to be brief.\n\nHALVA: I thank you. I will be brief.\n\nCHAIR: You have two minutes left.\n\nHALVA: I need one, and then Drozdek may speak.\n\nDROZDEK (rising): I will not wait!\n\nCHAIR: Order, please.',
      ['CHAIR', 'HALVA', 'CHAIR', 'HALVA', 'DROZDEK', 'CHAIR'],
    ],
    [
      'a lecturer whom the head names',
      'History of Tides\nLecturer: Dr. Orla Kestrin\nCorrected by the department.\n\nThe moon draws the water, and we will see how much of it.\n\nSTUDENT: Why is it twice a day?\n\nKESTRIN: That is what everybody asks me. Look at the board.',
      ['STUDENT', 'KESTRIN'],
    ],
    [
      'those of an interview, but no list of roles',
      'Tape 4, side B\nInterviewee: Mrs Ada Pell (b. 1919)\nInterviewer: Ruth Hallam\nRecorded at home.\n\nInterviewer: Where did you work, Mrs Pell?\n\nMrs Pell: At the mill, for I had no other choice.\n\nInterviewer: And how long did you stay there?\n\nMrs Pell: Until it closed.',
      ['Interviewer', 'Mrs Pell', 'Interviewer', 'Mrs Pell'],
    ],
    [
      'questions to a teacher',
      'Question: Swamiji, must one get up early?\n\nSwami: It says nothing of the kind, and I do not get up early myself.\n\nQuestion: And if one cannot sleep?\n\nSwami: Then you should read something.',
      ['Question', 'Swami', 'Question', 'Swami'],
    ],
    [
      'questions after a talk',
      'METROPOLITAN ARSENY: I shall stop here, and I thank you for your patience.\n\nFATHER PETER: We have time for your questions. Please speak up.\n\nQUESTION: How long should one pray?\n\nMETROPOLITAN ARSENY: As long as you can.\n\nQUESTION: I cannot do it at home.\n\nMETROPOLITAN ARSENY: Then do it in the bus. I do.\n\nFATHER PETER: We thank you.',
      [
        'METROPOLITAN ARSENY',
        'FATHER PETER',
        'QUESTION',
        'METROPOLITAN ARSENY',
        'QUESTION',
        'METROPOLITAN ARSENY',
        'FATHER PETER',
      ],
    ],
    [
      'offices of a house',
      'Mr. Tully: I ask the Minister when the road will be mended.\n\nAn Ceann Comhairle: Question No. 9.\n\nMr. Rudge: I have no date yet, as I told you.\n\nDeputies: Hear, hear!\n\nMr. Tully: I am obliged to you.\n\nAn Ceann Comhairle: Question No. 10.',
      ['Mr. Tully', 'An Ceann Comhairle', 'Mr. Rudge', 'Deputies', 'Mr. Tully', 'An Ceann Comhairle'],
    ],
    [
      'a listener in German',
      'Wendt: Ich danke Ihnen, und wir kommen zu Ihren Fragen.\n\nZuhörerin: Ich wohne am Hafen. Wann kommt der Zaun weg?\n\nOrtlieb: Das wissen wir nicht.\n\nWendt: Noch eine Frage, bitte?\n\nOrtlieb: Ich höre.',
      ['Wendt', 'Zuhörerin', 'Ortlieb', 'Wendt', 'Ortlieb'],
    ],
    [
      'no books and no headings',
      `${answer}\n\nGenesis: what does it say?\n\n${answer}\n\nCaution: Is the road open?\n\n${answer}`,
      ['MR. ULVEN', 'MR. ULVEN', 'MR. ULVEN'],
    ],
    [
      'no single word that nobody knows',
      `${answer}\n\nHabrovka: The road is closed, as you know.\n\n${answer}`,
      ['MR. ULVEN', 'MR. ULVEN'],
    ],
    [
      'no places in capitals that are never called',
      'CHAIR: I thank you all for coming here.\n\nHALVA: I will read the list of harbours to you.\n\nCHAIR: Please do, we are listening.\n\nHALVA: Here it is, I found it.\n\nTROMLEN: Closed! Nobody can land.\n\nCHAIR: That is bad for us.',
      ['CHAIR', 'HALVA', 'CHAIR', 'HALVA', 'CHAIR'],
    ],
    [
      'no agency that only reports',
      'Sources\n\nReuters: Harbour closes after storm, 3 May 1991\n\nTASS: Ferry lines open again, 4 May 1991\n\nKyodo: Talks end in silence, 5 May 1991',
      [],
    ],
    [
      'no book whose name the head has as a surname',
      'Bible class\nTeacher: Mr. Peter Mark\n\nWe read two chapters tonight, and you will find them easy.\n\nMark: chapter three, and you should read it aloud.\n\nLuke: chapter five, which we leave for the next evening.',
      [],
    ],
    [
      'no list of roles at all',
      'Lecturer: Dr. Orla Kestrin\nModerator: Mr Jon Stavik\nRecorded on tape, and corrected by the department.\n\nThe moon draws the water, and we will see how much.',
      [],
    ],
  ];
  for (const [name, text, expected] of cases)
    it(`are found: ${name}`, () => assert.deepEqual(speakers(text), expected));
});
