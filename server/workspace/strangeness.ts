import type { Standing } from './host';

/** Why a file that supports the transcripts of a folder is not used, as a sentence for the user; undefined where it is. */
export function strangeness(standing: Standing, name: string): string | undefined {
  if (standing === 'outside')
    return `${name} is a link to a place outside the folder. Put the file itself into the folder.`;
  if (standing === 'tools') return `${name} lies in a folder of a program. Put the file itself into the folder.`;
  return undefined;
}
