import { withoutTrailing } from '../base/withoutTrailing';
import { isApart, type BracketPlace } from './bracketPlace';
import { isDirectionByPlace } from './stageApart';
import { pattern, patternSource } from './pattern';
import { shape } from './shape';
import { isArabicStageDirection } from './stageArabic';
import { isEuropeanStageDirection } from './stageEuropean';
import { isPlaceOfSpeaker } from './stageHearing';
import { isNoiseOrAct, isVoice } from './stageManner';
import { isRemarkOnRecording } from './stageRecord';
import { isScene } from './stageScenes';
import { hasStageShape, isLaughOfMany, isOwnSentence, isSound, isSoundEffect } from './stageShapes';

/**
 * Whether a square bracket with these words says what happens in the hall ("[Laughter]", "[speaking in Arabic]", "[She
 * raises the key.]"), rather than explains or completes what is said.
 */
export function isStageDirection(words: string, place: BracketPlace): boolean {
  const content = withoutTime(plainWords(words));
  const inner = normalised(content);
  if (inner === '' && words.trim() !== '') return true;
  if (inner === '' || explanation.test(inner)) return false;
  if (place.alone && isRemarkOnRecording(inner)) return true;
  if (inner.length > 200) return false;
  if (/[\u0600-\u06ff]/.test(inner)) return isArabicStageDirection(inner, place);
  if (place.betweenMusic && caption.test(inner)) return true;
  // The most frequent ones first.
  if (isListed(inner, place)) return true;
  const spaced = singleSpaced(content);
  return (
    hasStageShape(spaced, place) ||
    (isApart(place) && isEuropeanStageDirection(spaced)) ||
    isEachSentence(content, place) ||
    isDirectionByPlace(spaced, place, false) ||
    isScene(singleSpaced(words), place, false)
  );
}

/** What is heard between signs of music: `♪ [advertisement] ♪`. */
const caption = pattern('')`
  ^(?:[a-z]+ )?(?:
    advertisements?|adverts?|commercials?|ads?|intro|outro|instrumental|interlude|theme|theme tune|jingles?|sting|stinger
    |refrain|humming|sponsor message
  )(?: (?:break|plays|playing|continues|ends|fades))?$`;

/** Two or three sentences or clauses, each of which is a stage direction: "Silence. She turns the page." */
function isEachSentence(content: string, place: BracketPlace): boolean {
  if (!isApart(place)) return false;
  const sentences = singleSpaced(content).split(/(?<=\p{L}\p{L}[.!]) (?=\p{Lu})|; /u);
  return (
    sentences.length > 1 &&
    sentences.length < 4 &&
    sentences.every(
      each =>
        isListed(each.toLowerCase(), place) || hasStageShape(each, place) || isDirectionByPlace(each, place, false),
    )
  );
}

/** The words without a time of the recording, "inaudible 00:02:41", and without signs of music. */
function withoutTime(content: string): string {
  return withoutTrailing(content.replace(/^[\s♩-♬]+/, ''), /[\s♩-♬]/)
    .replace(leadingTime, '')
    .replace(trailingTime, '');
}

const leadingTime = /^\d{1,2}:\d{2}(?::\d{2})?[ ,-]+(?=\p{L})/u;
const trailingTime = /(?<=\p{L})[ ,@-]+(?:at )?\d{1,2}:\d{2}(?::\d{2})?$/u;

/**
 * The same for parentheses, which also hold asides of the speaker. A stage direction in them begins with a capital or
 * has at most three words, and does not begin with an article or preposition; or it has the shape of one, a capital,
 * and is no part of a sentence.
 */
export function isRoundStageDirection(words: string, place: BracketPlace): boolean {
  const content = plainWords(words);
  const inner = normalised(content);
  if (inner === '' || explanation.test(inner)) return false;
  if (place.alone && isRemarkOnRecording(inner)) return true;
  if (inner.length > 160) return false;
  const isCapital = /^["“«']?\p{Lu}/u.test(content.trim());
  const isShort = inner.split(' ').length <= 3;
  const mayBeListed = inner.length <= 80 && (isShort || isCapital) && !/^(?:in|from|to|the|an?) /.test(inner);
  // The most frequent ones first: "(Laughter)".
  if (isApart(place) && mayBeListed && /^[a-z .,]+$/.test(inner) && isListed(inner, place)) return true;
  if (isDirectionByPlace(singleSpaced(content), place, true) || isScene(singleSpaced(content), place, true))
    return true;
  if (speaksInPlaceOfWords.test(inner) && place.previousWord === '' && hasStageShape(inner, place)) return true;
  if (/[\u0600-\u06ff]/.test(inner)) return isArabicStageDirection(inner, place);
  if (isApart(place) && (isEuropeanStageDirection(singleSpaced(content)) || isLaughOfMany(inner))) return true;
  if (laughs.test(inner) && !/^(?:|wort|verb|form|mot|verbe|palabra|verbo|parola)$/.test(place.previousWord))
    return true;
  // "Mr. Waters (Film)" names his office.
  if (things.test(inner) && !place.afterBreak && !place.beforeBreak) return false;
  if (mayBeListed && isListed(inner, place)) return true;
  if (place.beforeColon && place.afterName && (looks.test(inner) || isPlaceOfSpeaker(inner) || isVoice(inner)))
    return true;
  if (asides.test(inner)) return place.beforeColon || (gestures.test(inner) && !needsWord.test(place.previousWord));
  if (isCapital)
    return (
      ((isApart(place) || isOwnSentence(singleSpaced(content), place)) &&
        hasStageShape(singleSpaced(content), place)) ||
      isEachSentence(content, place)
    );
  if (isApart(place) && (isSound(inner) || isNoiseOrAct(inner.replace(/\.$/, '')))) return true;
  if (place.betweenMusic && (isListed(inner, place) || isSoundEffect(inner) || isSound(inner))) return true;
  return languages.test(inner) && (isApart(place) || place.beforeColon) && hasStageShape(inner, place);
}

/** The words without signs of emphasis around them: `*Laughter.*`. */
function plainWords(words: string): string {
  return /^[\s]*[*_]/.test(words) ? withoutTrailing(words.replace(/^[\s*_]+/, ''), /[\s*_]/) : words;
}

/**
 * Lower case, with single spaces. Expressions with the flags `iu` are slow to compile, which each start of the program
 * would pay for; so the text is converted instead.
 */
function normalised(content: string): string {
  return singleSpaced(content).toLowerCase();
}

function singleSpaced(content: string): string {
  return content.replace(/[\s\u2060]+/g, ' ').trim();
}

/** `He said, (speaks Xhosa), which is …`: the words are left out. */
const speaksInPlaceOfWords = /^(?:speaks|speaking|says in|answers in|replies in|sings in|recites in) /;
/** Verbs of other languages that stand inside a sentence where the speaker laughs: "Es waren (lacht) auch vier". */
const laughs =
  /^(?:lacht|lächelt|schmunzelt|kichert|grinst|seufzt|räuspert sich|hustet|weint|sourit|soupire|se ríe|sonríe|suspira|sorride|sospira)\.?$/;
/** Events that are names of things as well. */
const things =
  /^(?:films?|videos?|clips?|bells?|rings?|songs?|hymns?|anthems?|music|sessions?|tapes?|recordings?|transcripts?)$/;
const look = patternSource`
  (?:
    seated|covered|uncovered|bareheaded|veiled|kneeling|standing|rising|sitting|bowed|moved|startled|surprised|amused
    |annoyed|irritated|agitated|embarrassed|flustered|puzzled|confused|shaken|alarmed|delighted|exasperated|relieved
  )`;
/** One participle, as in `Mr. PELL (reading):` and `This line (pointing) is the river`. */
const asides = pattern('u')`
  ^(?:
    reading|continuing|interrupting|answering|replying|responding|quoting|reciting|singing|laughing|smiling|whispering
    |shouting|pointing|rising|standing|turning|weeping|crying|sobbing|sighing|coughing|nodding|translating|interpreting
    |gesturing|resuming|concluding|grinning|chuckling|shrugging|chanting|applauding|clapping|indicating|demonstrating
  )(?: and \p{L}+(?:ing|ed))?\.?$`;
/** How somebody is seen while speaking: `Mr. John Barr (seated and covered):`. Of things, these words say something else. */
const looks = shape('u')`
  ^(?:(?:still|visibly|much|deeply) )?${look}(?:(?: and|, but|, and|,) (?:(?:still|visibly|much|deeply) )?${look})?\.?$`;
const gestures = pattern('')`
  ^(?:
    laughing|smiling|whispering|pointing|weeping|sobbing|sighing|coughing|nodding|gesturing|grinning|chuckling|shrugging
    |indicating|demonstrating
  )\.?$`;
/** Words that need another word after them: "by (pointing)". */
const needsWord = pattern('u')`
  ^(?:
    is|are|was|were|be|been|being|am|not|and|or|of|by|in|for|the|an?|to|with|without|from|on|at|his|her|their|our|my
    |your|its|this|that|no|any|some|very|keep|keeps|kept|start|started|began|stop|stopped|like|than|as
  )$`;
const languages = /^(?:in|from|speak|spoke|continu|interpret|recit|read|switch|through|via)/;

/** Whether the words are in the lists below, which hold at nearly every place. */
function isListed(inner: string, place: BracketPlace): boolean {
  if (statement.test(inner)) return false;
  // "They sang [the hymn]" completes a sentence.
  if (/^the \p{L}+$/u.test(inner) && !/laugh|appla|chant|cheer|clap/.test(inner)) return false;
  if (completesSentence(inner, place)) return false;
  if (event.test(inner) && eventWords.test(inner)) return true;
  if (recites.test(inner) && (inner.includes(' ') || isApart(place))) return true;
  return (
    (subject.test(inner) && action.test(inner)) ||
    (heardVerb.test(inner) && isHeard.test(inner)) ||
    (crowdStart.test(inner) && crowdVerb.test(inner) && crowdActs.test(inner))
  );
}

/** Whether an event is a word that the sentence around it needs: "the recording [of the bell]", "the [playing] boys". */
function completesSentence(inner: string, { afterBreak, beforeBreak, previousWord }: BracketPlace): boolean {
  if (/^(?:of|and|by|with) /.test(inner)) return true;
  if (afterBreak || beforeBreak || inner.includes(' ')) return false;
  if (!(inner.endsWith('ing') ? needsWord : determiner).test(previousWord)) return false;
  return !/laughter|applause|paus|inaudible|unintelligible|indistinct|crosstalk/.test(inner);
}

const determiner =
  /^(?:the|an?|this|that|these|those|his|her|their|our|my|your|its|of|in|by|for|with|from|some|any|no)$/;

/** One to eight words that are all used of what is heard or seen in a hall. */
const eventWords = shape('')`
  ^(?:
    (?:
      more|loud|long|prolonged|sustained|some|scattered|light|brief|short|general|the|a|an|and|in|end|of
      |begin(?:s|ning)?|start|from|by|with|then|again|continued|audio|standing|moment|minute|audience|crowd
      |attendees|members|hall|people|gap|missing|laughter|laughs?|laughing|chuckles?|chuckling|applauses?
      |applauds?|applauding|clapping|claps|cheers?|cheering|chants?|chanting|chanted|booing|boos|crosstalk
      |inaudible|unintelligible|indistinct|pauses?|paused|silence|silent|music|musical|plays?|playing|played
      |weeps?|weeping|cries|crying|sobs?|sobbing|sings?|singing|song|hymn|anthem|coughs?|coughing|whistles?
      |whistling|ovation|ringing|break|recess|intermission|interruption|interrupted|interjection|video|film|clip
      |recording|transcript|transcription|tape|phone|rings?|bell|smiles?|smiling|gestures?|gesturing|sighs?
      |sighing|murmurs?|murmuring|shouts?|shouting|noise|noises|takbir|salawat|slogans?|session|speech|prayer
      |recitation|translation|interpretation|no response
    )(?:[\s,;.!—–-]+|$)
  ){1,8}$`;
/** At least one word of which says that something happens. */
const event = pattern('')`
  laugh|chuckl|appla|clap|cheer|chant|boo|crosstalk|inaudible|unintelligible|indistinct|paus|silence|music|weep|cry
  |cries|sob|sing|cough|whistl|ovation|break|recess|intermission|interrupt|interject|video|film|clip|recording
  |transcript|tape|ring|bell|smil|gestur|sigh|murmur|shout|noise|takbir|salawat|slogan|session|gap|anthem|hymn
  |standing|end of|no response`;

/** Verbs of actions that are seen or heard. */
const verbs = patternSource`
  (?:
    laugh|chuckle|applaud|clap|cheer|chant|boo|pause|weep|cry|sob|sing|cough|whistle|smile|gesture|point
    |nod|turn|recite|shout|call|respond|repeat|rise|stand|sit|kneel|bow|wave|raise|lift|lower|hand|hold|show
    |give|take|put|place|lay|set|pour|water|drink|eat|light|open|close|kiss|embrace|hug|greet|shake|walk|step
    |leave|enter|come|go|arrive|return|look|wipe|unveil|unfold|unroll|ring|play|strike|knock|tap|write|draw|sign
    |present|receive|pray|interrupt|resume|stop|begin|start|continue|throw|drop|pick|carry|bring|pass|display
    |remove|adjust|sigh|whisper|leaf
  )`;
/** The verbs in the third person, the past tense or with -ing. */
const conjugated = patternSource`
  (?:
    ${verbs}(?:e?s|es|ed|ing)|cries|cried|crying|claps|clapping|sings|sang|rises
    |rose|stands|stood|sits|sat|gives|holds|held|takes|took|puts|putting|goes|comes|leaves|left|reads out
    |reads aloud|reads from|paused|resumed|responded|rings|rang
  )`;
const someone =
  "(?:(?:at this point,? )?(?:the |an? |some |all |many |several |two |three )?(?:\\p{L}[\\p{L}’'-]*\\.? ){0,5}?)";
/** Somebody acts: "She raises the key". */
const action = new RegExp(`^${someone}(?:is |are |then |also |again |now )?${conjugated}\\b`, 'u');
/** Words with which a sentence about somebody in the hall begins. */
const subject = shape('u')`
  ^(?:
    at this point|he|she|they
    |the (?:
      audience|crowd|people|speaker|president|chairman|chairwoman|chair|leader|minister|imam|hall|participants
      |delegates|visitors|villagers|families|youths?|musicians?|singers?|players?|readers?|reciters?|clerks?
      |women|men|girls?|boys?|pupils|workers|soldiers|farmers|crew|team|drums?|flutes?|trumpets?|bells
      |congregation|assembly|attendees|gathering|host|moderator|interpreter|orchestra|band|choir|bell|children
      |mayor|professor|doctor|general|king|queen|captain|students?|guests?|members|whole|entire
    )|an? (?:child|man|woman|boy|girl|guest|member|voice|student|bell|video|film|clip|short)|audience|crowd
    |attendees|people|members|someone|somebody|everyone|all|children|speaker|president|imam|leader|applause
    |video|(?:mr|mrs|ms|dr|prof)\.? \p{L}{2,}
  )\b`;
/** What `isHeard` and `crowdActs` need: these are quick to compile, and most brackets have none of it. */
const heardVerb = / (?:is|are|can be) /;
const crowdStart = /^(?:the|all|some|several) /;
const crowdVerbs = patternSource`
  (?:
    sing|chant|clap|laugh|cheer|applaud|rise|stand up|shout|join in|weep|pray|respond|repeat|reply|answer|hum
    |whistle|murmur
  )`;
const crowdVerb = pattern('')` ${crowdVerbs}\b`;
/** "A bell is heard", "Music can be heard from outside". */
const isHeard = shape('u')`
  ^(?:(?:the|an?|some) )?(?!\p{L}*(?:who|which|that)\b)[\p{L}'’-]+(?: (?!(?:who|which|that)\b)[\p{L}'’-]+){0,2}[ ]
  (?:is|are|can be) (?:heard|shown|played|sung|unveiled|handed over|passed round|rung|projected|screened)\b`;
/** Several people act: "the millers sing, and the bakers join in". */
const crowdActs = shape('u')`
  ^(?:the |all |some |several )(?!\p{L}+ (?:who|which|that)\b)\p{L}+(?: (?!(?:who|which|that)\b)\p{L}+){0,5}?[ ]
  ${crowdVerbs}\b.*$`;
const recites = shape('')`
  ^(?:
    recit(?:es|ing|ation)|sings?|singing|chant(?:s|ing)|read(?:s|ing)? (?:out|aloud|from)|prays?|praying
    |gestur(?:es|ing)|point(?:s|ing) (?:at|to(?! (?:remember|consider|discuss|note|follow|ponder)))
    |show(?:s|ing)|hold(?:s|ing) up|turn(?:s|ing) to
    |look(?:s|ing) (?:at|to)
    |address(?:es|ing) the (?:audience|crowd|hall|people|women|men|youths?|children|students|chair|president|congregation|guests)
    |speak(?:s|ing) to
  )\b`;
/** Words with which an explanation begins: "i.e., …", "meaning …". */
const explanation = pattern('')`
  ^(?:
    i\.?\s?e\.?|e\.?\s?g\.?|that is|meaning|namely|referring|refers|reference|sic|viz|cf|see|note|editor|translator
  )\b`;
/** A statement about somebody: "He means the river". */
const statement = shape('u')`
  ^(?:he|she|they|the \p{L}+) (?:
    means|meant|refers|referred|referring|alludes|alluded|speaks of|spoke of|is|was|are|were|has|had|died|lived
    |will|would|may|can
  )\b`;
