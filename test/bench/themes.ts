import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import model from 'wink-eng-lite-web-model';
import wink, { type ItsFunction } from 'wink-nlp';
import { createTagger } from '../../server/platform/tagger';
import { decode } from '../../server/text/decode';
import { extractThemes } from '../../server/themes/extract';
import type { ThemeFacts, ThemeIndex, ThemeIndexWriter, ThemeSummary } from '../../server/themes/themeFacts';
import { createThemeIndex } from '../../server/themes/themeIndex';
import { parseTranscript, type Parsed } from '../../server/transcript/parse';
import type { Folders } from './bench';
import { quantile, repeated, timed, type Figure } from './figures';

/** How often the large corpus is taken for the index of millions of words. */
const copies = 20;

interface Read extends Parsed {
  readonly uri: string;
}

/** Themes on one core: finding them (beside wink-nlp's tagger alone), changing a file, queries, ranking. */
export async function measureThemes({ large }: Folders, runs: number): Promise<Figure[]> {
  const transcripts = readdirSync(large)
    .filter(name => /\.(txt|md)$/.test(name))
    .sort()
    .map((uri): Read => ({ uri, ...parseTranscript(decode(readFileSync(join(large, uri))).text) }));
  const tagger = createTagger();
  const extract = (): ThemeFacts[] =>
    transcripts.map(({ view, transcript }) => extractThemes(view, transcript, tagger));
  const facts = extract(); // also warms up
  const words = facts.reduce((sum, each) => sum + each.words, 0);
  const rounds = Math.min(runs, 3);
  const rate = (times: readonly number[]): number => words / quantile(times, 0.5) / 1000;
  const own = rate(await repeated(rounds, extract));
  const index = createThemeIndex();
  for (const [i, { uri }] of transcripts.entries()) index.set(uri, facts[i]);
  const figures: Figure[] = [
    {
      what: `themes of ${(words / 1e6).toFixed(2)} M words, tagged`,
      value: own,
      unit: 'Mw/s',
      target: 0.4,
      peer: { name: 'wink-nlp, tags alone', value: rate(await repeated(rounds, tagPlainly(transcripts))) },
    },
    ...(await changes(transcripts, facts, index, tagger, runs)),
    {
      what: 'ranking of all themes, in slices',
      value: quantile(
        await repeated(rounds, async () => {
          touch(index, transcripts[0].uri, facts[0]);
          await index.snapshot().ranked(1);
        }),
        0.5,
      ),
      unit: 'ms',
    },
  ];
  return [...figures, ...(await questions(transcripts, facts, runs))];
}

/** wink-nlp as its documentation uses it: the text of each paragraph in, tokens and their parts of speech out. */
function tagPlainly(transcripts: readonly Read[]): () => void {
  const nlp = wink(model, ['sbd', 'pos']);
  // eslint-disable-next-line @typescript-eslint/unbound-method -- the documentation of the package passes it like this
  const tag = nlp.its.pos as ItsFunction<string>;
  return () => {
    for (const { view, transcript } of transcripts) {
      for (const { kind, start, end } of transcript.blocks) {
        if (kind !== 'paragraph') continue;
        const tokens = nlp.readDoc(view.slice(start, end)).tokens();
        tokens.out();
        tokens.out(tag);
      }
    }
  };
}

/** From the text of a file of about 5,000 words to an index that knows its themes. */
async function changes(
  transcripts: readonly Read[],
  facts: readonly ThemeFacts[],
  index: ThemeIndexWriter,
  tagger: ReturnType<typeof createTagger>,
  runs: number,
): Promise<Figure[]> {
  const [nearest] = facts.map((each, i) => ({ i, off: Math.abs(each.words - 5000) })).sort((a, b) => a.off - b.off);
  const { uri, view, transcript } = transcripts[nearest.i];
  const times = await repeated(5 * runs, () => index.set(uri, extractThemes(view, transcript, tagger)));
  return [
    { what: `a changed file of ${facts[nearest.i].words} words`, value: quantile(times, 0.5), unit: 'ms', target: 60 },
  ];
}

/** A corpus of `copies` times the words: a theme at a cursor, and all places of themes with about 500 and 5,000 of them. */
async function questions(transcripts: readonly Read[], facts: readonly ThemeFacts[], runs: number): Promise<Figure[]> {
  const writer = createThemeIndex();
  for (let copy = 0; copy < copies; copy++) transcripts.forEach(({ uri }, i) => writer.set(`${copy}/${uri}`, facts[i]));
  const index = writer.snapshot();
  const built = await timed(() => index.ranked(1));
  const themes = await index.ranked(Infinity);
  const { uri, view } = transcripts[transcripts.length >> 1];
  const offsets = Array.from({ length: 1000 }, (_, i) => Math.floor((i * view.length) / 1000));
  const cursor = await repeated(runs, () => {
    for (const offset of offsets) index.at(`0/${uri}`, offset);
  });
  return [
    { what: `ranking at ${copies} times the words, in slices`, value: built, unit: 'ms' },
    { what: 'theme at the cursor', value: quantile(cursor, 0.5) / offsets.length, unit: 'ms', target: 0.1 },
    ...(await placesOf(index, nearestCount(themes, 500), runs, 10)),
    ...(await placesOf(index, nearestCount(themes, 5000), runs, 50)),
  ];
}

async function placesOf(
  index: ThemeIndex,
  { key, count }: ThemeSummary,
  runs: number,
  target: number,
): Promise<Figure[]> {
  return [
    {
      what: `places of a theme with ${count}`,
      value: quantile(await repeated(5 * runs, () => index.sites(key)), 0.5),
      unit: 'ms',
      target,
    },
  ];
}

function nearestCount(themes: readonly ThemeSummary[], count: number): ThemeSummary {
  return themes.reduce((best, theme) => (Math.abs(theme.count - count) < Math.abs(best.count - count) ? theme : best));
}

/** A change, after which the ranking of earlier snapshots cannot be reused. */
function touch(index: ThemeIndexWriter, uri: string, facts: ThemeFacts): void {
  index.set(uri, facts);
}
