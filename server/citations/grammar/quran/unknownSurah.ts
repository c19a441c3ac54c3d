import { readDivision } from '../divisions';
import { readDivisionWord } from '../divisionWords';
import { isMark, tokenSpan, type ParseState } from '../parseState';

/**
 * Reports "Surah al-Firdaws, verse 4": a name with a capital between the word "surah" and a verse that is like no surah's. `index`
 * is its first token, `first` the word "surah". The citation has no key.
 */
export function reportSurahOfNoName(state: ParseState, index: number, first: number): boolean {
  const word = isMark(state, index + 1, '-') ? index + 2 : index;
  const token = state.tokens[word];
  if (token?.kind !== 'word' || !token.capital || token.text.length < minLetters || readDivisionWord(state, word))
    return false;
  const place = isMark(state, word + 1, ',') ? word + 2 : word + 1;
  const verse = readDivisionWord(state, place)?.kind === 'verse' ? readDivision(state, place) : undefined;
  if (verse === undefined || verse.first !== place) return false;
  const name = tokenSpan(state, index, word + 1);
  state.candidates.push({
    key: '',
    start: state.tokens[first].start,
    end: verse.division.end,
    form: 'prose',
    division: { start: state.tokens[first].start, end: name.end },
    locus: { start: verse.division.start, end: verse.division.end },
    problems: [
      {
        code: 'unknown-surah-name',
        severity: 'warning',
        ...name,
        message: `No surah is called “${state.view.slice(name.start, name.end)}”.`,
      },
    ],
  });
  state.context.lastSource = 'unknown';
  state.context.lastScripture = undefined;
  state.consumedTo = verse.next;
  return true;
}

const minLetters = 4;
