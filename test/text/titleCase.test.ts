import assert from 'node:assert/strict';
import { titleCase } from '../../server/text/titleCase';

const changed: readonly (readonly [title: string, shown: string])[] = [
  ["THE KEEPER'S REPORT ON THE STATE OF THE CANALS", "The Keeper's Report on the State of the Canals"],
  ['ADDRESS OF MAYOR ADA M.L. PELL TO THE COUNCIL, PART II', 'Address of Mayor Ada M.L. Pell to the Council, Part II'],
  ["REMARKS BY JON O'BRIEN AND INES MCALLAN", "Remarks by Jon O'Brien and Ines McAllan"],
  ['MESSAGE TO THE UN: A WORD ON BREAD', 'Message to the UN: A Word on Bread'],
  ['DR. NADER AMINI ON THE 5TH OF MAY', 'Dr. Nader Amini on the 5th of May'],
  ['WHAT WE ARE WAITING FOR', 'What We Are Waiting For'],
  ['SPEECH AT THE OPENING OF THE RE-BUILT MILL', 'Speech at the Opening of the Re-Built Mill'],
  ['LETTER FROM THE USA TO NATO AND THE EU', 'Letter from the USA to NATO and the EU'],
  ['DISCOURS DU MAIRE À L’ÉCOLE DE LINZ', 'Discours du Maire À L’École de Linz'],
  ['РЕЧЬ О МЕЛЬНИЦЕ', 'Речь О Мельнице'],
  ['LET US BAKE BREAD FOR THE US AND FOR US', 'Let Us Bake Bread for the US and for Us'],
  ['CHAPTER XIV. THE MILD WINTER', 'Chapter XIV. The Mild Winter'],
  ["THE ENGINEER'S “LAST WORD” (AND FIRST)", "The Engineer's “Last Word” (And First)"],
];
const kept: readonly string[] = [
  'The Keeper’s Report',
  'UNESCO',
  'McALLAN on the Mill',
  'R.E.M. 1991',
  'سخنرانی در جمع کشاورزان',
  '2011-05-02',
  '',
  'ORSK',
  'A B C D',
];

describe('titleCase', () => {
  for (const [title, shown] of changed) it(`writes “${shown}”`, () => assert.equal(titleCase(title), shown));
  for (const title of kept) it(`keeps “${title}”`, () => assert.equal(titleCase(title), title));
});
