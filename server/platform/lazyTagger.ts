import { createRequire } from 'node:module';
import type { Tagger } from '../themes/tagger';

/** Exports of the bundle that scripts/build.mjs makes of `tagger.ts`. */
interface TaggerModule {
  createTagger(): Tagger;
}

/**
 * A tagger that loads the bundle at `path` when the first words are tagged, because loading the model takes time and
 * memory. `tag` throws if the bundle cannot be loaded.
 */
export function lazyTagger(path: string): Tagger {
  let loaded: Tagger | undefined;
  return {
    tag(words) {
      loaded ??= (createRequire(path)(path) as TaggerModule).createTagger();
      return loaded.tag(words);
    },
  };
}
