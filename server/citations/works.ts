import { fold } from '../text/fold';
import type { ColumnRange, DivisionKind, Work } from './citation';
import catholic from './works/catholic.json';
import christian from './works/christian.json';
import greek from './works/greek.json';
import indian from './works/indian.json';
import jewish from './works/jewish.json';
import law from './works/law.json';
import literature from './works/literature.json';
import scripture from './works/scripture.json';
import shii from './works/shii.json';
import sunni from './works/sunni.json';

/** A file of works/: works of one tradition. `test/citations/worksData.test.ts` checks all fields. */
interface WorkFile {
  /** The tradition of all works of the file that name none. */
  readonly tradition: string;
  /** Whether titles have to be written exactly so, unless the work says otherwise: similar titles mean other works. */
  readonly exact: boolean;
  /** Words that show that a text speaks of these works. */
  readonly cues: readonly string[];
  readonly works: readonly WorkEntry[];
}

interface WorkEntry {
  readonly key: string;
  readonly title: string;
  readonly original?: string;
  readonly author?: string;
  /** Short names of the author. With one of them a common name is sure: "Plato, Laws", "Plato's Laws", "Laws of Plato". */
  readonly by?: readonly string[];
  readonly period?: string;
  readonly genre?: string;
  readonly tradition?: string;
  readonly exact?: boolean;
  readonly spellings?: readonly string[];
  readonly shortNames?: readonly string[];
  readonly commonNames?: readonly string[];
  /** A name that several works have, after the name of the author: "al-Qurtubi, Tafsir". */
  readonly namesWithAuthor?: readonly string[];
  readonly abbreviations?: readonly string[];
  readonly unsureAbbreviations?: readonly string[];
  readonly volumes?: number;
  readonly divisions: readonly string[];
  readonly limits?: Readonly<Record<string, number>>;
  /** First and last page of the edition of Stephanus (Plato) or Bekker (Aristotle). */
  readonly stephanus?: readonly number[];
  readonly bekker?: readonly number[];
}

/** Where two works share a spelling, the one of the earlier file is meant. */
const files: readonly WorkFile[] = [
  scripture,
  shii,
  sunni,
  literature,
  jewish,
  christian,
  catholic,
  greek,
  indian,
  law,
];

/**
 * The works that are known without any configuration. The files contain facts only: names, authors, dates, counts; and
 * `limits` and `volumes` only where editions agree.
 */
export const builtInWorks: readonly Work[] = files.flatMap(readFile);

function readFile({ tradition, exact, cues, works }: WorkFile): Work[] {
  const folded: ReadonlySet<string> = new Set(cues.map(cue => fold(cue)));
  return works.map(entry => readEntry({ tradition, exact, ...entry }, folded));
}

function readEntry(entry: WorkEntry, cues: ReadonlySet<string>): Work {
  const { by, exact, stephanus, bekker, spellings = [], divisions, ...facts } = entry;
  const { shortNames = [], commonNames = [] } = entry;
  const columns = columnRange('abcde', stephanus) ?? columnRange('ab', bekker);
  const names = new Set([...spellings, ...shortNames, ...commonNames]);
  names.delete(entry.title);
  return {
    ...facts,
    divisions: divisions as DivisionKind[],
    spellings: [...names],
    cues,
    ...(by === undefined ? {} : { authorNames: by }),
    ...(exact === true ? { isExact: true } : {}),
    ...(columns === undefined ? {} : { columns }),
  };
}

function columnRange(sides: string, pages: readonly number[] | undefined): ColumnRange | undefined {
  return pages === undefined ? undefined : { sides, first: pages[0], last: pages[1] };
}
