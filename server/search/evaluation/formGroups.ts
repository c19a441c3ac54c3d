import type { SearchGroup } from '../query/searchRequest';
import { costs } from '../spelling/spelling';
import type { Form } from '../spelling/wordForms';

/** Words of the corpus that stand for one part of the query. */
interface Label {
  readonly part: number;
  readonly forms: readonly Form[];
  readonly text: string;
  readonly kind: SearchGroup['kind'];
  readonly cost: number;
}

/** A way through the parts: the group before it, and what the last part added. Group 0 has none. */
interface Group {
  readonly before: number;
  readonly label: number;
  /** Of the whole way: 1 where a part of it is in another spelling, and what the labels cost. */
  readonly tier: number;
  readonly cost: number;
}

/**
 * What passages matched by. Each part that a passage matches leads it from one group to the next:
 *
 *     query "nahj balaghe"     0 ─ balagha ─ 1 ─ nahj ─ 3        groups 3 and 4 are told: "nahj balagha", "nahj baligha"
 *                              0 ─ baligha ─ 2 ─ nahj ─ 4
 */
export class FormGroups {
  readonly #labels: Label[] = [];
  readonly #labelNumbers = new Map<string, number>();
  readonly #groups: Group[] = [{ before: 0, label: -1, tier: 0, cost: 0 }];
  /** By group before and label. */
  readonly #numbers: (number | undefined)[][] = [[]];

  /** Number of what one part matched by. */
  label(part: number, forms: readonly Form[], kind?: SearchGroup['kind']): number {
    const text = forms.map(form => form.text).join(' ');
    const key = `${part} ${text}`;
    let number = this.#labelNumbers.get(key);
    if (number === undefined) {
      const farthest =
        kind ??
        (forms.find(form => form.kind === 'fuzzy') ?? forms.find(form => form.kind === 'variant'))?.kind ??
        'exact';
      const cost = forms.reduce(
        (sum, form) => sum + form.cost,
        (kind === 'variant' && forms.length > 1) || (farthest !== 'exact' && forms.every(form => form.kind === 'exact'))
          ? costs.cut
          : 0,
      );
      this.#labels.push({ part, forms, text, kind: farthest, cost });
      this.#labelNumbers.set(key, (number = this.#labels.length - 1));
    }
    return number;
  }

  /** The group that a label leads to. */
  after(before: number, label: number): number {
    return (this.#numbers[before][label] ??= this.#add(before, label));
  }

  /** Hits are ordered by it first: 0 found as typed, 1 in another spelling. */
  tier(group: number): number {
    return this.#groups[group].tier;
  }

  cost(group: number): number {
    return this.#groups[group].cost;
  }

  /** What is told of a group; its words in the order of the query. */
  describe(group: number, count: number): SearchGroup {
    const labels = this.#labelsOf(group).sort((a, b) => a.part - b.part);
    const kind = labels.some(label => label.kind === 'fuzzy')
      ? 'fuzzy'
      : labels.some(label => label.kind === 'variant')
        ? 'variant'
        : 'exact';
    // Two words that were meant as one are told once.
    const told = labels.filter((label, i) => label.kind === 'exact' || label.text !== labels[i - 1]?.text);
    return { form: told.map(label => label.text).join(' '), kind, count };
  }

  /** What a part of the query, as typed, matched by in a group. */
  formsOf(group: number, part: number): readonly Form[] {
    for (let at = group; at !== 0; at = this.#groups[at].before) {
      const label = this.#labels[this.#groups[at].label];
      if (label.part === part) return label.forms;
    }
    return [];
  }

  #add(before: number, label: number): number {
    this.#numbers.push([]);
    const { kind, cost } = this.#labels[label];
    const last = this.#groups[before];
    return this.#groups.push({ before, label, tier: kind === 'exact' ? last.tier : 1, cost: last.cost + cost }) - 1;
  }

  #labelsOf(group: number): Label[] {
    const labels: Label[] = [];
    for (let at = group; at !== 0; at = this.#groups[at].before) labels.push(this.#labels[this.#groups[at].label]);
    return labels;
  }
}
