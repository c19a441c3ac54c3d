import { parseTree, type Node } from 'jsonc-parser';

/** The field of corpus.json that makes it ours, and the version of the format that this program reads and writes. */
export const versionKey = 'corpusStudy';
export const knownVersion = 1;

/** Whether a value of "corpusStudy" is that of a later version of this program. */
export function isLaterVersion(value: unknown): boolean {
  return typeof value === 'number' && value > knownVersion;
}

/** The later version that a corpus.json is written for; undefined for other files. Of several fields, the last one counts. */
export function laterVersionOf(text: string): number | undefined {
  const tree = parseTree(text, [], { allowTrailingComma: true });
  const version = tree?.type === 'object' ? lastVersion(tree) : undefined;
  return isLaterVersion(version?.value) ? (version!.value as number) : undefined;
}

/** Why a file for a later version is not changed. Continues "Nothing was written to corpus.json, because …". */
export function laterVersionReason(version: number): string {
  return (
    `it is made for a later version of Corpus Study ("${versionKey}": ${version}). ` +
    'Update Corpus Study, or edit the file by hand.'
  );
}

function lastVersion(object: Node): Node | undefined {
  return object.children?.findLast(({ children }) => children?.length === 2 && children[0].value === versionKey)
    ?.children?.[1];
}
