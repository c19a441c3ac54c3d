import type { NumberedDivision } from '../divisions';

/** A place in a work: the divisions after its title. */
export interface WorkLocus {
  readonly divisions: readonly NumberedDivision[];
  readonly next: number;
  /** End of the closing bracket, if it belongs to the citation. */
  readonly end?: number;
}
