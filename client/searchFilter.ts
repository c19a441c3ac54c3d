import {
  CancellationTokenSource,
  QuickInputButtons,
  QuickPickItemKind,
  window,
  type CancellationToken,
  type QuickPick,
  type QuickPickItem,
} from 'vscode';
import { methods, type CompleteQueryParams, type CompleteQueryResult } from '../server/protocol';
import { beginFilter, filterFields, filtersIn, withFilter, withoutFilter, type FilterField } from './filterText';
import { Latest } from './latest';
import type { Server } from './server';

interface Choice extends QuickPickItem {
  /** The query that it makes; a field leads to its values instead. */
  readonly makes?: string;
  readonly field?: FilterField;
}

/**
 * Asks for a filter: first what to narrow the search by, then the value, of those that the corpus has or as it is typed.
 * Filters that the query holds can be taken out. The query that comes of it; undefined where the user goes back.
 */
export async function chooseFilter(server: Server, query: string): Promise<string | undefined> {
  for (;;) {
    const chosen = await chooseField(query);
    if (chosen?.field === undefined) return chosen?.makes;
    const made = await chooseValue(server, query, chosen.field);
    if (made !== 'back') return made;
  }
}

function chooseField(query: string): Promise<Choice | undefined> {
  const pick = window.createQuickPick<Choice>();
  pick.title = 'Filter the Search';
  pick.placeholder = 'By what?';
  pick.matchOnDescription = true;
  const here = filtersIn(query).map((filter): Choice => ({
    label: `$(close) ${filter.text.replaceAll('$(', '$\u200b(')}`,
    description: 'take it out',
    makes: withoutFilter(query, filter),
  }));
  pick.items = [
    ...filterFields.map((field): Choice => ({
      label: field.label,
      description: `${field.field}: ${field.example}`,
      field,
    })),
    ...(here.length > 0 ? [{ label: 'filters of this search', kind: QuickPickItemKind.Separator }, ...here] : []),
  ];
  return chosenFrom(pick, () => undefined);
}

async function chooseValue(server: Server, query: string, field: FilterField): Promise<string | undefined> {
  const pick = window.createQuickPick<Choice>();
  const latest = new Latest<CancellationToken>(() => new CancellationTokenSource());
  pick.title = `Filter by ${field.label}`;
  pick.placeholder = field.example;
  pick.buttons = [QuickInputButtons.Back];
  const ask = (): void =>
    latest.run(async token => {
      const typed = pick.value.trim();
      const own =
        typed === ''
          ? []
          : [
              {
                label: `$(edit) ${typed.replaceAll('$(', '$\u200b(')}`,
                description: 'as typed',
                alwaysShow: true,
                makes: withFilter(query, field.field, typed),
              },
            ];
      pick.busy = true;
      const known = await values(server, beginFilter(query, field.field) + typed, token);
      if (token.isCancellationRequested) return;
      pick.busy = false;
      // what is typed is mostly the beginning of a value that is there
      pick.items = [...known, ...own];
    });
  pick.onDidChangeValue(ask);
  ask();
  try {
    // Enter may come before the list: then what is typed counts.
    const asTyped = (): Choice | undefined => {
      const typed = pick.value.trim();
      return typed === '' ? undefined : { label: typed, makes: withFilter(query, field.field, typed) };
    };
    return (await chosenFrom(pick, () => ({ label: '', makes: 'back' }), asTyped))?.makes;
  } finally {
    latest.cancel();
  }
}

/** Values that the corpus has for the filter at the end of a query; none where the server knows none. */
async function values(server: Server, query: string, token: CancellationToken): Promise<Choice[]> {
  const params: CompleteQueryParams = { query, offset: query.length };
  try {
    const answer = await server.request<CompleteQueryResult | null>(methods.completeQuery, params, token);
    if (!answer) return [];
    const {
      replace: { start, end },
      items,
    } = answer;
    return items.map(({ label, insert, detail }) => ({
      label: label.replaceAll('$(', '$\u200b('),
      description: detail,
      alwaysShow: true,
      makes: (query.slice(0, start) + insert + query.slice(end)).trim(),
    }));
  } catch {
    return []; // the value can be typed
  }
}

function chosenFrom(
  pick: QuickPick<Choice>,
  back: () => Choice | undefined,
  otherwise: () => Choice | undefined = () => undefined,
): Promise<Choice | undefined> {
  return new Promise(resolve => {
    const settle = (choice: Choice | undefined): void => {
      resolve(choice);
      pick.dispose();
    };
    pick.onDidAccept(() => {
      const choice = pick.activeItems.length > 0 ? pick.activeItems[0] : otherwise();
      if (choice !== undefined) settle(choice);
    });
    pick.onDidTriggerButton(() => settle(back()));
    pick.onDidHide(() => settle(undefined));
    pick.show();
  });
}
