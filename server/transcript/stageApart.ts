import { withoutTrailing } from '../base/withoutTrailing';
import { partsOfSpeech } from '../text/lexicon';
import { isApart, type BracketPlace } from './bracketPlace';
import { pattern } from './pattern';
import { shape } from './shape';
import { isHallProceeding } from './stageHouse';
import { isAct, isNoise, isParticiple, thirdPerson } from './stageVerbs';
import { mentionsText } from './textCriticism';

/**
 * Whether a bracket says what happens by where it stands and how it is built, whatever its verbs and nouns are: alone in
 * its paragraph or cue, directly after the label of a speaker, or between two sentences. What reads as a note about the
 * text, as a citation, a name or the speaker's own words is none. `content` has single spaces. `isRound` tells
 * parentheses, in which a speaker's asides stand too.
 */
export function isDirectionByPlace(content: string, place: BracketPlace, isRound: boolean): boolean {
  const inner = content.toLowerCase();
  if (isAnswerToRoll(inner, place)) return true;
  if (
    !isRound &&
    (recordingFault.test(inner) || (readsAloud.test(inner) && place.beforeBreak && place.previousWord === ''))
  )
    return true;
  if (place.insideLabel) return inHall.test(inner) || inLabel.test(inner);
  if (!isApart(place) && !place.afterLabel && !isWholeSentence(content, place)) return false;
  if (inner.length > 120) return false;
  if (productionCue.test(inner) || isHallProceeding(content)) return true;
  const words = withoutTrailing(inner.replace(clockTime, ''), /[.!…]/)
    .trim()
    .split(/[ ,;]+/);
  if (words.length > mostWords || /\d/.test(words.join(' ')) || !/\p{L}{3}/u.test(inner)) return false;
  if (!/\p{Ll}/u.test(content) && words.some(word => heard.test(word))) return words.length <= mostWordsOfCue;
  if (mentionsText(inner) || personal.test(inner) || finite.test(inner)) return false;
  if (!/\p{Ll}/u.test(content)) return isCue(words, place);
  if (place.afterLabel && isAfterLabel(content, words)) return true;
  if (!isApart(place) || notFirst.test(inner)) return false;
  if (isActOfSomebody(content, words, place, isRound)) return true;
  return isActWithoutSubject(words, place, isRound);
}

const mostWords = 12;
const mostWordsOfCue = 10;
/** Times and lengths of time, which are no citations. */
const clockTime = pattern('')`
  \b(?:at |around |about )?\d{1,2}[.:]\d\d(?: ?[ap]\.?m\.?)?
  |\b(?:for )?(?:about |approx(?:imately|\.)? |some )?\d{1,3} (?:seconds?|secs?|minutes?|mins?)\b`;

/** A capital and a full stop of its own, after a bracket that may follow a line without a full stop. */
function isWholeSentence(content: string, { beforeBreak, alone }: BracketPlace): boolean {
  return (
    alone ||
    (beforeBreak && /^\p{Lu}.*\.$/su.test(content) && /^(?:The |\p{Lu}\p{Ll}+ (?:\p{Ll}+ing|\p{Ll}+s) )/u.test(content))
  );
}

/** `Fitch? (No.)`: how the members answer when their names are called. */
function isAnswerToRoll(inner: string, { afterNameAsked }: BracketPlace): boolean {
  return afterNameAsked && answers.test(inner);
}

const answers = shape('u')`
  ^(?:
    aye|no|nay|yes|yea|present|here|absent|abstain(?:s|ed|ing)?|abstention|excused|recused|ja|nein|enthaltung|oui
    |non|présente?
    |sí|sì|presente|sim|não|astenuto|abstención|نعم|لا|حاضر|موافق|معارض|بله|خیر|موافقم|مخالف
  )[.!]?$`;

/** What a script or a record of a service lets the listener hear: `MUSIC: THEME UP`, `Orgel: Improvisation`. */
const productionCue = shape('u')`
  ^(?:
    (?:theme |closing |opening |organ |piano |soft )?music|sounds?|sound effects?|sfx|fx|effects?|atmos(?:phere)?
    |ambience|organ|piano|choir|band
    |orchestra|musik|orgel(?:spiel)?|orgelmusik|klavier|chor|geräusch(?:e)?|ton|musique|orgue|ch[œo]ur|bruit(?:age)?
    |música|órgano|coro
    |sonido|efecto|musica|organo|suono|rumore|muziek|koor|geluid|müzik|موسيقى|موسیقی|صدا
  ) ?: .{1,90}$`;

/** The recording fails, which it does inside sentences too. */
const recordingFault = shape('')`
  ^(?:the )?(?:audio|sound|video|recording|connection|signal|feed|microphone|mic|line|picture)[ ]
  (?:(?:is |was )?(?:drops?|dropped|cuts?|lost|breaks?|broke|fails?|failed|freezes|froze|frozen|stutters|skips?
  |distorted|fades?|garbled|muffled|goes|went))
  (?: (?:out|off|up|in and out|down|silent|dead))?(?:,? (?:here|briefly|again|momentarily
  |for (?:about |approx(?:imately|\.)? |some )?\S{1,8} (?:seconds?|secs?|minutes?|mins?|moments?)))?$`;
/** Before a quotation, also after a comma: `in pencil, [reads] "not before noon"`. */
const readsAloud =
  /^(?:reads|reading|quotes|quoting|recites|reciting|sings|singing|writes|translates)(?: (?:out|aloud|slowly|again))?$/;
/** Between a name and its colon: "written question". */
const inLabel = shape('')`
  ^(?:(?:written|recorded|read|pre-recorded|shouted|whispered|anonymous) (?:question|statement|message|note
  |answer|reply)|(?:inaudible|shouting|whispering|laughing|reading|interrupting|interjecting|off-?screen
  |off-?stage|off-?mic)|speaking .{3,40})$`;

/** Words in capitals, as scripts and captions have them. One of them must be a noise or an act. */
function isCue(words: readonly string[], { alone }: BracketPlace): boolean {
  return (
    words.length <= mostWordsOfCue &&
    words.some(word => isNoise(word, 's', 'es', 'ing') || (alone && isSignOfAction(word)))
  );
}

const heard = shape('')`
  ^(?:
    beat|click|clicks|fade|fades|sting|theme|music|sound|sounds|noise|footsteps|silence|crash|thud|splash|bang
    |engine|bell|bells|buzzer|siren
    |gong|rustle|rustling|whistle|drum|drums|orchestra
    |birdsong|hooter|echo|gavel|static|applause|laughter|wind|rain|thunder|waves|knock|knocks|chimes|sfx|segue|crossfade|dissolve
  )$`;

function isSignOfAction(word: string): boolean {
  return isParticiple(word) || thirdPerson(word) === 'sure';
}

/** Directly after a label: an act, a manner, or to whom somebody turns. "(Colm Valley)" there is a constituency. */
function isAfterLabel(content: string, words: readonly string[]): boolean {
  if (/^off[- ](?:mic|mike|microphone|camera|screen|stage)$/.test(words[0])) return words.length === 1;
  if (words.length === 1) return isParticiple(words[0]) || /^[a-z]{4,}ly$/.test(words[0]) || isAct(words[0]);
  if (!content.split(' ').some((word, i) => i > 0 && /^\p{Ll}{2,}/u.test(word))) return false;
  if (isParticiple(words[0]) || thirdPerson(words[0]) !== undefined) return !noComplement.has(words[1]);
  if (/^(?:to|from|through|via|off|over|on|at|by|in|into|with|without) /.test(words.join(' ')))
    return inHall.test(words.join(' '));
  return words.slice(1, 4).some(word => isParticiple(word));
}

/** Where, to whom or by what means somebody speaks. */
const inHall = shape('')`
  ^(?:
    (?:turning )?to (?:the )?(?:witness|court|jury|bench|judge|chair|chairman|clerk|interpreter|audience|class
    |students?|choir|congregation|counsel
      |reporter|usher|camera|himself|herself|someone|a \p{L}+|(?:mr|mrs|ms|dr)\.? \p{L}+)
    |from (?:the )?(?:back|front|floor|audience|gallery|hall|balcony|side|rear|public|pews?|next room|bench|seat
    |his seat|her seat)(?: .{1,30})?
    |(?:through|via|by) (?:an? |the |his |her )?(?:interpreter|translator|phone|telephone|video|videolink
    |video ?link|radio|zoom|skype|loudspeaker|letter)
    |over (?:the )?(?:phone|telephone|radio|loudspeaker|speakers|music)|off(?:[ -](?:the )?)?(?:mic|mike|microphone
    |camera|screen|stage|record)
    |on (?:the )?(?:phone|telephone|screen|video|zoom|tape|record|skype)
    |in (?:a )?(?:low|loud|quiet|soft|small|deep|firm|raised|whispered) (?:voice|tone)|in (?:a )?(?:whisper|tears
    |unison|chorus)
    |with (?:emotion|a (?:smile|sigh|laugh)|emphasis|feeling)
  )$`;

/** An act that has a subject of one to three words before it: "Timer sounds", "brother recites", "students talking". */
function isActOfSomebody(content: string, words: readonly string[], place: BracketPlace, isRound: boolean): boolean {
  const from = /^(?:the|an?|one|two|three|several|some|many|another)$/.test(words[0]) ? 2 : 1;
  const original = content.split(' ');
  for (let i = from; i < Math.min(words.length, from + 4); i++) {
    const [verb, subject, next] = [words[i], words[i - 1], words[i + 1]];
    if (/^(?:to|of|from|in|on|at|for)$/.test(subject)) continue;
    if (notSubject.test(subject) || !/^\p{L}[\p{L}'’.-]*$/u.test(subject)) return false;
    if (next !== undefined && noComplement.has(next)) continue;
    if (words[0] === 'the' && stative.test(verb)) return false;
    const form = thirdPerson(verb);
    const isLast = next === undefined;
    // "River Stones" is a name, "river stones" may be anything: in a sentence's place they need more.
    if (/^\p{Lu}/u.test(original[i] ?? '') && i > 0 && /\p{Ll}/u.test(original[i])) return false;
    const isUnknown = !isRound && /^[a-z]{3,}ing$/.test(verb) && partsOfSpeech(verb).length === 0;
    if (isParticiple(verb) || isUnknown) return place.alone || !isRound || isAct(verb);
    if (form === undefined || subject.endsWith('s')) continue;
    if (form === 'sure' || isAct(verb)) return place.alone || !isRound || isAct(verb);
    if (place.alone && isLast && words.length === 2) return true;
    if (place.alone && next !== undefined && prepositions.has(next)) return true;
    if (!isRound && (isLast || prepositions.has(next))) return true;
  }
  return false;
}

/** An act without a subject: "writing on board", "writes on the blackboard", "points". */
function isActWithoutSubject(words: readonly string[], { alone }: BracketPlace, isRound: boolean): boolean {
  const [verb, next] = words;
  if (mental.test(verb)) return false;
  if (next === undefined) return isAct(verb) && (isParticiple(verb) || (!isRound && thirdPerson(verb) !== undefined));
  if (noComplement.has(next) || (next === 'to' && !articles.has(words[2]))) return false;
  if (isParticiple(verb)) return !isRound || alone || (isAct(verb) && prepositions.has(next));
  const form = thirdPerson(verb);
  if (form === undefined || !(isAct(verb) || form === 'sure')) return false;
  if (!isRound) return prepositions.has(next) || articles.has(next);
  return isAct(verb) && prepositions.has(next) && words.slice(2).some(word => articles.has(word) || atBoard.has(word));
}

const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));
const noComplement = setOf(`of and or that how why what as than whether if because generally strictly frankly
  speaking broadly nothing everything reason`);
const prepositions = setOf(`on to at from into onto over through under towards toward in out up down off behind around
  away across along for during near with beside past inside outside`);
const articles = setOf('the a an his her their its another some');
const atBoard = setOf('board blackboard whiteboard screen map slide slides notes paper microphone window door clock');
const mental = pattern('')`
  ^(?:
    think(?:s|ing)|know(?:s|ing)|believ(?:es|ing)|hop(?:es|ing)|assum(?:es|ing)|suppos(?:es|ing)|mean(?:s|ing)
    |seem(?:s|ing)|need(?:s|ing)|want(?:s|ing)
    |sound(?:s)?|look(?:s) like|thanks|make(?:s)|mak(?:es|ing)|belong(?:s|ing)|concern(?:s|ing)|includ(?:es|ing)
    |contain(?:s|ing)|refer(?:s|ring)|lack(?:s|ing)
    |depend(?:s|ing)|com(?:es|ing)|go(?:es|ing)|start(?:s|ing)|leav(?:es|ing)|open(?:s|ing)|clos(?:es|ing)|cost(?:s
    |ing)|begin(?:s|ning)|remain(?:s|ing)
  )$`;
/** Of things with an article these say how they are, not what happens: "the mill stands in the north". */
const stative = pattern('')`
  ^(?:stands?|sits|reads?|opens|closes|leads|runs|lies|hangs|holds|shows|gives|takes|rises|turns|looks|faces
  |bears|covers|cuts|draws|strikes|signs|hits|calls)$`;
/** With these words no act begins. */
const notFirst = pattern('u')`
  ^(?:
    and|but|or|so|that|this|these|those|which|who|if|as|because|not|no|yes|of|by|for|with|when|while|where|since
    |although|than|then|his|her
    |their|its|our|all of|in|on|at|from|about|after|before|under|between|among|also|even|only|just|like|perhaps
    |maybe|probably
  )[ ,]`;
const notSubject = pattern('u')`
  ^(?:
    he|she|they|it|his|her|their|our|my|your|its|i|we|you|of|to|for|if|when|as|with|by|not|no|what|there|the|an?
    |some|two|which|that|who|and|or|in
    |on|at|from|never|always|often|only
  )$`;
/** A bracket with these is what the speaker says. */
const personal = pattern('u')`
  \b(?:i|we|you|me|us|my|our|your|mine|yours|ours|it|he|she|they|there|i['’]\p{L}+|ich|wir|mein\p{L}*|unser\p{L}*|je
  |nous|vous|mon|notre|yo|nosotros|io|noi)\b
  |\bj['’]`;
const finite = pattern('')`
  \b(?:
    is|are|was|were|am|be|been|has|had|have|do|does|did|will|would|can|could|should|may|might|must|means|called
    |isn['’]t|don['’]t|ist|war|sind
    |waren|hat|est|sont|était|avait|era|fue|sono|fu
  )\b`;
