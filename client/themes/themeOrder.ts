import { window, type QuickPickItem } from 'vscode';
import type { ThemeOrder } from '../../server/protocol';

/** Storage that outlives the window; `ExtensionContext.workspaceState` fits. */
interface Storage {
  get(key: string): unknown;
  update(key: string, value: unknown): Thenable<void>;
}

interface OrderItem extends QuickPickItem {
  readonly order: ThemeOrder;
}

const storageKey = 'corpusStudy.themeOrder';

const items: readonly OrderItem[] = [
  {
    order: 'distinctive',
    label: 'Distinctive',
    detail:
      'First what these transcripts say more often than everyday English, and more often than the other transcripts',
  },
  { order: 'frequent', label: 'Frequent', detail: 'First the themes with the most mentions' },
  { order: 'spread', label: 'Widespread', detail: 'First the themes of the most transcripts' },
  { order: 'recent', label: 'Recent', detail: 'First the themes of the newest transcript, by its date' },
];

/** The order of the list of themes. It is remembered for the workspace. */
export class ThemeOrderChoice {
  readonly #storage: Storage;

  constructor(storage: Storage) {
    this.#storage = storage;
  }

  get order(): ThemeOrder {
    const stored = this.#storage.get(storageKey);
    return items.find(({ order }) => order === stored)?.order ?? 'distinctive';
  }

  /** Name of the order for the title of the view; undefined for the default. */
  get label(): string | undefined {
    return this.order === 'distinctive'
      ? undefined
      : items.find(({ order }) => order === this.order)?.label.toLowerCase();
  }

  /** Asks for an order. Resolves to false where the user chose none, or the same. */
  async ask(): Promise<boolean> {
    const current = this.order;
    const choices = items.map(item => ({ ...item, ...(item.order === current && { description: 'current' }) }));
    const chosen = await window.showQuickPick(choices, { title: 'Sort Themes', matchOnDetail: true });
    if (chosen === undefined || chosen.order === current) return false;
    await this.#storage.update(storageKey, chosen.order);
    return true;
  }
}
