import { isSubtitleName, isTranscriptName } from '../base/textFiles';
import { mayHoldCues } from './cues/cueTimes';
import { parseTranscript, type Parsed } from './parse';
import { pattern } from './pattern';
import type { Transcript } from './transcript';

/**
 * Whether a text is a transcript. It needs at least two of three signs: a title with a date or speaker, prose in which
 * somebody speaks, citations or notes. Subtitles need ten cues instead. Software and legal texts are excluded by their
 * words, and files by names such as `README.md`. Only the first 16 K code units are looked at (about 2 ms).
 */
export function looksLikeTranscript(text: string, fileName?: string): boolean {
  const head = text.slice(0, headLength);
  return isCandidate(head, fileName) && hasSigns(head, parseTranscript(head), fileName);
}

/**
 * The parse of a text that looks like a transcript, otherwise undefined. A text of up to 64 K code units is parsed only
 * once, and the signs are looked for in all of it.
 */
export function parseIfTranscript(text: string, fileName: string): Parsed | undefined {
  if (text.length > 4 * headLength) return looksLikeTranscript(text, fileName) ? parseTranscript(text) : undefined;
  if (!isCandidate(text.slice(0, headLength), fileName)) return undefined;
  const parsed = parseTranscript(text);
  return hasSigns(text, parsed, fileName) ? parsed : undefined;
}

/** How much of a text is looked at, in UTF-16 code units. */
const headLength = 16_384;

/** The limits here and in `isTechnical`, `isSpeech` and `citesOrNotes` were chosen by hand. */
function isCandidate(head: string, fileName: string | undefined): boolean {
  return (
    (fileName === undefined || isTextFileName(fileName)) &&
    head.trim().length >= 120 &&
    (mayHoldCues(head) || !isTechnical(head))
  );
}

function hasSigns(text: string, parsed: Parsed, fileName = ''): boolean {
  const { cues } = parsed.transcript;
  if (cues !== undefined && cues.length >= 2 * fewestCues) return true;
  if (isSubtitleName(fileName) || (mayHoldCues(text) && isTechnical(text))) return false;
  return hasTwoSigns(text, parsed);
}

/** Fewest cues of subtitles that count as a transcript. */
const fewestCues = 10;

function hasTwoSigns(text: string, { transcript, view }: Parsed): boolean {
  const signs = [hasTitleBlock(text, transcript), isSpeech(view, transcript), citesOrNotes(view, transcript)];
  return signs.filter(Boolean).length >= 2;
}

/** Whether the name has an extension of text, Markdown or subtitles, or none, and is not one that software projects use. */
function isTextFileName(path: string): boolean {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  return (/^[^.]+$/.test(name) || isTranscriptName(name)) && !softwareFile.test(name);
}

/**
 * File names of software projects. The first group is excluded with anything after it. The second group has words with
 * which the name of a transcript may begin, so it must be the whole name, except for a language or version.
 */
const softwareFile = pattern('i')`
  ^(?:
    readme|licen[cs]es?|copying|copyright|changelogs?|contributing|contributors|code[_-]of[_-]conduct|cmakelists
    |requirements|third[_-]?party|release[_-]?notes?
  )(?:[-_. ]|$)
  |^(?:
    changes|history|authors|maintainers|notice|todo|constraints|robots|humans|ads|news|install|security|support
    |governance|makefile|dockerfile|version|manifest|upgrading|migration|faq|hacking|bugs|credits|thanks
    |patents|roadmap|gpl|lgpl|apache|mit|bsd
  )(?:[-_. ](?:[a-z]{2}|v?\d[\d.]{0,8}))?(?:\.(?:txt|text|md|markdown))?$`;

const technicalTerms = pattern('gi')`
  \b(?:
    software|copyright|warrant(?:y|ies)|npm|github|gitlab|apis?|repositor(?:y|ies)|compilers?|compile[ds]?
    |javascript|typescript|python|linux|unix|debian|ubuntu|kernel|configure[ds]?|config|stdin|stdout|stderr
    |file ?names?|utf-?8|ascii|unicode|boolean|param(?:eter)?s?|bugs?|bugfix|changelog|deprecated|https?|urls?
    |xml|json|html|css|yaml|readme|cli|sdk|licen[sc]e[es]?|licen[sc]ed|licensing|licensor|redistribut\w+
    |sublicen[sc]\w*|plugins?|runtime|backend|frontend|localhost|regex\w*|metadata|callback|server|bytes?|bits?
    |buffer|null|malloc|header files?|command[- ]line|source code|object code|pull request|commits?|upstream
    |patch(?:es)?|makefile|todo|fixme|foobar|lorem|ipsum|dolor|tarball|semver|www\.\w+
  )\b`;
const codeSigns = /[{}<>=\\|$^~#_]/g;
const codeLines = pattern('gim')`
  ^(?: {4}|\t)\S|^\x60\x60\x60|^[^\S\n]*[$>] \S|^(?:From|Subject|Message-ID|To): |^\S+@\S+$|^[-*+] \[[ x]\]
  |^[^\S\n]*(?:#include|import |from \S+ import|def |function |const |var |let |class |public |return\b)
  |^\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d|^v?\d+\.\d+(?:\.\d+)?\b|^##? \[?v?\d+\.\d+|==\d
  |^(?:User-agent|Disallow|Allow|Sitemap):`;

/** Whether the text is about software or licences, or is full of the signs of code. A word counts as six code units. */
function isTechnical(text: string): boolean {
  const words = text.length / 6;
  const terms = text.match(technicalTerms)?.length ?? 0;
  const signs = text.match(codeSigns)?.length ?? 0;
  const lines = text.match(codeLines)?.length ?? 0;
  return (
    (terms >= 3 && terms > words / 120) ||
    (signs > text.length / 90 && signs > 12) ||
    (lines >= 4 && lines > words / 120)
  );
}

const occasion = pattern('iu')`
  \b(?:
    speech|address|message|remarks|statement|lecture|sermon|talk|keynote|homily|eulogy|words|speaks?|spoke
    |stresses|meeting|gathering|ceremony|opening|congress|leader|president|union
  )\b|سخنرانی|بیانات|سخنان|خطبه|پیام|گفتار|دیدار|كلمة|خطاب|خطبة|محاضرة|حديث|لقاء`;

/**
 * A full date near the beginning with a title, or with little text before it; or a title with a speaker; or a title
 * that names a speech. A title alone is not enough: any document has one.
 */
function hasTitleBlock(text: string, { title, date, speaker, blocks }: Transcript): boolean {
  if (date?.value.day !== undefined && date.start < 1500 && date.value.year !== undefined)
    return title !== undefined || text.slice(0, date.start).trim().length < 400;
  return (
    title !== undefined &&
    (speaker !== undefined || (title.value.length < 200 && occasion.test(title.value) && blocks.length > 2))
  );
}

/** Labels of speakers that show that people talk. Chosen by hand. */
const fewestTurns = 4;
const pronouns = /\b(?:we|our|ours|us|you|your|i|my|me|let us|let's)\b/gi;
const greetings = pattern('i')`
  \b(?:
    ladies and gentlemen|dear (?:brothers|sisters|friends|colleagues|people|guests|students|members|youth)
    |brothers and sisters|my (?:dear|fellow|friends)|mr\. (?:speaker|president|chairman)
    |madam (?:speaker|president|chair)|thank you|in the name of (?:god|allah)|god bless|honou?red guests
    |distinguished
  )\b`;
const reportedSpeech = pattern('giu')`
  ["”] (?:he|she|the \p{L}+) (?:said|added|stressed|noted|stated)
  |\b(?:said|added|stated|stressed|emphasi[sz]ed)\b[^.]{0,30}["“]`;

/** Whether most words are in paragraphs in which somebody speaks ("we", "you", "I") or is quoted, or speakers take turns. */
function isSpeech(view: string, { blocks, turns, brackets, quotations, language }: Transcript): boolean {
  if (turns.length >= fewestTurns) return true;
  const paragraphs = blocks.filter(
    ({ kind, sentences, words }) => kind === 'paragraph' && words >= 18 && sentences.length > 0,
  );
  const words = paragraphs.reduce((sum, block) => sum + block.words, 0);
  const allWords = blocks.reduce((sum, block) => sum + block.words, 0);
  if (words < 30 || words * 2 < allWords) return false;
  if (brackets.some(({ kind }) => kind === 'stage')) return true;
  if (language === 'fa' || language === 'ar') return true;
  const text = paragraphs.map(({ start, end }) => view.slice(start, end)).join('\n');
  const pronounCount = text.match(pronouns)?.length ?? 0;
  return (
    greetings.test(text) ||
    (pronounCount * 60 >= words && pronounCount >= 2) ||
    (quotations.length >= 2 && (text.match(reportedSpeech)?.length ?? 0) >= 2)
  );
}

const citedWork = pattern('u')`
  \b(?:
    Qur['’]?[aā]n|Koran|Surah?|Surat|Sura|Bible|Psalms?|Genesis|Exodus|Leviticus|Isaiah|Proverbs|Matthew|Luke
    |Corinthians|Romans|Hadith|Nahj|Bihar|al-Kafi|Sahih|Sermon \d|[vV]ol(?:ume|\.) \d+, p
  )\b|(?:سوره|سورة|آیه|الآية|نهج|حدیث|بحار|صحيح) ?\p{L}*`;
const bracketedVerse = /[[(][^[\]()\n]{0,80}\p{L}[^[\]()\n]{0,30}\d{1,3} ?: ?\d{1,3}[^[\]()\n]{0,30}[\])]/u;

/** Whether the text has a note with its mark, an honorific that cannot be another abbreviation, or a citation. */
function citesOrNotes(view: string, { marks, honorifics }: Transcript): boolean {
  if (marks.some(mark => mark.note !== undefined)) return true;
  if (honorifics.some(({ start, end }) => end - start > 9 || /\.|[\u0600-\u06ff]/.test(view.slice(start, end))))
    return true;
  return citedWork.test(view) || bracketedVerse.test(view);
}
