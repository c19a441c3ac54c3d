import type { Tagger } from '../themes/tagger';
import type { Scripts } from './scripts';

/** Exports of the bundle that scripts/build.mjs makes of `tagger.ts`. */
interface TaggerModule {
  createTagger(): Tagger;
}

/**
 * A tagger that loads `tagger.js` when the first words are tagged, because loading the model takes time and memory. `tag`
 * throws if the script cannot be loaded.
 */
export function lazyTagger(scripts: Pick<Scripts, 'load'>): Tagger {
  let loaded: Tagger | undefined;
  return {
    tag(words) {
      loaded ??= (scripts.load('tagger') as TaggerModule).createTagger();
      return loaded.tag(words);
    },
  };
}
