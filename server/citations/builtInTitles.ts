import { titleNames, type TitleName } from './titleNames';
import { builtInWorks } from './works';

/**
 * The names of each of the built-in works. Finding them takes some fifty milliseconds in a new process; so the build puts a
 * function in place of this one that only unpacks them (`scripts/built-in-titles.mjs`).
 */
export function builtInTitles(): readonly (readonly TitleName[])[] {
  return builtInWorks.map(titleNames);
}
