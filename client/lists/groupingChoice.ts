import { window, type QuickPickItem } from 'vscode';
import type { TranscriptGrouping } from '../../server/protocol';

/** Storage that outlives the window; `ExtensionContext.workspaceState` fits. */
interface Storage {
  get(key: string): unknown;
  update(key: string, value: unknown): Thenable<void>;
}

interface GroupingItem extends QuickPickItem {
  readonly by: TranscriptGrouping;
}

const storageKey = 'corpusStudy.transcriptGrouping';

const items: readonly GroupingItem[] = [
  { by: 'year', label: 'Year', detail: 'The oldest year first' },
  { by: 'speaker', label: 'Speaker', detail: 'By the name of the speaker' },
  { by: 'folder', label: 'Folder', detail: 'As the files lie on disk' },
];

/** What the list of transcripts is grouped by. It is remembered for the workspace. */
export class GroupingChoice {
  readonly #storage: Storage;

  constructor(storage: Storage) {
    this.#storage = storage;
  }

  get by(): TranscriptGrouping {
    const stored = this.#storage.get(storageKey);
    return items.find(({ by }) => by === stored)?.by ?? 'year';
  }

  async set(by: TranscriptGrouping): Promise<void> {
    await this.#storage.update(storageKey, by);
  }

  /** Asks for a grouping. Resolves to false where the user chose none, or the same. */
  async ask(): Promise<boolean> {
    const current = this.by;
    const choices = items.map(item => ({ ...item, ...(item.by === current && { description: 'current' }) }));
    const chosen = await window.showQuickPick(choices, { title: 'Group Transcripts By' });
    if (chosen === undefined || chosen.by === current) return false;
    await this.set(chosen.by);
    return true;
  }
}
