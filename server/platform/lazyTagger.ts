import { createRequire } from 'node:module';
import type { Tagger } from '../themes/tagger';

/** What the file of the tagger exports; `tagger.ts`, in a bundle of its own. */
interface TaggerModule {
  createTagger(): Tagger;
}

/** The tagger of a file, which is loaded when the first words are to be tagged: its model takes time and memory. */
export function lazyTagger(path: string): Tagger {
  let loaded: Tagger | undefined;
  return {
    tag(words) {
      loaded ??= (createRequire(path)(path) as TaggerModule).createTagger();
      return loaded.tag(words);
    },
  };
}
