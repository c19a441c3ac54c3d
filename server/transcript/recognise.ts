import type { Transcript } from './transcript';
import { parseTranscript, type Parsed } from './parse';
import { pattern } from './pattern';

/**
 * Whether a text is a transcript: at least two of a title or date block, speech-like prose, citations or notes, and no
 * marks of a software or legal text. `head` is its beginning; the first 16 K code units are looked at (about 2 ms).
 */
export function looksLikeTranscript(head: string, fileName?: string): boolean {
  const text = head.slice(0, headLength);
  return mayRead(text, fileName) && hasTwoSigns(text, parseTranscript(text));
}

/** The parse of a text if it looks like a transcript. Costs no second parse of a text of ordinary length. */
export function parseIfTranscript(text: string, fileName: string): Parsed | undefined {
  if (text.length > 4 * headLength)
    return looksLikeTranscript(text, fileName) ? parseTranscript(text, fileName) : undefined;
  if (!mayRead(text.slice(0, headLength), fileName)) return undefined;
  const parsed = parseTranscript(text, fileName);
  return hasTwoSigns(text, parsed) ? parsed : undefined;
}

/** How much of a text is looked at, in UTF-16 units. */
const headLength = 16_384;

function mayRead(head: string, fileName: string | undefined): boolean {
  return (fileName === undefined || mayBeTranscript(fileName)) && head.trim().length >= 120 && !isTechnical(head);
}

function hasTwoSigns(text: string, { transcript, view }: Parsed): boolean {
  const signs = [hasTitleBlock(text, transcript), isSpeech(view, transcript), citesOrNotes(view, transcript)];
  return signs.filter(Boolean).length >= 2;
}

/** By its name alone: text or Markdown, and none of the files that software folders have. */
function mayBeTranscript(fileName: string): boolean {
  const name = fileName.slice(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
  return /^[^.]+$|\.(?:txt|text|md|markdown)$/i.test(name) && !software.test(name);
}

/** Names that only software has, whatever follows; and words that a transcript's name may begin with, when they are all of it. */
const software = pattern('i')`
  ^(?:
    readme|licen[cs]es?|copying|copyright|changelogs?|contributing|contributors|code[_-]of[_-]conduct|cmakelists
    |requirements|third[_-]?party|release[_-]?notes?
  )(?:[-_. ]|$)
  |^(?:
    changes|history|authors|maintainers|notice|todo|constraints|robots|humans|ads|news|install|security|support
    |governance|makefile|dockerfile|version|manifest|upgrading|migration|faq|hacking|bugs|credits|thanks
    |patents|roadmap|gpl|lgpl|apache|mit|bsd
  )(?:[-_. ](?:[a-z]{2}|v?\d[\d.]{0,8}))?(?:\.(?:txt|text|md|markdown))?$`;

const terms = pattern('gi')`
  \b(?:
    software|copyright|warrant(?:y|ies)|npm|github|gitlab|apis?|repositor(?:y|ies)|compilers?|compile[ds]?
    |javascript|typescript|python|linux|unix|debian|ubuntu|kernel|configure[ds]?|config|stdin|stdout|stderr
    |file ?names?|utf-?8|ascii|unicode|boolean|param(?:eter)?s?|bugs?|bugfix|changelog|deprecated|https?|urls?
    |xml|json|html|css|yaml|readme|cli|sdk|licen[sc]e[es]?|licen[sc]ed|licensing|licensor|redistribut\w+
    |sublicen[sc]\w*|plugins?|runtime|backend|frontend|localhost|regex\w*|metadata|callback|server|bytes?|bits?
    |buffer|null|malloc|header files?|command[- ]line|source code|object code|pull request|commits?|upstream
    |patch(?:es)?|makefile|todo|fixme|foobar|lorem|ipsum|dolor|tarball|semver|www\.\w+
  )\b`;
const code = /[{}<>=\\|$^~#_]/g;
const codeLines = pattern('gim')`
  ^(?: {4}|\t)\S|^\x60\x60\x60|^\s*[$>] \S|^(?:From|Subject|Message-ID|To): |^\S+@\S+$|^[-*+] \[[ x]\]
  |^\s*(?:#include|import |from \S+ import|def |function |const |var |let |class |public |return\b)
  |^\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d|^v?\d+\.\d+(?:\.\d+)?\b|^##? \[?v?\d+\.\d+|==\d
  |^(?:User-agent|Disallow|Allow|Sitemap):`;

/** Software and legal texts talk of licences, files and versions, and are full of the signs of code. */
function isTechnical(text: string): boolean {
  const words = text.length / 6;
  const said = text.match(terms)?.length ?? 0;
  const signs = text.match(code)?.length ?? 0;
  const lines = text.match(codeLines)?.length ?? 0;
  return (
    (said >= 3 && said > words / 120) || (signs > text.length / 90 && signs > 12) || (lines >= 4 && lines > words / 120)
  );
}

const occasion = pattern('iu')`
  \b(?:
    speech|address|message|remarks|statement|lecture|sermon|talk|keynote|homily|eulogy|words|speaks?|spoke
    |stresses|meeting|gathering|ceremony|opening|congress|leader|president|union
  )\b|سخنرانی|بیانات|سخنان|خطبه|پیام|گفتار|دیدار|كلمة|خطاب|خطبة|محاضرة|حديث|لقاء`;

/** A title block: a title with a full date or a speaker, or one that tells of a speech. A title alone, any document has. */
function hasTitleBlock(text: string, { title, date, speaker, blocks }: Transcript): boolean {
  if (date?.value.day !== undefined && date.start < 1500 && date.value.year !== undefined)
    return title !== undefined || text.slice(0, date.start).trim().length < 400;
  return (
    title !== undefined &&
    (speaker !== undefined || (title.value.length < 200 && occasion.test(title.value) && blocks.length > 2))
  );
}

const pronouns = /\b(?:we|our|ours|us|you|your|i|my|me|let us|let's)\b/gi;
const greetings = pattern('i')`
  \b(?:
    ladies and gentlemen|dear (?:brothers|sisters|friends|colleagues|people|guests|students|members|youth)
    |brothers and sisters|my (?:dear|fellow|friends)|mr\. (?:speaker|president|chairman)
    |madam (?:speaker|president|chair)|thank you|in the name of (?:god|allah)|god bless|honou?red guests
    |distinguished
  )\b`;
const reported = pattern('giu')`
  ["”] (?:he|she|the \p{L}+) (?:said|added|stressed|noted|stated)
  |\b(?:said|added|stated|stressed|emphasi[sz]ed)\b[^.]{0,30}["“]`;

/** Prose in which somebody speaks: paragraphs of sentences, with "we", "you" and "I", or with quoted speech. */
function isSpeech(view: string, { blocks, brackets, quotations, language }: Transcript): boolean {
  const prose = blocks.filter(
    ({ kind, sentences, words }) => kind === 'paragraph' && words >= 18 && sentences.length > 0,
  );
  const words = prose.reduce((sum, block) => sum + block.words, 0);
  const all = blocks.reduce((sum, block) => sum + block.words, 0);
  if (words < 30 || words * 2 < all) return false;
  if (brackets.some(({ kind }) => kind === 'stage')) return true;
  if (language === 'fa' || language === 'ar') return true;
  const text = prose.map(({ start, end }) => view.slice(start, end)).join('\n');
  const spoken = text.match(pronouns)?.length ?? 0;
  return (
    greetings.test(text) ||
    (spoken * 60 >= words && spoken >= 2) ||
    (quotations.length >= 2 && (text.match(reported)?.length ?? 0) >= 2)
  );
}

const cited = pattern('u')`
  \b(?:
    Qur['’]?[aā]n|Koran|Surah?|Surat|Sura|Bible|Psalms?|Genesis|Exodus|Leviticus|Isaiah|Proverbs|Matthew|Luke
    |Corinthians|Romans|Hadith|Nahj|Bihar|al-Kafi|Sahih|Sermon \d|[vV]ol(?:ume|\.) \d+, p
  )\b|(?:سوره|سورة|آیه|الآية|نهج|حدیث|بحار|صحيح) ?\p{L}*`;
const inBrackets = /[[(][^[\]()\n]{0,80}\p{L}[^[\]()\n]{0,30}\d{1,3} ?: ?\d{1,3}[^[\]()\n]{0,30}[\])]/u;

/** A note with its mark, an honorific that nothing else is written like, a citation. */
function citesOrNotes(view: string, { marks, honorifics }: Transcript): boolean {
  if (marks.some(mark => mark.note !== undefined)) return true;
  if (honorifics.some(({ start, end }) => end - start > 9 || /\.|[\u0600-\u06ff]/.test(view.slice(start, end))))
    return true;
  return cited.test(view) || inBrackets.test(view);
}
