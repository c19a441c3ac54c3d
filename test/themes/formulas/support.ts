import { createFormulaIndex } from '../../../server/themes/formulas/formulaIndex';
import type { Formula, FormulaIndex, FormulaSite, SpokenWords } from '../../../server/themes/formulas/formula';
import { spokenWords } from '../../../server/themes/formulas/spoken';
import { passagesOfText, plainTranscript } from '../../search/plain';

/** Passages to put texts together from: several of them are formulas if they recur, the others are too short. */
export const passages = [
  'we laid the first stone of the bridge at dawn',
  'we laid the last stone of the bridge at dawn',
  'seven bright lamps burn above seven old doors here',
  'gardens wait',
  'rain',
  'the harbour wall. Then',
  'of the bridge at dawn',
] as const;

/** The spoken words of a plain text. `more` are parts of its transcript. */
export function spoken(text: string, more: Parameters<typeof plainTranscript>[2] = {}): SpokenWords {
  const sequence = passagesOfText(text);
  return { ...spokenWords(sequence, plainTranscript(text, undefined, more), []), sequence };
}

/** The formula index of some texts, by URI. */
export function indexOf(texts: Readonly<Record<string, string>>): FormulaIndex {
  const index = createFormulaIndex();
  for (const [uri, text] of Object.entries(texts)) index.set(uri, spoken(text));
  return index.snapshot();
}

/** The formulas of some texts: for each its places, as `0: the words`. */
export async function formulas(...texts: string[]): Promise<string[][]> {
  return shown(await indexOf(byNumber(texts)).all(), texts);
}

/** The texts by URI: "0", "1" … */
export function byNumber(texts: readonly string[]): Record<string, string> {
  return Object.fromEntries(texts.map((text, i) => [String(i), text]));
}

/** For each formula its places, as `uri: the words`. */
export function shown(
  list: readonly Formula[],
  texts: Readonly<Record<string, string>> | readonly string[],
): string[][] {
  return list.map(({ sites }) => sites.map(site => `${site.uri}: ${textOf(site, texts)}`));
}

export function textOf(
  { uri, start, end }: Pick<FormulaSite, 'uri' | 'start' | 'end'>,
  texts: Readonly<Record<string, string>> | readonly string[],
): string {
  return (texts as Readonly<Record<string, string>>)[uri].slice(start, end);
}
