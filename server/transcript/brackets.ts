import type { Span } from '../text/span';
import type { Bracket } from './model';

/** Longest bracket that is taken for one; beyond it the opening bracket is a stray one. */
const longest = 4000;

/**
 * Square brackets of the view, the outermost of nested ones. A bracket may run over one paragraph end, not more; one
 * that never closes is none. Those in `taken` (note marks and labels, in text order) and Markdown links are left out.
 */
export function findBrackets(view: string, taken: readonly Span[]): Bracket[] {
  const found: Span[] = [];
  const open: { readonly at: number; readonly paragraph: number }[] = [];
  let paragraph = 0;
  let next = 0;
  for (let i = 0; i < view.length; i++) {
    const unit = view.charCodeAt(i);
    if (unit === 0x5b) {
      while (next < taken.length && taken[next].end <= i) next++;
      if (next < taken.length && taken[next].start <= i) i = taken[next].end - 1;
      else open.push({ at: i, paragraph });
    } else if (unit === 0x5d) {
      const start = open.pop();
      if (start === undefined || i - start.at > longest || i === start.at + 1 || paragraph > start.paragraph + 1) continue;
      // What was found inside this one is nested.
      while (found.length > 0 && found[found.length - 1].start > start.at) found.pop();
      if (!isLink(view, i)) found.push({ start: start.at, end: i + 1 });
    } else if (unit === 0x0a && i > 0 && view.charCodeAt(i - 1) > 0x20) {
      paragraph++;
      if (open.length > 0 && open[open.length - 1].paragraph < paragraph - 1) open.length = 0;
    }
  }
  return found.map(span => ({ ...span, kind: kindOf(view.slice(span.start + 1, span.end - 1)) }));
}

/** `[text](address)` of Markdown: the address follows at once. */
function isLink(view: string, close: number): boolean {
  return view[close + 1] === '(' && /^\((?:https?:|www\.|[.#/]|mailto:)/.test(view.slice(close + 1, close + 12));
}

const events = /\b(?:laughter|laughs?|laughing|chuckles?|applauses?|applauds?|applauding|cheers?|cheering|chant(?:s|ing|ed)?|booing|boos|crosstalk|inaudible|unintelligible|indistinct|pauses?|paused|silence|music|musical|weep(?:s|ing)?|cries|crying|sob(?:s|bing)|sings?|singing|coughs?|whistles?|whistling|standing ovation|ovation|break|intermission|interruption|interrupted|interjection|audience|crowd|attendees|video|film|clip|recording|phone rings|smil(?:es|ing)|gestur(?:es|ing)|points? (?:at|to)|pointing (?:at|to)|nods?|turns to|reads? (?:out|aloud)|reading from|recit(?:es|ed|ing|ation)|speak(?:s|ing)? in|spoken in|said in|says in|continues? in|in (?:arabic|persian|farsi|english|french|german|spanish|hebrew|turkish|urdu|latin|greek|russian|azeri|kurdish)|through (?:an )?interpreter|resumed speaking|takbir|salawat|slogans?|end of (?:speech|recording|tape|video|session)|translation (?:ends|begins))\b/i;
const arabicEvents = /خنده|تشویق|تکبیر|صلوات|شعار|کف زدن|کف‌زدن|گریه|حضار|همهمه|سکوت|مکث|پخش|تصفيق|ضحك|هتاف|تكبير|الحضور|صمت|بكاء/;
/** Words that open an explanation, whatever it speaks of. */
const explains = /^\s*(?:i\.?\s?e\.?|e\.?\s?g\.?|that is|meaning|namely|referring|reference|sic|viz|cf|see|note|یعنی|منظور|اشاره|أي|يعني)\b/i;

/** A stage direction tells of something heard or seen, in a few words; all else explains or completes. */
function kindOf(content: string): Bracket['kind'] {
  const inner = content.replace(/[\s\u2060]+/g, ' ').trim();
  if (inner.length > 160 || explains.test(inner)) return 'editorial';
  if (arabicEvents.test(inner)) return inner.length <= 60 ? 'stage' : 'editorial';
  return events.test(inner) && isDirection(inner) ? 'stage' : 'editorial';
}

/** A direction stands for itself: it begins with what happens or with who does it, and is no clause about the speech's matter. */
function isDirection(inner: string): boolean {
  const match = events.exec(inner);
  if (match === null) return false;
  const words = inner.split(' ').length;
  const leading = inner.slice(0, match.index).trim().split(' ').filter(word => word !== '').length;
  return words <= 3 || leading <= 2 || /^(?:the|at this point|then|here|some|members of|all|audience|crowd|people|he|she|speaker|imam|leader|president)\b/i.test(inner) && words <= 24;
}
