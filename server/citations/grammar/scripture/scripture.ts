import type { BibleBook } from '../../bible';

/** The Qur'an, or a book of the Bible. */
export type Scripture = { readonly work: 'quran' } | { readonly work: 'bible'; readonly book: BibleBook };
