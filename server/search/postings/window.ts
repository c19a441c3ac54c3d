/** Passages that a search looks at together: what it knows of them stays in the processor's cache. */
export const windowSize = 1 << 14;

/** What a part does to the candidates. */
export interface Step {
  /** Passages that only it matches may be answers yet. */
  readonly opens: boolean;
  /** Whether the part after it does so too. */
  readonly goesOn: boolean;
  /** Whether it counts as one of those that may not be missing. */
  readonly counts: boolean;
  /** Parts that count and that a candidate has matched, with this one. */
  readonly needed: number;
}

/**
 * What a search knows of the passages [from, to) of a segment. A part of the query marks and scores passages word by word;
 * then `close` makes them candidates, or drops those candidates that it did not mark:
 *
 *     marks        one bit for each passage that the part at hand has met
 *     partScores, partForms    what the part adds, and the number of the form that adds it
 *     stages       number of parts that a passage has matched; where parts may be missing, 1 for a candidate once no more come in
 *     matched      only where parts may be missing: number of those that it has matched, of those that count
 *     passages     the candidates, ascending; their scores and groups lie at the same places as everything else
 *
 * Numbers of passages in it are counted from `from`. Between two windows everything but scores and groups is zero.
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

  open(from: number, passages: number): void {
    this.from = from;
    this.to = Math.min(passages, from + windowSize);
    this.count = 0;
  }

  /** Keeps the better of what a part says of a passage. */
  mark(passage: number, score: number, form: number): void {
    if (score <= this.partScores[passage]) return;
    this.marks[passage >>> 5] |= 1 << passage;
    this.partScores[passage] = score;
    this.partForms[passage] = form;
  }

  /**
   * What the first part marked becomes the candidates, where `admit` (by number in the segment) lets it. `known`: groups by
   * form, those that are missing from `groupOf`.
   */
  begin(
    admit: ((passage: number) => boolean) | undefined,
    known: (number | undefined)[],
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
        this.groups[passage] = known[partForms[passage]] ??= groupOf(partForms[passage]);
        this.stages[passage] = 1;
        this.passages[count++] = passage;
      }
      marks[word] = 0;
    }
    this.count = count;
  }

  /** The candidates that the part marked stay, where they score `least`. `groupOf` the group before and a form. */
  narrow(stage: number, least: number, groupOf: (before: number, form: number) => number): void {
    const { passages, partScores, partForms, scores, groups, stages } = this;
    let count = 0;
    for (let i = 0; i < this.count; i++) {
      const passage = passages[i];
      const score = partScores[passage];
      partScores[passage] = 0;
      if (score === 0 || scores[passage] + score < least) {
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
   * Where parts may be missing: what the part marked adds to the candidates, and while it opens is a candidate itself where
   * `admit` lets it. Those stay that have matched as many parts as are needed by now.
   */
  gather(
    { opens, goesOn, counts, needed }: Step,
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
        stages[passage] = stays && !goesOn ? 1 : 0;
        if (stays) passages[count++] = passage;
        else matched[passage] = 0;
      }
      marks[word] = 0;
    }
    this.count = count;
  }

  /** Drops the candidates that `test` (by number in the segment) says. */
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

  /** Leaves nothing behind. */
  clear(): void {
    for (let i = 0; i < this.count; i++) {
      this.stages[this.passages[i]] = 0;
      this.matched[this.passages[i]] = 0;
    }
    this.count = 0;
  }

  /** The same where a search was called off between `open` and the end of a part. */
  wipe(): void {
    this.count = 0;
    this.stages.fill(0);
    this.matched.fill(0);
    this.marks.fill(0);
    this.partScores.fill(0);
  }
}

/** Windows that searches hand on: each is a third of a megabyte. */
export class WindowPool {
  readonly #free: Window[] = [];

  take(): Window {
    return this.#free.pop() ?? new Window();
  }

  /** `whole`: the search came to its end. */
  give(window: Window, whole: boolean): void {
    if (!whole) window.wipe();
    if (this.#free.length < 2) this.#free.push(window);
  }
}
