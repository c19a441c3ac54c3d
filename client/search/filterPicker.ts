import {
  CancellationTokenSource,
  QuickInputButtons,
  QuickPickItemKind,
  window,
  type CancellationToken,
  type QuickPick,
  type QuickPickItem,
} from 'vscode';
import { methods, type CompleteQueryParams, type CompleteQueryResult } from '../../server/protocol';
import { LatestRequest } from '../connection/latestRequest';
import type { Server } from '../connection/server';
import { escapeIcons } from '../text';
import { beginFilter, filterFields, filtersIn, withFilter, withoutFilter, type FilterField } from './queryFilters';

/** A row that leads to the values of `field`, or finishes with `query`. */
interface Choice extends QuickPickItem {
  readonly query?: string;
  readonly field?: FilterField;
  /** The value of the filter in `query`, if it is one of the corpus. */
  readonly value?: string;
}

/** Result of a value picker whose Back button was pressed. */
const back = Symbol('back');

/**
 * Lets the user add a filter to a query: first the field, then one of the corpus's values or a typed one. Filters of
 * the query can be removed. Resolves to the new query, or undefined when the user cancels.
 */
export async function chooseFilter(server: Server, query: string): Promise<string | undefined> {
  for (;;) {
    const choice = await chooseField(query);
    if (choice?.field === undefined) return choice?.query;
    const changed = await chooseValue(server, query, choice.field);
    if (changed !== back) return changed;
  }
}

async function chooseField(query: string): Promise<Choice | undefined> {
  const pick = window.createQuickPick<Choice>();
  pick.title = 'Filter the Search';
  pick.placeholder = 'Choose what to filter by';
  pick.matchOnDescription = true;
  const removals = filtersIn(query).map((filter): Choice => ({
    label: `$(close) ${escapeIcons(filter.text)}`,
    description: 'Remove this filter',
    query: withoutFilter(query, filter),
  }));
  pick.items = [
    ...filterFields.map((field): Choice => ({
      label: field.label,
      description: `${field.field}: ${field.example}`,
      field,
    })),
    ...(removals.length > 0 ? [{ label: 'current filters', kind: QuickPickItemKind.Separator }, ...removals] : []),
  ];
  const choice = await choiceFrom(pick);
  return choice === back ? undefined : choice;
}

async function chooseValue(
  server: Server,
  query: string,
  { field, label, example }: FilterField,
): Promise<string | typeof back | undefined> {
  const pick = window.createQuickPick<Choice>();
  const requests = new LatestRequest<CancellationToken>(() => new CancellationTokenSource());
  pick.title = `Filter by ${label}`;
  pick.placeholder = example;
  pick.buttons = [QuickInputButtons.Back];
  const typedValue = (): Choice[] => {
    const typed = pick.value.trim();
    if (typed === '') return [];
    return [
      {
        label: `$(edit) ${escapeIcons(typed)}`,
        description: 'Use this text',
        alwaysShow: true,
        query: withFilter(query, field, typed),
      },
    ];
  };
  const update = (): void =>
    requests.run(async token => {
      const typed = typedValue();
      pick.busy = true;
      const known = await knownValues(server, beginFilter(query, field) + pick.value.trim(), token);
      if (token.isCancellationRequested) return;
      pick.busy = false;
      // Known values come first: what is typed is usually the beginning of one.
      pick.items = [...known, ...typed];
    });
  pick.onDidChangeValue(update);
  update();
  let choice: Choice | typeof back | undefined;
  try {
    // If Enter is pressed before the list has arrived, the typed value is used.
    choice = await choiceFrom(pick, () => typedValue()[0]);
    if (choice === back || choice === undefined) return choice;
    if (field !== 'cites' || choice.value === undefined) return choice.query;
  } finally {
    requests.cancel();
  }
  const inside = await chooseInside(server, query, choice);
  return inside === back ? chooseValue(server, query, { field, label, example }) : inside;
}

/** For a chosen source with cited parts: all of it, or one of its chapters and verses. */
async function chooseInside(server: Server, query: string, source: Choice): Promise<string | typeof back | undefined> {
  const { token } = new CancellationTokenSource();
  const parts = await knownValues(server, `${beginFilter(query, 'cites')}${source.value}:`, token);
  if (parts.length === 0) return source.query;
  const pick = window.createQuickPick<Choice>();
  pick.title = `Filter by Cited Source: ${source.label}`;
  pick.placeholder = 'Choose a part, or all of it';
  pick.matchOnDescription = true;
  pick.buttons = [QuickInputButtons.Back];
  pick.items = [{ ...source, label: `All of ${source.label}` }, ...parts.map(part => ({ ...part, alwaysShow: false }))];
  const choice = await choiceFrom(pick);
  if (choice === back) return back;
  if (choice === undefined || choice.value === source.value) return choice?.query;
  const inside = await chooseInside(server, query, choice);
  return inside === back ? chooseInside(server, query, source) : inside;
}

/**
 * Values that the corpus has for the filter at the end of a query. Empty if the request fails: a value can still be
 * typed.
 */
async function knownValues(server: Server, query: string, token: CancellationToken): Promise<Choice[]> {
  const params: CompleteQueryParams = { query, offset: query.length };
  try {
    const result = await server.request<CompleteQueryResult | null>(methods.completeQuery, params, token);
    if (!result) return [];
    const { replace, items } = result;
    return items.map(({ label, insert, detail }) => ({
      label: escapeIcons(label),
      ...(detail !== undefined && { description: detail }),
      alwaysShow: true,
      value: insert,
      query: (query.slice(0, replace.start) + insert + query.slice(replace.end)).trim(),
    }));
  } catch {
    return [];
  }
}

/**
 * Shows a list and resolves to the accepted row, `back`, or undefined when it is hidden. `fallback` is for Enter
 * without a row.
 */
function choiceFrom(
  pick: QuickPick<Choice>,
  fallback: () => Choice | undefined = () => undefined,
): Promise<Choice | typeof back | undefined> {
  return new Promise(resolve => {
    const settle = (choice: Choice | typeof back | undefined): void => {
      resolve(choice);
      pick.dispose();
    };
    pick.onDidAccept(() => {
      const choice = pick.activeItems.length > 0 ? pick.activeItems[0] : fallback();
      if (choice !== undefined) settle(choice);
    });
    pick.onDidTriggerButton(() => settle(back));
    pick.onDidHide(() => settle(undefined));
    pick.show();
  });
}
