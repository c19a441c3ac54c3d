import type { FormulaItem } from '../server/protocol';
import { passageAround } from './searchText';

const kinds: Readonly<Record<FormulaItem['kind'], string>> = {
  passage: '',
  opening: 'opening',
  closing: 'closing',
  quotation: 'quotation',
};

/** How a list shows a passage: `6 times in 6 transcripts · nearly the same · opening` above its words, in their own direction. */
export function describeFormula({ text, kind, source, transcripts, sites }: FormulaItem): {
  description: string;
  detail: string;
} {
  const description = [
    `${sites.length} times in ${transcripts} ${transcripts === 1 ? 'transcript' : 'transcripts'}`,
    sites.every(({ exact }) => exact) ? 'word for word' : 'nearly the same',
    source === undefined ? kinds[kind] : `quoted from ${source}`,
  ];
  return { description: description.filter(Boolean).join(' · '), detail: passageAround({ text, matches: [] }) };
}

/** Whether a passage, or what is said of it, holds all that was typed, in any order; case and diacritics aside. */
export function matchesTyped(formula: FormulaItem, typed: string): boolean {
  const { description, detail } = describeFormula(formula);
  const text = plain(`${detail} ${description}`);
  return plain(typed)
    .split(/\s+/)
    .every(word => text.includes(word));
}

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
