import { pattern } from '../../../transcript/pattern';
import type { Subject } from '../carriedContext';
import type { ParseState } from '../parseState';
import { versesIn } from '../scripture/scripturePlace';
import { isSame } from './sameScripture';

/**
 * Notes a cited passage as one that the whole transcript is about: after the label of a text or of readings ("Predigttext:",
 * "Letture:"), after "a sermon on", alone on a line of the head, or in the title.
 */
export function noteSubject(
  state: ParseState,
  passage: Omit<Subject, 'isReading'>,
  start: number,
  isDeclared = false,
): void {
  const { context, block } = state;
  if (state.isNote || state.isLine === true) return;
  const first = state.tokens[0].start;
  const before = state.view.slice(Math.max(first, start - maxBefore), start);
  const isLabelled = textLabel.test(before);
  const isEarly = block <= maxBlocksOfHead || start < maxLengthOfHead;
  const isLong = passage.to - passage.from >= minVersesRead;
  const isPsalm = passage.source.work === 'bible' && passage.source.book.osis === 'ps';
  const isPsalmRead = isEarly && isPsalm && psalmRead.test(before);
  const isRead = isPsalmRead || (isEarly && isLong && wordsOfReading.test(before));
  const isReading = !isLabelled && (readingsLabel.test(before) || isRead);
  const isText = isLabelled || (isEarly && isLong && isDeclared) || isOpening(state, before, block);
  if (!(isText || isReading) || otherDay.test(before)) return;
  // A second sermon in the same file has texts of its own.
  const isNext = context.subjects.some(subject => block - subject.block > maxBlocksOfHead);
  const earlier = isNext ? [] : context.subjects;
  const kept = earlier.filter(subject => !isSamePassage(subject, passage));
  const same = earlier.filter(subject => isSamePassage(subject, passage));
  // "Reading: Romans 8:28-39. Text: Romans 8:31": the verses of the reading are those of the sermon, too.
  const last = isPsalmRead ? versesIn(passage.source, passage.chapter) : passage.to;
  const whole = {
    ...passage,
    from: Math.min(isPsalmRead ? 1 : passage.from, ...same.map(({ from }) => from)),
    to: Math.max(last, ...same.map(({ to }) => to)),
    isReading: isReading && same.every(subject => subject.isReading),
  };
  context.subjects = [...kept, whole].slice(-maxSubjects);
}

function isSamePassage(one: Omit<Subject, 'isReading'>, other: Omit<Subject, 'isReading'>): boolean {
  return one.chapter === other.chapter && isSame(one.source, other.source);
}

/** Whether a passage in the head of a transcript stands in the title, in brackets behind it, or after "a sermon on". */
function isOpening(state: ParseState, before: string, block: number): boolean {
  if (block > maxBlocksOfHead) return false;
  return sermonOn.test(before) || (block <= maxBlocksOfTitle && isAloneInHead(state));
}

/** Whether a short block of the head is little more than the passage: "Love Without a Mask (Romans 12:9-21)". */
function isAloneInHead(state: ParseState): boolean {
  const { tokens } = state;
  return tokens.length <= maxTokensOfTitle && !/[.!?]/u.test(tokens[tokens.length - 1].text);
}

/** Blocks at the beginning of a transcript that may be its head, and those that may be its title. Chosen by hand. */
const maxBlocksOfHead = 12;
const maxBlocksOfTitle = 5;
const maxTokensOfTitle = 24;
const maxSubjects = 8;
/** In UTF-16 units: paragraphs of subtitles are short. */
const maxLengthOfHead = 2500;
/** A shorter passage may be cited in passing. */
const minVersesRead = 3;
/** Characters before a passage among which a label is looked for: that of a list of readings may be far away. */
const maxBefore = 160;

/** The label of the text of a sermon or lesson, directly before it. */
const textLabel = pattern('u')`
  (?<!\p{L})(?:
    (?:[Ss]ermon|[Pp]reaching|[Mm]ain|[Oo]ur|[Bb]ible|[Ss]cripture|[Ff]ocus|[Kk]ey)?[ ]?(?:[Tt]exts?|[Pp]assages?|PASSAGE|TEXT)
    |Scriptures?|SCRIPTURE|Bible[ ]reading|Reference|Verses|Portion|Parashah
    |Predigttexte?|Bibeltexte?|Bibelstellen?|Textgrundlage|Perikope|Bibelwort|Schriftwort
    |Textes?(?:[ ]bibliques?)?|Passages?[ ]bibliques?|Référence|Péricope
    |Textos?(?:[ ]bíblicos?)?|Pasaje(?:[ ]bíblico)?|Cita[ ]bíblica|Passagem(?:[ ]bíblica)?
    |Test[io](?:[ ]biblic[io])?|Brano|Passo|Riferimento
    |Ayat|Ayaat|Verses|Surah|Bacaan|Ayet(?:ler)?
    |النص|الآيات|آيات|الآية|متن|آیات|موضوع|سوره|سورة
  )(?:[ ]\p{Ll}{2,12}){0,3}[*_]{0,2}[ ]?[:：–—][*_]{0,2}[ ]?[^!?\n:]{0,30}$`;

/** The label of a list of readings. */
const readingsLabel = pattern('u')`
  (?<!\p{L})(?:
    (?:[Ss]cripture[ ]|[Bb]ible[ ]|[Ff]irst[ ]|[Ss]econd[ ]|[Gg]ospel[ ])?
    (?:[Rr]eadings?|READINGS?|[Ll]essons?)
    |Gospel|GOSPEL|Epistle|Lectionary|Psalm|Propers
    |Lesung(?:en)?|Schriftlesung(?:en)?|Evangelium|Epistel
    |Lectures?|Évangile|Première[ ]lecture|Deuxième[ ]lecture|Épître
    |Lecturas?|Evangelio|Epístola|Leituras?|Evangelho
    |Lettur[ae]|Vangelo|Epistola
    |القراءات|القراءة|الإنجيل|قراءة|قرائت
  )(?:[ ]\p{L}{1,12}){0,5}[*_]{0,2}[ ]?[:：–—][*_]{0,2}[ ]?[^!?\n]{0,130}$`;

/** What stands before the passage of a sermon in its head. */
const sermonOn = pattern('iu')`
  (?<!\p{L})(?:
    (?:sermon|homily|message|reflection|meditation|teaching|study|lesson|talk|exposition
    |commentary|tafse?[ei]r|class|lecture)s?[ ](?:on|about|from|of)
    |predigt[ ](?:über|zu|zum)|andacht[ ](?:über|zu)|ansprache[ ](?:über|zu)|auslegung[ ](?:von|zu)
    |(?:prédication|homélie|méditation|étude|sermon)[ ](?:sur|de)
    |(?:sermón|homilía|predicación|predicação|homilia|estudio|meditación|reflexión)[ ](?:sobre|de|acerca[ ]de)
    |(?:omelia|predicazione|predica|meditazione|riflessione|sermone|commento)[ ](?:su|sul|sulla|di|a)
    |تفسير|تفسیر|درس
  )(?!\p{L})[^.!?;\n]{0,40}$`;

/** What stands before a passage that is read aloud at the beginning. */
const wordsOfReading = pattern('iu')`
  (?<!\p{L})(?:
    (?:reading|lesson|gospel|passage)[ ](?:\p{Ll}+[ ]){0,4}(?:is|comes|from)
    |(?:we|let[ ]us|let['’]s)[ ](?:have[ ]just[ ])?(?:read|heard|hear)
    |(?:wir|ihr)[ ](?:lesen|hören|haben)|(?:lesen|hören)[ ]wir|nous[ ](?:lisons|avons[ ]lu|avons[ ]entendu)|lisons|écoutons
    |(?:have|has|was|were)[ ]just[ ](?:been[ ])?(?:heard|read)|(?:soeben|eben)[ ](?:gehört|gelesen)
    |venons[ ]d(?:['’]entendre|['’]écouter|e[ ]lire)
    |acab(?:amos|a)[ ]de[ ](?:escuchar|oír|leer|proclamar)|acabamos[ ]de[ ]ouvir
    |(?:abbiamo|è[ ]stato)[ ](?:appena[ ]|ora[ ])(?:letto|ascoltato|proclamato)
    |leemos|leamos|hemos[ ](?:leído|escuchado|oído)|escuchemos|leggiamo|abbiamo[ ](?:letto|ascoltato)|ascoltiamo|lemos|ouvimos
    |نقرأ|قرأنا|می[ ‌]?خوانیم|خواندیم
  )(?!\p{L})[^.!?;\n]{0,50}$`;

/** What stands before the first citation of a psalm that was read or sung: "The psalm that we have heard begins …". */
const psalmRead = pattern('iu')`
  (?<!\p{L})(?:psalm|psaume|salmo)[ ](?:
    (?:that|which)?[ ]?we[ ](?:have[ ]|['’]ve[ ])?(?:just[ ])?(?:heard|read|sung|sang|prayed)
    |(?:,[ ])?den[ ]wir|que[ ]nous[ ](?:avons|venons)|que[ ](?:hemos|acabamos)|che[ ]abbiamo|que[ ](?:ouvimos|cantamos|lemos)
  )(?!\p{L})[^.!?;\n]{0,110}$`;

/** The readings of another day. */
const otherDay = pattern('iu')`
  (?<!\p{L})(?:
    next|coming|last|previous|tomorrow|nächste[nrs]?|kommende[nrs]?|letzte[nrs]?|vorige[nrs]?|morgen
    |prochaine?s?|suivante?s?|dernière?s?|demain|próxim[oa]s?|siguientes?|pasad[oa]s?|mañana|prossim[oa]|scors[oa]|domani
    |القادم|القادمة|المقبل|الماضي|آینده|بعد|گذشته
  )(?!\p{L})`;
