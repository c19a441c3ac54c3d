import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createCitationReader } from '../../server/citations/recognise';
import { builtInWorks } from '../../server/citations/works';
import { searchCorpus } from '../../server/features/search/passageSearch';
import { analyse } from '../../server/index/analyseText';
import { parseConfig } from '../../server/config/parseConfig';
import { TextUnavailable, type Corpus } from '../../server/index/corpus';
import { createCorpus } from '../../server/index/createCorpus';
import { decode } from '../../server/text/decode';
import { inventedQuran } from '../features/fixture';
import { tagger } from '../support/tagger';
import { fillers } from './fillers';

const searchKinds = [
  'words',
  'half-remembered',
  'phrase',
  'typo',
  'romanisation',
  'compound',
  'number',
  'script',
  'filter',
  'near',
  'inflection',
  'spelling',
  'arabic',
  'persian',
  'unspaced',
] as const;
export type SearchKind = (typeof searchKinds)[number];

/**
 * `judged`: queries on which the ranking was tuned. `held-back`: queries to which no weight was fitted. `transcripts`:
 * queries on the transcripts of ../shared/corpus. `forms`: queries for other forms of words, with texts of their own.
 */
export const judgedSets = ['judged', 'held-back', 'transcripts', 'forms'] as const;
export type JudgedSet = (typeof judgedSets)[number];

interface Judged {
  readonly kind: SearchKind;
  readonly query: string;
  /**
   * Grades by passage. A passage is the beginning of a file's name, a space, and words of the passage; in `transcripts`
   * its offset and hash instead of words.
   */
  readonly answers: Readonly<Record<string, number>>;
}

/** Quality of a ranking, as means over queries. */
interface RankingScore {
  /**
   * Normalised discounted cumulative gain of the first ten hits (Järvelin and Kekäläinen, 2002). Gains are 2^grade − 1.
   */
  readonly ndcg: number;
  /** Share of the answers of grade 2 and 3 that are among the first ten hits; of more than ten, ten are enough. */
  readonly recall: number;
}

export interface SearchScore {
  readonly queries: number;
  readonly ours: RankingScore;
  readonly miniSearch: RankingScore;
  /** Only for the set `forms`: fuse.js compares every passage with a query, which takes long. */
  readonly fuse?: RankingScore;
  /** Descriptions of the queries that were answered badly. */
  readonly missed: readonly string[];
}

interface Passage {
  readonly id: string;
  readonly text: string;
}

interface Judgement {
  readonly corpus: Corpus;
  readonly passages: readonly Passage[];
  readonly judged: readonly (Judged & { readonly grades: ReadonlyMap<string, number> })[];
}

/**
 * Scores the queries of a set by kind, for our search, for MiniSearch (prefixes, `fuzzy` 0.2, otherwise its defaults),
 * and for fuse.js (anywhere in a passage, otherwise its defaults). Undefined where the texts of the set are missing.
 */
export async function scoreSearch(set: JudgedSet): Promise<ReadonlyMap<SearchKind, SearchScore> | undefined> {
  const judgement = await loadJudged(set);
  if (judgement === undefined) return undefined;
  const { corpus, passages, judged } = judgement;
  const peer = new MiniSearch<Passage>({ fields: ['text'], searchOptions: { prefix: true, fuzzy: 0.2 } });
  peer.addAll(passages);
  const fuse = set === 'forms' ? new Fuse(passages, { keys: ['text'], ignoreLocation: true }) : undefined;
  const scores = new Map<SearchKind, SearchScore>();
  for (const kind of searchKinds) {
    const own: RankingScore[] = [];
    const ofMiniSearch: RankingScore[] = [];
    const ofFuse: RankingScore[] = [];
    const missed: string[] = [];
    for (const { query, grades } of judged.filter(each => each.kind === kind)) {
      const { hits, note } = await searchCorpus(corpus, { query, limit: 10, finished: true }, () => false);
      const found = hits.map(({ uri, start }) => `${uri} ${start}`);
      const score = rank(found, grades);
      own.push(score);
      const foundByPeer = peer.search(query).map(({ id }) => id as string);
      ofMiniSearch.push(rank(foundByPeer, grades));
      const foundByFuse = fuse?.search(query, { limit: 10 }).map(({ item }) => item.id);
      if (foundByFuse !== undefined) ofFuse.push(rank(foundByFuse, grades));
      if (score.recall < 1 || score.ndcg < 0.9) {
        const figures = `nDCG ${score.ndcg.toFixed(2)}, recall ${score.recall.toFixed(2)}`;
        const absent = [...grades.keys()].filter(id => !found.includes(id));
        missed.push(
          `${query}: ${figures}, ${hits.length} found${note === undefined ? '' : ` (${note})`}; ` +
            `not there: ${absent.join(', ')}`,
        );
      }
    }
    if (own.length === 0) continue;
    const [ours, miniSearch] = [own, ofMiniSearch].map(mean);
    scores.set(kind, {
      queries: own.length,
      ours,
      miniSearch,
      missed,
      ...(ofFuse.length > 0 && { fuse: mean(ofFuse) }),
    });
  }
  return scores;
}

/** The queries of a set with the passages of their answers. Throws unless each answer is in exactly one passage. */
async function loadJudged(set: JudgedSet): Promise<Judgement | undefined> {
  const root = resolve(__dirname, '../..');
  const folders = { transcripts: '../shared/corpus', forms: 'test/fixtures/search/forms', other: 'corpus' };
  const folder = join(root, set === 'transcripts' || set === 'forms' ? folders[set] : folders.other);
  if (!existsSync(folder)) return undefined;
  const texts = readdirSync(folder)
    .filter(name => /\.(?:txt|md)$/.test(name))
    .sort()
    .map(name => ({ name, text: decode(readFileSync(join(folder, name))).text }));
  const files = [...texts, ...fillers(70, 24)];
  const corpus = await corpusOfFiles(files, readFileSync(join(root, 'corpus/corpus.json'), 'utf8'));
  const passages = files.flatMap(({ name, text }) => {
    const { bounds, kinds } = corpus.entry(name)!.facts.passages;
    return Array.from(kinds, (_, i): Passage => ({
      id: `${name} ${bounds[2 * i]}`,
      text: text.slice(bounds[2 * i], bounds[2 * i + 1]),
    }));
  });
  const find = set === 'transcripts' ? passageAt : passageNamed;
  const judged = JSON.parse(readFileSync(join(root, `test/fixtures/search/${set}.json`), 'utf8')) as Judged[];
  return {
    corpus,
    passages,
    judged: judged.map(each => ({
      ...each,
      grades: new Map(Object.entries(each.answers).map(([name, grade]) => [find(name, passages), grade])),
    })),
  };
}

function passageNamed(name: string, passages: readonly Passage[]): string {
  const space = name.indexOf(' ');
  const [file, words] = [name.slice(0, space), name.slice(space + 1)];
  const found = passages.filter(({ id, text }) => id.startsWith(file) && text.replace(/\s+/g, ' ').includes(words));
  if (found.length !== 1)
    throw new Error(`${name} is in ${found.length} passages: ${found.map(({ id }) => id).join(', ')}`);
  return found[0].id;
}

/** Throws where the passage at this offset is not the one that was judged: its hash differs. */
function passageAt(name: string, passages: readonly Passage[]): string {
  const [file, start, hash] = name.split(' ');
  const found = passages.find(({ id }) => id.startsWith(file) && id.endsWith(` ${start}`));
  if (found === undefined || createHash('sha256').update(found.text).digest('hex').slice(0, 12) !== hash)
    throw new Error(`${name} is not the passage that was judged.`);
  return found.id;
}

async function corpusOfFiles(
  files: readonly { readonly name: string; readonly text: string }[],
  config: string,
): Promise<Corpus> {
  const texts = new Map(files.map(({ name, text }) => [name, text]));
  const corpus = createCorpus('judged:/', {
    sources: inventedQuran,
    readText: uri => {
      const text = texts.get(uri);
      return text === undefined ? Promise.reject(new TextUnavailable(uri)) : Promise.resolve(text);
    },
  });
  await corpus.configure(parseConfig(config));
  const reader = createCitationReader([...corpus.config.works, ...builtInWorks]);
  for (const { name, text } of files) corpus.set(name, name, analyse(text, { reader, tagger }));
  return corpus.snapshot();
}

function rank(found: readonly string[], grades: ReadonlyMap<string, number>): RankingScore {
  const gain = (list: readonly number[]): number =>
    list.slice(0, 10).reduce((sum, grade, i) => sum + (2 ** grade - 1) / Math.log2(i + 2), 0);
  const best = gain([...grades.values()].sort((a, b) => b - a));
  const wanted = [...grades].filter(([, grade]) => grade >= 2).map(([id]) => id);
  const hits = wanted.filter(id => found.slice(0, 10).includes(id)).length;
  return { ndcg: gain(found.map(id => grades.get(id) ?? 0)) / best, recall: hits / Math.min(10, wanted.length) };
}

function mean(scores: readonly RankingScore[]): RankingScore {
  const average = (value: (score: RankingScore) => number): number =>
    scores.reduce((sum, score) => sum + value(score), 0) / Math.max(1, scores.length);
  return { ndcg: average(score => score.ndcg), recall: average(score => score.recall) };
}
