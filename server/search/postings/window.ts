/**
 * Passages that a search evaluates together: few enough for their scores to stay in the processor cache. Chosen by
 * hand.
 */
export const windowSize = 1 << 14;

/** How one part of a query changes the candidates, when parts may be missing. */
export interface Step {
  /** Whether a passage that matches this part and none before it becomes a candidate. */
  readonly opens: boolean;
  /** `opens` of the next part. */
  readonly nextOpens: boolean;
  /** Whether a match of this part counts towards `needed`. */
  readonly counts: boolean;
  /** Counting parts up to and including this one that a candidate must have matched to remain a candidate. */
  readonly needed: number;
}

/**
 * The state of a search for the passages [from, to) of a segment. Each part of the query marks and scores passages,
 * word by word. Then `begin` (first part), `narrow` (further parts) or `gather` (parts may be missing) updates the
 * candidates. Arrays are indexed by passage number minus `from`, except `passages`:
 *
 *     marks                  one bit: whether the current part matched the passage
 *     partScores, partForms  the best score that the current part gives, and the number of the form that gave it
 *     stages                 parts matched so far; in `gather` 1 for a candidate once no more can be added
 *     matched                only in `gather`: counting parts matched so far
 *     scores, groups         of candidates: score so far, and number in `FormGroups`
 *     passages               the candidates, ascending; `count` of them
 *
 * Between two windows all arrays except `passages`, `scores`, `groups` and `partForms` are zero.
 */
export class Window {
  from = 0;
  to = 0;
  /** Number of candidates. */
  count = 0;
  readonly passages = new Int32Array(windowSize);
  readonly scores = new Float32Array(windowSize);
  readonly groups = new Int32Array(windowSize);
  readonly stages = new Uint8Array(windowSize);
  readonly matched = new Uint8Array(windowSize);
  readonly marks = new Int32Array(windowSize >>> 5);
  readonly partScores = new Float32Array(windowSize);
  readonly partForms = new Int32Array(windowSize);

  /** Starts the window at passage `from` of a segment with `passages` passages. */
  open(from: number, passages: number): void {
    this.from = from;
    this.to = Math.min(passages, from + windowSize);
    this.count = 0;
  }

  /** Records a match of the current part, unless the passage has a better one. */
  mark(passage: number, score: number, form: number): void {
    if (score <= this.partScores[passage]) return;
    this.marks[passage >>> 5] |= 1 << passage;
    this.partScores[passage] = score;
    this.partForms[passage] = form;
  }

  /**
   * Makes the passages that the first part marked candidates if `admit` accepts them (by number in the segment).
   * `groupsByForm` caches the results of `groupOf`.
   */
  begin(
    admit: ((passage: number) => boolean) | undefined,
    groupsByForm: (number | undefined)[],
    groupOf: (form: number) => number,
  ): void {
    const { marks, partScores, partForms, from } = this;
    let count = 0;
    for (let word = 0; word < marks.length; word++) {
      for (let bits = marks[word]; bits !== 0; bits &= bits - 1) {
        const passage = (word << 5) + 31 - Math.clz32(bits & -bits);
        const score = partScores[passage];
        partScores[passage] = 0;
        if (admit !== undefined && !admit(from + passage)) continue;
        this.scores[passage] = score;
        this.groups[passage] = groupsByForm[partForms[passage]] ??= groupOf(partForms[passage]);
        this.stages[passage] = 1;
        this.passages[count++] = passage;
      }
      marks[word] = 0;
    }
    this.count = count;
  }

  /**
   * Keeps the candidates that the part marked and that score at least `minimum` so far. `groupOf`: group that a form
   * leads to from the previous group.
   */
  narrow(stage: number, minimum: number, groupOf: (before: number, form: number) => number): void {
    const { passages, partScores, partForms, scores, groups, stages } = this;
    let count = 0;
    for (let i = 0; i < this.count; i++) {
      const passage = passages[i];
      const score = partScores[passage];
      partScores[passage] = 0;
      if (score === 0 || scores[passage] + score < minimum) {
        stages[passage] = 0;
        continue;
      }
      scores[passage] += score;
      groups[passage] = groupOf(groups[passage], partForms[passage]);
      stages[passage] = stage;
      passages[count++] = passage;
    }
    this.count = count;
    this.marks.fill(0);
  }

  /**
   * Used when parts may be missing. Adds the scores of the part to the candidates; if the part opens, also makes other
   * passages that it marked candidates if `admit` accepts them. Keeps the candidates that have matched as many parts as
   * needed.
   */
  gather(
    { opens, nextOpens, counts, needed }: Step,
    admit: ((passage: number) => boolean) | undefined,
    groupOf: (before: number, form: number) => number,
  ): void {
    const { passages, marks, partScores, partForms, scores, groups, stages, matched, from } = this;
    if (!opens) marks.fill(0);
    for (let i = 0; i < this.count; i++) marks[passages[i] >>> 5] |= 1 << passages[i];
    let count = 0;
    for (let word = 0; word < marks.length; word++) {
      for (let bits = marks[word]; bits !== 0; bits &= bits - 1) {
        const passage = (word << 5) + 31 - Math.clz32(bits & -bits);
        const score = partScores[passage];
        partScores[passage] = 0;
        if (matched[passage] === 0) {
          if (admit !== undefined && !admit(from + passage)) continue;
          scores[passage] = 0;
          groups[passage] = 0;
        }
        if (score > 0) {
          scores[passage] += score;
          groups[passage] = groupOf(groups[passage], partForms[passage]);
          if (counts) matched[passage]++;
        }
        const stays = matched[passage] >= needed;
        stages[passage] = stays && !nextOpens ? 1 : 0;
        if (stays) passages[count++] = passage;
        else matched[passage] = 0;
      }
      marks[word] = 0;
    }
    this.count = count;
  }

  /** Drops the candidates for which `test` (by number in the segment) holds. */
  drop(test: (passage: number) => boolean): void {
    const { passages, stages, matched, from } = this;
    let count = 0;
    for (let i = 0; i < this.count; i++) {
      if (test(from + passages[i])) {
        stages[passages[i]] = 0;
        matched[passages[i]] = 0;
      } else passages[count++] = passages[i];
    }
    this.count = count;
  }

  /** Drops all candidates, so that the next window can be opened. */
  clear(): void {
    for (let i = 0; i < this.count; i++) {
      this.stages[this.passages[i]] = 0;
      this.matched[this.passages[i]] = 0;
    }
    this.count = 0;
  }

  /** As `clear`, after a search that stopped at any point. */
  reset(): void {
    this.count = 0;
    this.stages.fill(0);
    this.matched.fill(0);
    this.marks.fill(0);
    this.partScores.fill(0);
  }
}

/** Windows that searches share one after the other: each takes about 350 KB. */
export class WindowPool {
  readonly #free: Window[] = [];

  take(): Window {
    return this.#free.pop() ?? new Window();
  }

  /** `isComplete`: the search ran to its end, so that the window is clear. */
  give(window: Window, isComplete: boolean): void {
    if (!isComplete) window.reset();
    if (this.#free.length < 2) this.#free.push(window);
  }
}
