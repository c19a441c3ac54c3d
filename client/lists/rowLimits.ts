/** How many rows the levels of a tree show: a page at first, and one page more after each "Load More". */
export class RowLimits {
  readonly #pageSize: number;
  readonly #limits = new Map<string, number>();

  constructor(pageSize: number) {
    this.#pageSize = pageSize;
  }

  of(level: string): number {
    return this.#limits.get(level) ?? this.#pageSize;
  }

  raise(level: string): void {
    this.#limits.set(level, this.of(level) + this.#pageSize);
  }

  /** All levels show one page again. */
  reset(): void {
    this.#limits.clear();
  }
}
