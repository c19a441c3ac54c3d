import { createTagger } from '../../server/platform/tagger';
import type { Tagger } from '../../server/themes/tagger';

let shared: Tagger | undefined;

/** The tagger that all tests of one run share: its model is loaded with the first words. */
export const tagger: Tagger = { tag: words => (shared ??= createTagger()).tag(words) };
