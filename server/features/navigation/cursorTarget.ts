import type { Corpus } from '../../index/corpus';
import { targetAt, type Target } from '../shared/targetAt';
import { formulaAt } from '../themes/formulas';

/** What is at an offset: the target that other features answer about, and whether the passage is repeated elsewhere. */
export async function cursorTarget(
  corpus: Corpus,
  uri: string,
  offset: number,
): Promise<{ on?: Target['kind']; repeated: boolean }> {
  const target = await targetAt(corpus, uri, offset);
  const repeated = (await formulaAt(corpus, uri, offset)) !== undefined;
  return { ...(target !== undefined && { on: target.kind }), repeated };
}
