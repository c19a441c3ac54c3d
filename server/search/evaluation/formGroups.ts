import type { SearchGroup } from '../query/searchRequest';
import { otherNumeral } from '../spelling/numerals';
import { spellingCosts } from '../spelling/nearTerms';
import type { Form } from '../spelling/wordForms';

/** Words of the corpus by which one part of the query matched. */
interface Label {
  readonly part: number;
  readonly forms: readonly Form[];
  readonly text: string;
  readonly kind: SearchGroup['kind'];
  readonly cost: number;
  readonly inflected: boolean;
}

/** The labels of the parts that have been evaluated: those of the group before it, and one more. Group 0 has none. */
interface Group {
  readonly before: number;
  readonly label: number;
  /** Of all its labels: 1 if one is another spelling, else 0; and the sum of the costs. */
  readonly tier: number;
  readonly cost: number;
  /** Whether one of its labels is another form of a word. */
  readonly inflected: boolean;
}

/**
 * Groups passages by the words that they matched. Each part that a passage matches leads from one group to the next:
 *
 *     query "nahj balaghe"     0 ─ balagha ─ 1 ─ nahj ─ 3        group 3: "nahj balagha"
 *                              0 ─ baligha ─ 2 ─ nahj ─ 4        group 4: "nahj baligha"
 */
export class FormGroups {
  readonly #labels: Label[] = [];
  readonly #labelNumbers = new Map<string, number>();
  readonly #groups: Group[] = [{ before: 0, label: -1, tier: 0, cost: 0, inflected: false }];
  /** Number of a group, by previous group and label. */
  readonly #numbers: (number | undefined)[][] = [[]];

  /** Number of the label for the forms by which a part matched; `kind`: see `PlannedAlternative`. */
  label(part: number, forms: readonly Form[], kind?: SearchGroup['kind']): number {
    const text = forms.map(form => form.text).join(' ');
    const key = `${part} ${text}`;
    let number = this.#labelNumbers.get(key);
    if (number === undefined) {
      const formKind =
        kind ??
        (forms.find(form => form.kind === 'fuzzy') ?? forms.find(form => form.kind === 'variant'))?.kind ??
        'exact';
      const isCut =
        (kind === 'variant' && forms.length > 1) ||
        (formKind !== 'exact' && forms.every(form => form.kind === 'exact'));
      // A number in words or digits is the same number.
      const isNumber = isCut && otherNumeral(forms.map(form => form.text)) !== undefined;
      const cost = forms.reduce((sum, form) => sum + form.cost, isCut && !isNumber ? spellingCosts.cut : 0);
      const inflected = forms.some(form => form.inflected === true);
      this.#labels.push({ part, forms, text, kind: formKind, cost, inflected });
      this.#labelNumbers.set(key, (number = this.#labels.length - 1));
    }
    return number;
  }

  /** The group that a label leads to from a group. */
  follow(before: number, label: number): number {
    return (this.#numbers[before][label] ??= this.#add(before, label));
  }

  /** Hits are sorted by it first: 0 if found as typed, 1 if in another spelling. */
  tier(group: number): number {
    return this.#groups[group].tier;
  }

  cost(group: number): number {
    return this.#groups[group].cost;
  }

  /** Whether its passages were found by another form of a word ("duties" for "duty"). */
  isInflected(group: number): boolean {
    return this.#groups[group].inflected;
  }

  /** A group for the answer, with its words in the order of the query. */
  describe(group: number, count: number): SearchGroup {
    const labels = this.#labelsOf(group).sort((a, b) => a.part - b.part);
    const kind = labels.some(label => label.kind === 'fuzzy')
      ? 'fuzzy'
      : labels.some(label => label.kind === 'variant')
        ? 'variant'
        : 'exact';
    // Two typed words that matched one word have the same text: show it once.
    const shown = labels.filter((label, i) => label.kind === 'exact' || label.text !== labels[i - 1]?.text);
    return { form: shown.map(label => label.text).join(' '), kind, count };
  }

  /** The forms by which a part of the query matched in a group; empty if it did not. */
  formsOf(group: number, part: number): readonly Form[] {
    for (let at = group; at !== 0; at = this.#groups[at].before) {
      const label = this.#labels[this.#groups[at].label];
      if (label.part === part) return label.forms;
    }
    return [];
  }

  #add(before: number, label: number): number {
    this.#numbers.push([]);
    const { kind, cost, inflected } = this.#labels[label];
    const last = this.#groups[before];
    return (
      this.#groups.push({
        before,
        label,
        tier: kind === 'exact' ? last.tier : 1,
        cost: last.cost + cost,
        inflected: last.inflected || inflected,
      }) - 1
    );
  }

  #labelsOf(group: number): Label[] {
    const labels: Label[] = [];
    for (let at = group; at !== 0; at = this.#groups[at].before) labels.push(this.#labels[this.#groups[at].label]);
    return labels;
  }
}
