import { wordSet } from './wordSet';

/** Folded small words that belong to a surname: "van der Berg". */
export const particles = wordSet(
  'van von de der den ter al el ul bin ibn bint la le du da das dos di del della zu y of the for and on',
);
