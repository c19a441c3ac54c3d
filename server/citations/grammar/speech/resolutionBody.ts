import { firstEndingAfter } from '../../../text/span';
import { isoDate } from '../../../transcript/calendar';
import { wordSet } from '../../wordSet';
import { isMark, type ParseState } from '../parseState';
import { isNamedDirectlyBefore, isOtherNamedSince } from '../works/authorBefore';
import lastResolutions from './lastResolutions.json';
import { lastRomanSession, readResolutionNumber, romanSession } from './resolutionNumber';
import { isYear, type Body } from './unitedNations';

const councilWords = wordSet(
  'security unsc securite seguridad sicurezza seguranca sicherheitsrat sicherheitsrats sicherheitsrates الامن امنیت',
);
const assemblyWords = wordSet(
  'assembly unga assemblee lassemblee asamblea assemblea assembleia generalversammlung vollversammlung',
);

/**
 * The organ by the form of the number, in a text that speaks of it: those of the General Assembly have a session
 * ("resolution 57/150"), those of the Security Council a year ("resolution 1325 (2000)").
 */
export function bodyByNumber(state: ParseState, index: number): Body | undefined {
  const assembly = readResolutionNumber(state, index, 'a');
  if (assembly !== undefined && isCited(state, assembly.key)) return 'a';
  const isSession = romanSession(state, index + 1) !== undefined || state.tokens[index]?.value > lastRomanSession;
  if (assembly !== undefined && isSession && state.hasCue(assemblyWords)) return 'a';
  const hasYear = hasYearAfter(state, index);
  const council = readResolutionNumber(state, index, 'sc');
  if (council === undefined) return undefined;
  if (isCited(state, council.key) || (hasYear && state.hasCue(councilWords))) return 'sc';
  if (isCouncilNear(state, index) || isOfYearNearby(state, index)) return 'sc';
  // The number of the year of the Council shows that it is one of its resolutions.
  return hasYear && isOfYear(state, index) && state.hasCue(unitedNationsWords) ? 'sc' : undefined;
}

/**
 * Whether "the Council" is spoken of shortly before the number of a resolution, in a text about the United Nations: "how
 * quickly the Council spoke (resolution 1368)". Other councils have another name, or lower numbers.
 */
function isCouncilNear(state: ParseState, index: number): boolean {
  const { tokens } = state;
  const isNumberOfCouncil = tokens[index].value >= minAlone && tokens[index].value <= lastOfCouncil;
  if (!isNumberOfCouncil || !state.instruments().ofUnitedNations) return false;
  for (let cursor = index - 1; cursor > Math.max(0, index - maxTokensFromCouncil); cursor--) {
    if (!councilNouns.has(tokens[cursor].text) || !tokens[cursor].capital) continue;
    const [before, after] = [tokens[cursor - 1], tokens[cursor + 1]];
    if (isNamedDirectlyBefore(state, index - 1, new Set())) return false;
    const from = Math.max(sentenceStart(state, cursor), tokens[Math.max(0, cursor - 4)].start);
    if (isOtherNamedSince(state, from, cursor)) return false;
    return before.kind === 'word' && !before.capital && !(after?.text === 'of' || after?.capital === true);
  }
  return false;
}

/**
 * Whether the paragraph names the United Nations before a number, and a day of the year in which the Security Council passed the
 * resolution with that number: "The United Nations adopted Resolution 824 on 6 May 1993". Those of the Assembly had a session.
 */
function isOfYearNearby(state: ParseState, index: number): boolean {
  const { tokens, dates } = state;
  const [from, to] = [tokens[0].start, tokens[tokens.length - 1].end];
  if (tokens[index].value < minNearby || !isAdoptedThere(state, index)) return false;
  for (let at = firstEndingAfter(dates, from); at < dates.length && dates[at].start < to; at++) {
    if (wasPassedIn(Number(/^(\d{4})-/.exec(isoDate(dates[at].date))?.[1]), tokens[index].value)) return true;
  }
  return false;
}

/** Whether the United Nations are the ones who adopt, or "it" directly after another resolution of theirs. */
function isAdoptedThere({ candidates, tokens, view }: ParseState, index: number): boolean {
  const before = view.slice(Math.max(tokens[0].start, tokens[index].start - maxBeforeNumber), tokens[index].start);
  if (
    /(?<!\p{L})(?:United\s{1,9}Nations|UN)\s{1,9}(?:has |had )?(?:adopted|passed)\s{1,9}[Rr]esolution\s{1,9}$/u.test(
      before,
    )
  )
    return true;
  const last = candidates[candidates.length - 1];
  if (last?.key.startsWith('un:sc:') !== true || tokens[index].start - last.end > maxBeforeNumber) return false;
  const between = view.slice(last.end, tokens[index].start);
  return /[.!?;]\s{1,9}[Ii]t (?:has |had )?(?:also )?(?:adopted|passed)\s{1,9}[Rr]esolution\s{1,9}$/u.test(between);
}

/** In UTF-16 units: a short sentence. */
const maxBeforeNumber = 80;

/** Lower numbers are those of other councils, too. */
const minNearby = 100;

/** Offset of the sentence in which a token stands. */
function sentenceStart({ tokens }: ParseState, index: number): number {
  let cursor = index;
  while (cursor > 0 && !/^[.!?]$/.test(tokens[cursor - 1].text)) cursor--;
  return tokens[cursor].start;
}

const councilNouns = wordSet('council conseil consejo consiglio conselho rat');
/** Chosen by hand: other councils seldom number their resolutions so high, and the Council has passed fewer. */
const minAlone = 600;
const lastOfCouncil = 2900;
const maxTokensFromCouncil = 40;

const unitedNationsWords = wordSet('nations naciones nazioni nacoes onu uno unsc vereinten blue peacekeepers');

/** Whether a year in brackets follows a number. */
export function hasYearAfter(state: ParseState, index: number): boolean {
  return isMark(state, index + 1, '(') && isYear(state, index + 2) && isMark(state, index + 3, ')');
}

/** Whether the Council passed a resolution of the number at a token in the year in brackets after it. */
export function isOfYear({ tokens }: ParseState, index: number): boolean {
  return wasPassedIn(tokens[index + 2].value, tokens[index].value);
}

/** Whether the Council passed the resolution with a number in a year. */
function wasPassedIn(year: number, number: number): boolean {
  const [first, last] = [lastResolutionOfYear.get(year - 1), lastResolutionOfYear.get(year)];
  return first !== undefined && last !== undefined && number > first && number <= last;
}

const lastResolutionOfYear = new Map(Object.entries(lastResolutions).map(([year, last]) => [Number(year), last]));

/** Whether the transcript has cited a resolution before. */
export function isCited(state: ParseState, key: string): boolean {
  return state.context.resolutions.has(key);
}
