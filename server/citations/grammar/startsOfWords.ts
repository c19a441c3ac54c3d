import type { CitationLanguage } from '../languages/citationLanguage';
import type { Token } from '../tokenize';
import { leafWords } from './carried/antecedent';
import { pointers, wordsForSame } from './carried/backReference';
import { ibidWords } from './carried/ibid';
import { mayStartNextVerse } from './carried/nextVerse';
import { bookWords } from './carried/mentionedBook';
import { mayNameDivision } from './divisionWords';
import { isRoman, mayStartNumber } from './numerals';
import { isSurahText, mayStartQuranName } from './quran/quranName';
import { organs } from './speech/documentSymbol';
import { mayStartDocument } from './speech/documentReader';
import { meetingWords, speechWords } from './speech/speechReader';
import { starts } from './starts';
import { isTopicWord } from './topicWords';
import { collectorWords, narrationWord } from './works/collectorReader';
import { isInstrumentNoun } from './works/datedInstrument';
import { clauseWords } from './works/lawSection';
import { numberWords } from './works/numberOfWork';
import { mayStartNamedPart } from './works/partReader';
import { mayStartPlaceInTractate } from './works/tractateReader';

/** What may begin at each token, as bits of `starts`; 0 for numbers, which may begin anything, and for most marks. */
export function startsOfTokens(tokens: readonly Token[], language: CitationLanguage): Uint32Array {
  const known = startsByWord(language);
  const bits = new Uint32Array(tokens.length);
  for (let index = 0; index < tokens.length; index++) {
    const { kind, text } = tokens[index];
    if (kind === 'mark' ? text !== '§' && text !== '¶' : kind !== 'word') continue;
    let found = known.get(text);
    if (found === undefined) {
      if (known.size > maxWords) known.clear();
      known.set(text, (found = startsOfWord(text, language)));
    }
    bits[index] = found;
  }
  return bits;
}

/** Words that are kept for each language. */
const maxWords = 20_000;

const wordsOfLanguages = new WeakMap<CitationLanguage, Map<string, number>>();

function startsByWord(language: CitationLanguage): Map<string, number> {
  let words = wordsOfLanguages.get(language);
  if (words === undefined) wordsOfLanguages.set(language, (words = new Map<string, number>()));
  return words;
}

/** What may begin at a folded word, or at the mark "§" or "¶". */
function startsOfWord(text: string, language: CitationLanguage): number {
  const bit = (value: number, isThere: boolean): number => (isThere ? value : 0);
  return (
    bit(starts.question, /^qq?$/.test(text)) |
    bit(starts.quranName, mayStartQuranName(text)) |
    bit(starts.surah, isSurahText(text, language)) |
    bit(starts.foreignSurah, text.startsWith('sure')) |
    bit(starts.psalm, /^psalms?$/.test(text)) |
    bit(starts.topic, isTopicWord(text)) |
    bit(starts.namedBook, bookWords.has(text)) |
    bit(starts.ibid, ibidWords.has(text)) |
    bit(starts.pointer, text === 'the' || pointers.has(text) || mayStartNextVerse(text)) |
    bit(starts.same, wordsForSame.has(text)) |
    bit(starts.narration, narrationWord.test(text)) |
    bit(starts.collector, collectorWords.has(text)) |
    bit(starts.namedPart, mayStartNamedPart(text)) |
    bit(starts.declaration, isInstrumentNoun(text)) |
    bit(starts.clause, clauseWords.has(text)) |
    bit(starts.tractate, mayStartPlaceInTractate(text)) |
    bit(starts.number, numberWords.has(text)) |
    bit(starts.romanChapter, text === 'v') |
    bit(starts.division, mayNameDivision(text, language)) |
    bit(starts.speech, speechWords.has(text) || meetingWords.has(text)) |
    bit(starts.symbol, organs.has(text)) |
    bit(starts.document, mayStartDocument(text)) |
    bit(starts.numberInWords, mayStartNumber(text, language)) |
    bit(starts.roman, isRoman(text)) |
    bit(starts.leaf, leafWords.has(text))
  );
}
