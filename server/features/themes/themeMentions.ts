import type { Corpus } from '../../index/corpus';
import type { Entry } from '../../index/facts';
import { overlaps, spanAt } from '../../text/span';
import type { ThemeForm, ThemeSite } from '../../themes/themeFacts';
import { groupBy } from '../shared/groupBy';
import { inReadingOrder } from '../shared/sites';

const formOrder: readonly ThemeForm[] = ['exact', 'variant', 'alias'];

/**
 * The mentions of a theme in the order of a list of references. First come those in the file `current`, in text order.
 * The other files follow by date; in each, exact mentions come before variants and aliases, and among these the body
 * before notes and titles.
 */
export async function orderedMentions(corpus: Corpus, key: string, current: string): Promise<ThemeSite[]> {
  const themes = await corpus.themes();
  const byFile = groupBy(inReadingOrder(corpus, themes.sites(key), current), site => site.uri);
  return [...byFile].flatMap(([uri, sites]) => {
    const entry = corpus.entry(uri);
    if (uri === current || entry === undefined) return sites;
    return sites
      .map(site => ({ site, rank: partRank(entry, site) }))
      .sort(
        (a, b) =>
          formOrder.indexOf(a.site.form) - formOrder.indexOf(b.site.form) ||
          a.rank - b.rank ||
          a.site.start - b.site.start,
      )
      .map(({ site }) => site);
  });
}

/** The first mention by date. In that transcript, a mention in the body is preferred to one in the notes or title. */
export async function firstMention(corpus: Corpus, key: string): Promise<ThemeSite | undefined> {
  const themes = await corpus.themes();
  const sites = inReadingOrder(corpus, themes.sites(key));
  const entry = sites.length === 0 ? undefined : corpus.entry(sites[0].uri);
  if (entry === undefined) return sites[0];
  const here = sites.filter(site => site.uri === entry.uri);
  return here.find(site => partRank(entry, site) === 0) ?? here.find(site => partRank(entry, site) === 1) ?? here[0];
}

/** 0 in the body, 1 in notes, 2 in titles. */
function partRank(entry: Entry, site: ThemeSite): number {
  const { transcript } = entry.facts;
  const block = spanAt(transcript.blocks, site.start);
  if (block?.kind === 'title') return 2;
  return block?.kind === 'note' || transcript.notes.some(note => overlaps(note, site)) ? 1 : 0;
}
