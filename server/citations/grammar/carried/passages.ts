import { pattern } from '../../../transcript/pattern';
import type { Passage } from '../carriedContext';
import { isInBrackets, type ParseState } from '../parseState';
import { firstEndingAfter } from '../../../text/span';
import { isSame } from './sameScripture';
import { noteSubject } from './subjects';
import { levelsOfPlace, versesIn, type Scripture, type ScripturePlace } from '../scripture/scripturePlace';

/** The passages that are remembered. */
const maxPassages = 12;

/** Notes a citation of the running text; the last passage is the one cited last. */
export function notePassage(state: ParseState, source: Scripture, place: ScripturePlace): void {
  if (state.isNote || state.isLine === true) return;
  const { context, block } = state;
  const { from, to = from } = levelsOfPlace(source, place);
  const depth = source.work === 'bible' ? 1 : 0;
  const chapter = from[depth].number;
  const last = versesIn(source, chapter);
  const toChapter = to[depth].number;
  if (last > 0 && toChapter === chapter + 1 && to[depth + 1] !== undefined) {
    // "Text: Mark 8:31-9:1"
    const parts = { source, block, end: place.end };
    noteSubject(state, { ...parts, chapter, from: from[depth + 1]?.number ?? 1, to: last }, place.start);
    noteSubject(state, { ...parts, chapter: toChapter, from: 1, to: to[depth + 1].number }, place.start);
  }
  if (last === 0 || toChapter !== chapter) return;
  const first = from[depth + 1]?.number;
  const range = first === undefined ? ([1, last] as const) : ([first, to[depth + 1].number] as const);
  const old = context.passages.find(passage => passage.chapter === chapter && isSame(passage.source, source));
  const before = state.view.slice(Math.max(0, place.start - maxBefore), place.start);
  const passage: Passage = {
    source,
    chapter,
    ranges: [...(old?.ranges ?? []).slice(-maxPassages), range],
    firstBlock: old?.firstBlock ?? block,
    block,
    end: Math.max(place.end, place.start),
    isDeclared: old?.isDeclared === true || isDeclared(state, before, range[1] > range[0]),
    isReading: readingLabel.test(state.view.slice(state.tokens[0].start, state.tokens[0].start + maxBefore)),
    isAside: old?.isAside !== false && isBracketed(state, place.start) && range[1] - range[0] < minVersesRead,
    count: (old?.count ?? 0) + 1,
  };
  const subject = { source, chapter, from: range[0], to: range[1], block, end: passage.end };
  noteSubject(state, subject, place.start, passage.isDeclared);
  context.passages = [...context.passages.filter(each => each !== old), passage].slice(-maxPassages);
}

/** Whether a place stands in brackets. */
function isBracketed(state: ParseState, start: number): boolean {
  return isInBrackets(state, firstEndingAfter(state.tokens, start));
}

/** A longer passage in brackets may have been read aloud. */
const minVersesRead = 10;

/** Characters before a citation among which words such as "tonight" are looked for. */
const maxBefore = 60;

/** Whether the text calls a passage its subject. A single verse needs clearer words than "today". */
function isDeclared(state: ParseState, before: string, isLong: boolean): boolean {
  return opening.test(before) || (isLong && (state.isTitle || ofToday.test(before)));
}

/** What stands before the passage that a transcript is about, in the same sentence. */
export const opening = pattern('iu')`
  (?<!\p{L})(?:
    (?:turn|open)(?:[ ](?:with[ ]me|now|your[ ]bibles?|it))?[ ](?:to|at)|our[ ](?:text|passage|chapter)|(?:sermon|preaching)[ ](?:text|on)
    |we(?:['’]re|[ ]are|['’]ve[ ](?:come|got)|[ ]have[ ]come|[ ]come|['’]ll[ ]be|[ ]will[ ]be|['’]ve[ ]been|[ ]have[ ]been)
    (?:[ ](?:still|now|back|going|up|working|reading|looking|today|tonight)){0,2}[ ](?:in|to|at|through)
    |predigttext|textgrundlage|predigt[ ](?:über|zu)|unser[ ](?:text|predigttext)|schlagen[ ]wir
    |wir[ ](?:sind|stehen|bleiben)(?:[ ](?:heute|jetzt|noch|immer))?[ ](?:in|im|bei|beim)
    |notre[ ]texte|prédication[ ]sur|ouvrons|nous[ ](?:sommes|voici|en[ ]sommes)(?:[ ](?:toujours|maintenant))?[ ](?:dans|en|à|au)
    |nuestro[ ]texto|abramos|abran|(?:estamos|seguimos|vamos)(?:[ ](?:hoy|todavía|ahora))?[ ](?:en|em|por|a)
    |il[ ]nostro[ ]testo|apriamo|siamo(?:[ ](?:oggi|ancora|ora))?[ ](?:in|nel|al|a)
  )(?!\p{L})[^.!?;\n]{0,40}$`;
const ofToday = pattern('iu')`
  (?<!\p{L})(?:
    (?:tonight|today|this[ ](?:morning|evening|week)|text|heute|aujourd['’]hui|ce[ ](?:soir|matin)|texte)
    |(?:hoy|esta[ ](?:noche|tarde|mañana)|texto|oggi|stasera|stamattina|testo)
  )(?!\p{L})[^.!?;\n]{0,40}$`;

/** The beginning of a line of readings. */
const readingLabel =
  /^(?:readings?|lessons?|gospel|lecturas?|evangelio|lectures?|lesung(?:en)?|evangelium|lettur[ae]|vangelo|leituras?)\b[^:\n]{0,20}:/iu;
