import { fold } from '../text/fold';
import { pattern } from '../transcript/pattern';
import type { Work } from './citation';
import type { TitleIndex } from './titles';
import { tokenize, type Token } from './tokenize';
import { wordSet } from './wordSet';

/**
 * The work that a transcript as a whole is about, if its places are verses or questions: that of "Gita Class No. 12" and "A
 * sermon on Lord's Day 1 of the Heidelberg Catechism". The head names it beside a word for a class or a talk, and the text
 * goes on to speak of it. Undefined where the head names another such work or a book of the Bible.
 */
export function workOfPage(view: string, titles: TitleIndex): Work | undefined {
  const head = headOf(view);
  const named = new Set(head.flatMap(line => worksIn(line, titles)));
  const [work] = named;
  if (named.size !== 1) return undefined;
  const isOfVerses = work.divisions.includes('verse');
  if (isOfVerses && head.some(line => otherScripture.test(line))) return undefined;
  return namesOf(work, view) >= minNames ? work : undefined;
}

/** In UTF-16 units. Chosen by hand: a title page. */
const lengthOfHead = 1200;
const maxLine = 300;
/** How often the text has to name the work, the head included. */
const minNames = 3;

/** The lines before the first paragraph that look like those of a title page: no sentences. */
function headOf(view: string): string[] {
  const lines: string[] = [];
  for (const line of view.slice(0, lengthOfHead).split('\n')) {
    const text = line.replace(/\s+/gu, ' ').trim();
    if (text.length > maxLine) break;
    if (text !== '' && isOfTitlePage(text)) lines.push(text);
  }
  return lines;
}

/** Whether most long words of a line have a capital, or it says what a talk is about. */
function isOfTitlePage(line: string): boolean {
  const words = line.match(/\p{L}{4,}/gu) ?? [];
  const capitals = words.filter(word => /^\p{Lu}/u.test(word)).length;
  return !/[.!?]["”]?$/u.test(line) && (capitals * 2 > words.length || talkOn.test(line));
}

const talkOn = /(?<!\p{L})(?:sermon|lectures?|talks?|class(?:es)?|lessons?|study|discourses?) (?:on|in|from|of) /iu;

/** The works of verses or questions that a line of a head names as its subject. */
function worksIn(line: string, titles: TitleIndex): Work[] {
  const tokens = tokenize(line, 0, line.length);
  const isTalk = tokens.some(({ text }) => wordsOfTalks.has(text));
  const found: Work[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const match = tokens[index].capital ? titles.startingAt(tokens, index) : undefined;
    if (match === undefined) continue;
    const { work, weak, ordinary, next } = match;
    if (!ordinary && isOfKind(work) && (weak ? isNamed(tokens, index, next) : isTalk)) found.push(work);
    index = next - 1;
  }
  return found;
}

/** Whether a work is cited by verses or questions, which a text can give without its name. Tractates have names of their own. */
function isOfKind({ divisions, key }: Work): boolean {
  if (/^(?:quran|bible|mishnah|tosefta|yerushalmi|summa-theologiae)$/.test(key)) return false;
  return divisions[divisions.length - 1] === 'verse' || divisions[0] === 'question';
}

/** Whether a title that is also a name stands as a title: "Gita Class", "on the Gita", but not "Gita Mehta". */
function isNamed(tokens: readonly Token[], first: number, next: number): boolean {
  const after = tokens[next];
  if (after !== undefined && wordsOfTalks.has(after.text)) return true;
  const isEnd = after === undefined || after.kind === 'mark';
  const isLed = /^(?:the|on|of|bhagavad|srimad|shrimad)$/.test(tokens[first - 1]?.text ?? '');
  return isEnd && isLed && tokens.some(({ text }) => wordsOfTalks.has(text));
}

const wordsOfTalks = wordSet(
  'class classes lecture lectures talk talks study studies discourse discourses satsang lesson lessons course seminar series',
  'sermon sermons reading readings chapter verses commentary preached workshop group camp retreat pravachan catechesis predigt vorlesung',
);

/** Other scriptures, and a place in a book of the Bible. */
const otherScripture = pattern('iu')`
  (?<!\p{L})(?:
    bible|biblical|gospel|psalms?|qur['’]?an|koran|surah?|testament|torah|talmud|epistle|\p{L}+\.?[ ]\d{1,3}:\d{1,3}
  )(?!\p{L})`;

/** How often a text names a work: by one of its names, or by the last word of its title. Names that end together count once. */
function namesOf({ title, spellings, shortNames = [] }: Work, view: string): number {
  const text = ` ${spaced(view)} `;
  const ends = new Set<number>();
  for (const name of [title, ...spellings, ...shortNames, title.split(' ').at(-1) ?? title].map(spaced)) {
    if (name.length <= 3) continue;
    for (let at = text.indexOf(` ${name} `); at >= 0; at = text.indexOf(` ${name} `, at + 1))
      ends.add(at + name.length);
  }
  return ends.size;
}

/** The folded words of a text with one space between them. */
function spaced(text: string): string {
  return (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}
