import assert from 'node:assert/strict';
import { read } from './support';

const body =
  '\n\nI shall be brief, for you have heard it all before, and nobody has ever paid us for the mill or for its wheel.\n';

interface Facts {
  readonly date?: string;
  readonly speaker?: string;
  readonly place?: string;
}

function factsOf(head: string): Facts {
  const { date, speaker, place } = read(`${head}${body}`).transcript;
  const { year, month, day } = date?.value ?? {};
  return {
    ...(year !== undefined && { date: [year, month, day].filter(part => part !== undefined).join('-') }),
    ...(speaker !== undefined && { speaker: speaker.value }),
    ...(place !== undefined && { place: place.value }),
  };
}

const cases: readonly (readonly [string, string, Facts])[] = [
  [
    'a list with other fields between',
    'HARBOUR ORAL HISTORY\n\nNarrator: Leonard Brunel\nInterviewer: Cathy Brandt\nDate of interview: August 12, 1983\nLocation: Two Mills, Minnesota\nLength: 71 minutes',
    { date: '1983-8-12', speaker: 'Leonard Brunel', place: 'Two Mills, Minnesota' },
  ],
  [
    'Turkish labels',
    'SÖZLÜ TARİH\n\nGörüşülen kişi: Ayşe Demirci\nGörüşmeyi yapan: Selim Korkut\nYer: Sinop\nTarih: 5 Ağustos 2003',
    { date: '2003-8-5', speaker: 'Ayşe Demirci', place: 'Sinop' },
  ],
  [
    'a pastor and his church',
    'Predigt am 13. Sonntag nach Trinitatis\n\nPfarrer Heinrich Osterloh, St. Annen, Langendeich\n11. September 1938',
    { date: '1938-9-11', speaker: 'Pfarrer Heinrich Osterloh', place: 'St. Annen, Langendeich' },
  ],
  [
    'a professor and her university',
    'Von der Tugend\n\nProf. Dr. Annegret Solms, Universität Jena\n3. Mai 1987',
    { date: '1987-5-3', speaker: 'Prof. Dr. Annegret Solms', place: 'Universität Jena' },
  ],
  [
    'a compound for the speech',
    'Weihnachtsansprache des Oberbürgermeisters Dr. Karl Petersen\n\n24. Dezember 1949',
    { date: '1949-12-24', speaker: 'Dr. Karl Petersen' },
  ],
  [
    'an interview in Portuguese',
    'Entrevista com o Coronel Álvaro Sarmento\nLisboa, 25 de Abril de 1976',
    { date: '1976-4-25', speaker: 'Coronel Álvaro Sarmento', place: 'Lisboa' },
  ],
  ['no weekday as a place', 'ON THE MILL\n\nFRIDAY, 7TH OCTOBER, 1938', { date: '1938-10-7' }],
  [
    'no house behind a comma where no person stands',
    'Patience, Universität und Leben\n\n3. Mai 1987',
    { date: '1987-5-3' },
  ],
  ['no person who is talked about', 'Interview mit der Vergangenheit\n\n3. Mai 1987', { date: '1987-5-3' }],
  ['no speech that belongs to nobody', 'Ansprache des Jahres\n\n3. Mai 1987', { date: '1987-5-3' }],
];

describe('heads of records', () => {
  for (const [name, head, expected] of cases) it(`state: ${name}`, () => assert.deepEqual(factsOf(head), expected));
});
