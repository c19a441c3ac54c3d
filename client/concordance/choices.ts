import { window, type QuickPickItem } from 'vscode';
import type { ConcordanceTranscript, ConcordanceView } from '../../server/protocol';
import { counted, escapeIcons, formatNumber } from '../text';
import { parseSample } from './typed';

/** A choice of the user; undefined if it was called off. `value` is undefined for "all". */
export type Choice<T> = { readonly value: T | undefined } | undefined;

/** Lines of a sample that is offered. Chosen by hand: what a person reads in a sitting. */
const usualSample = 200;

/** Asks for the transcripts whose lines are shown. */
export async function chooseTranscripts(
  transcripts: readonly ConcordanceTranscript[],
  chosen: readonly string[] | undefined,
): Promise<Choice<string[]>> {
  const items = [...transcripts]
    .sort((a, b) => b.count - a.count)
    .map(({ uri, title, date, count }) => ({
      label: escapeIcons(title),
      description: [counted(count, 'line'), date].filter(part => part !== undefined).join(' · '),
      picked: chosen === undefined || chosen.includes(uri),
      uri,
    }));
  const picked = await window.showQuickPick(items, {
    canPickMany: true,
    title: 'Show Lines of These Transcripts',
    placeHolder: 'Type words of a title',
    matchOnDescription: true,
  });
  if (picked === undefined) return undefined;
  return { value: picked.length === 0 || picked.length === items.length ? undefined : picked.map(({ uri }) => uri) };
}

/** Asks for a set of corpus.json. */
export async function chooseSet(sets: readonly string[], chosen: string | undefined): Promise<Choice<string>> {
  const items: (QuickPickItem & { readonly set?: string })[] = [
    { label: 'Whole Corpus', ...(chosen === undefined && { description: 'shown now' }) },
    ...sets.map(set => ({ label: escapeIcons(set), set, ...(set === chosen && { description: 'shown now' }) })),
  ];
  const placeHolder = 'The sets of corpus.json';
  const picked = await window.showQuickPick(items, { title: 'Show Lines of a Set of Transcripts', placeHolder });
  return picked && { value: picked.set };
}

/** Asks for the size of a sample, and for its seed. */
export async function chooseSample(
  total: number,
  chosen: ConcordanceView['sample'],
): Promise<Choice<NonNullable<ConcordanceView['sample']>>> {
  const typed = await window.showInputBox({
    title: 'Show a Sample of the Lines',
    prompt:
      `Lines chosen by chance from ${counted(total, 'line')}: the number of lines, and a seed. ` +
      'The same seed chooses the same lines again. Empty for all lines.',
    value: `${chosen?.size ?? Math.min(usualSample, total)} ${chosen?.seed ?? 1}`,
    validateInput: value =>
      value.trim() === '' || parseSample(value) !== undefined
        ? undefined
        : `Type one or two whole numbers, such as “${formatNumber(usualSample)} 1”.`,
  });
  if (typed === undefined) return undefined;
  return { value: parseSample(typed) };
}
