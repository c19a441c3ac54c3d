import type { FormulaItem, FormulasResult } from '../../server/protocol';
import { passageAround } from '../passageText';
import { counted } from '../text';

const kinds: Readonly<Record<FormulaItem['kind'], string>> = {
  passage: '',
  opening: 'opening',
  closing: 'closing',
  quotation: 'quotation',
};

/** The texts of a list row: `6 times in 6 transcripts · nearly the same · opening`, and the words of the passage. */
export function describePassage({ text, kind, source, transcripts, places, exact }: FormulaItem): {
  description: string;
  detail: string;
} {
  const description = [
    `${counted(places, 'time')} in ${counted(transcripts, 'transcript')}`,
    exact ? 'word for word' : 'nearly the same',
    source === undefined ? kinds[kind] : `quoted from ${source}`,
  ];
  return { description: description.filter(Boolean).join(' · '), detail: passageAround({ text, matches: [] }) };
}

/** The texts of the row of transcripts that are the same speech: `the same speech in 2 transcripts · 97 % agree`. */
export function describeSameSpeech({ titles, share }: FormulasResult['sameSpeeches'][number]): {
  description: string;
  detail: string;
} {
  const agreement = `${Math.floor(100 * share)} % of the words agree`;
  return {
    description: `the same speech in ${counted(titles.length, 'transcript')} · ${agreement}`,
    detail: [...new Set(titles)].join(' · '),
  };
}

export function matchesSpeech(speech: FormulasResult['sameSpeeches'][number], typed: string): boolean {
  const { description, detail } = describeSameSpeech(speech);
  return hasWords(`${detail} ${description}`, typed);
}

/** True if the texts of the passage's row contain all typed words, in any order, ignoring case and diacritics. */
export function matchesWords(passage: FormulaItem, typed: string): boolean {
  const { description, detail } = describePassage(passage);
  return hasWords(`${detail} ${description}`, typed);
}

function hasWords(row: string, typed: string): boolean {
  const text = fold(row);
  return fold(typed)
    .split(/\s+/)
    .every(word => text.includes(word));
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
