import { isApart, type BracketPlace } from './bracketPlace';
import { languageName } from './languageNames';
import { pattern, patternSource } from './pattern';
import { shape } from './shape';
import { isHearing, isPlaceOfSpeaker } from './stageHearing';
import { isManner, isVoice } from './stageManner';
import { isProceeding } from './stageProceedings';
import { isOnRecord, isUnlistedLanguage } from './stageRecord';
import { isAct, isMovement, isNoise, isParticiple, namesThingAtHand, thirdPerson } from './stageVerbs';

/**
 * Whether a bracket has the shape of a stage direction, whatever its words are: a cry from the hall, an action without
 * a subject, something that happens, a change of language or of a device. `content` has single spaces. Most shapes count
 * only where the bracket is no part of a sentence.
 */
export function hasStageShape(content: string, place: BracketPlace): boolean {
  const inner = content.toLowerCase();
  if (place.afterBreak && cry.test(inner) && isUtterance(content)) return true;
  if (bodily.test(inner) || isLanguage(inner, place)) return true;
  if (reported.test(inner)) return false;
  const unstopped = inner.replace(/[.!…]+$/, '');
  if (place.beforeColon && place.afterName && (isPlaceOfSpeaker(unstopped) || isVoice(unstopped))) return true;
  // The place first: most brackets complete a sentence, and these expressions take long to compile.
  if (
    (isApart(place) || isOwnSentence(content, place)) &&
    (isProceeding(inner) || isUnlistedLanguage(content) || isHearing(unstopped) || isManner(unstopped))
  )
    return true;
  if (!isApart(place)) return false;
  const heard = inner.replace(mannerOfSound, '');
  if (isSound(heard) || stir.test(heard) || device.test(inner) || isSoundEffect(heard) || isOnRecord(inner, content))
    return true;
  if (habit.test(inner)) return false;
  const words = inner.replace(/[.!…]+$/, '').split(' ');
  return (
    (passiveVerb.test(inner) && passive.test(inner)) ||
    thingActs.test(inner) ||
    isAction(words) ||
    isSubjectWithAction(words)
  );
}

/**
 * Whether a bracket is a sentence with a capital and a full stop of its own, and another one follows: a court puts it
 * on record below a line that ends without a full stop.
 */
export function isOwnSentence(content: string, { beforeBreak }: BracketPlace): boolean {
  return beforeBreak && /^\p{Lu}.*[.:]$/su.test(content);
}

/** Whether words, in lower case, name sounds of the hall: "cheers from the back", "a burst of laughter". */
export function isSound(inner: string): boolean {
  return (anySound.test(inner) && sounds.test(inner)) || soundsOfManner.test(inner);
}

/** Music and noises as captions name them, in lower case: "soft piano music", "camera shutter", "phone ringtone". */
export function isSoundEffect(inner: string): boolean {
  return soundEffect.test(inner);
}

/** How a sound is made or heard: "drilling noise, imitated". */
const mannerOfSound =
  /, (?:imitated|mimicked|faintly|faint|repeated|twice|off|offstage|off-screen|outside|in the distance)$/;

/** A year, or words of a statement, not of something that is seen: such a bracket explains. */
const reported = pattern('u')`
  \b\d{4}\b|\b(?:who|whom|whose|which|means?|meant|called|known|omitted|passage|paragraph|translat(?:or|ed)|editor)\b`;
const habit = shape('u')`
  \b(?:
    every|each|always|usually|often|seldom|never|only|\p{L}{1,20}days|century|years? ago|annually|dawn|dusk|night|evening
    |spring|summer|autumn|winter|next page
  )\b`;

/** What is no part of any sentence: "clears throat". */
const bodily = shape('u')`
  ^(?:(?:he|she|speaker|the \p{L}+) )?(?:
    (?:clears?|clearing) (?:his |her |their )?throats?|(?:blows|blowing) (?:his |her )?nose|sneez(?:es|ing)|cough(?:s|ing)
    |sniff(?:s|ing|les|ling)|snort(?:s|ing)?|giggl(?:es|ing)|hiccups?
  )(?: (?:loudly|softly|again|repeatedly))?[.]?$`;

/** Somebody unnamed or many together, with a colon: `Several voices: "When?"`. */
const cry = shape('u')`
  ^(?:(?:the|an?|one|two|several|some|many|other|another|all|various|from the|hon(?:ou?rable|\.)?) ){0,2}
  (?:\p{L}{3,} ){0,1}?(?:
    voices?|members?|delegates?|senators?|deputy|deputies|representatives?|audience|crowd|hall|gallery|floor
    |congregation|assembly|people|public|participants?|attendees?|students?|pupils|children|child|workers?|farmers
    |women|woman|men|man|girls?|boys?|youths?|everyone|everybody|all|someone|somebody|hecklers?|spectators?
    |listeners?|visitors?|guests?|soldiers?|believers|worshippers?|reporters?|journalists?|questioners?|witness
    |choir|pilgrims|mourners|prot?estors?|protesters?|demonstrators?|response|villagers|opposition|benches
  )(?: (?:from|in|at|on|of|among|near) (?:the )?[^:"“«]{1,30})?: ?\S`;

/** Whether what follows the colon of a cry is said: it begins with a capital, and is quoted, a sentence or a word or two. */
function isUtterance(content: string): boolean {
  const said = content.slice(content.indexOf(':') + 1).trim();
  if (/[!?]["”’»']?$/.test(said)) return true;
  if (!/^["“‘«']?\p{Lu}/u.test(said) || /\d/.test(said)) return false;
  const words = said.split(' ').length;
  return /^["“‘«'].*["”’»'][.]?$/.test(said) || words <= 2 || (said.endsWith('.') && words <= 12);
}

const adjectives = '(?:(?!(?:the|an?|his|her|their|our|my|your|its|of|and)\\b)\\p{L}[\\p{L}-]* ){0,2}';
const sound = patternSource`
  (?:
    laughter|applause|cheers?|cheering|murmurs?|murmuring|shouts?|shouting|cries|boos|booing|jeers?|jeering|hisses
    |hissing|groans?|gasps?|sighs?|whistles?|whistling|chants?|chanting|whispers?|whispering|sobs|sobbing|ovation
    |heckling|hubbub|uproar|commotion|footsteps|sirens?|static|crosstalk|interjections?|exclamations?|chatter
    |clapping|drumming|drumbeats?|gunshots?|gunfire|knock|knocks|knocking|beep|beeps|beeping|rustling|coughing|coughs
    |thunder|thunderclap|feedback|laughter|bell|bells|horns?|dissent|hear,? hear!?|order,? order!?|unrest|confusion
  )`;
/** What `sounds` needs: it takes long to compile. */
const anySound = new RegExp(sound);
/** What a hall does as one, which is certain only with its place: "Animation in the hall". */
const stir = shape('u')`
  ^${adjectives}(?:animation|movement|stir|sensation|agitation|excitement|disturbance|amusement|noise|tumult|disorder|indignation)[ ]
  (?:(?:in|on|among|from) (?:the )?(?:\p{L}+ )?(?:hall|gallery|galleries|audience|chamber|room|benches|rows|crowd|court|public
  |delegates|members
  |deputies|congregation|left|right|cent(?:re|er)|floor))(?: of the (?:hall|chamber|room))?[.!]?$`;
/** A sound, and what is its source or how it is meant: "loud cheers from the balcony", "cries of “Never!”". */
const inHall = patternSource`
  (?:in|at|on|among|outside)(?: (?:the |some )?(?:\p{L}+ ){0,2}(?:
    hall|gallery|galleries|audience|chamber|room|back|front|distance|street|crowd|background|balcony|corridor|court(?:room)?
    |church|mosque|stands|left|right|benches|rows?|door|stage|house|square|yard|floor|congregation|public|delegates
    |members|opposition
  ))?`;
const sounds = shape('u')`
  ^${adjectives}${sound}(?:,? (?:and |with )?${adjectives}${sound}){0,3}
  (?: (?:of (?!the |his |her |their |our |god).{1,60}|from .{1,60}|${inHall}))?(?:,? and .{1,30})?[.!]?$`;
const soundsOfManner = shape('u')`
  ^(?:an? |another )?(?:\p{L}+ )?(?:
    burst|round|roar|ripple|murmur|outburst|storm|peal|wave|chorus|moment|minute|hail|gale|buzz|shout|cry|gasp|groan
  )s? of (?:
    laughter|applause|approval|assent|dissent|protest|cheers|cheering|silence|disapproval|agreement|surprise|boos
    |whistles|indignation|disbelief|admiration|voices
  )(?: (?:from .{1,40}|${inHall}|and .{1,40}))?[.]?$`;

const soundEffect = shape('u')`
  ^(?:${adjectives}(?:
    (?:\p{L}+ )?(?:music|melody|jingle|fanfare|theme tune|ringtones?)
    |(?:camera|shutter|mouse|keyboard|pen|lighter) (?:shutter|clicks?|clicking|noise)|shutter clicks?
    |(?:door|car|school|church|phone|bicycle|alarm|train|ship|factory) (?:bells?|horns?|alarms?|slams?|whistles?|engine|creaks?)
    |(?:background|traffic|wind|street|engine|crowd|kitchen|white|mechanical|drilling|hammering|buzzing|humming
    |clicking|rushing) (?:noises?|sounds?|chatter|hum)
    |(?:birdsong|birds? (?:singing|calls?)|thunder|rain|drum ?roll|tinkling|jingling|clinking|clanking|rattling|clatter)
  ))(?: (?:playing|plays|starts|stops|fades(?: (?:in|out))?|continues|ends|in (?:the )?(?:background|distance)|offscreen))?[.]?$`;

const languageOrTongue = patternSource`
  (?:${languageName}|(?:his|her|their|the|a|an) (?:own |native |local |original |mother |indigenous |sign |regional ){0,3}
  (?:vernacular|dialect|tongue|language)|(?:\p{L}+ )?dialect|sign language|vernacular|native language
  |local language|original)`;
const moreLanguages = patternSource`(?:(?:,| and|, and|/|,? then) (?:in |into )?${languageOrTongue}){0,4}`;
const throughInterpreter = patternSource`
  (?:; (?:\p{L}+ )?(?:interpretation|translation|text) (?:was )?(?:provided|supplied|given|furnished) by .{1,40}
  |,? (?:and |and then |then )?(?:
    (?:through|via|with) (?:an? |the |his |her )?(?:\p{L}+ )?(?:interpreter|interpretation|translator|translation|subtitles)
    |(?:again|briefly|throughout|to the \p{L}+|not translated|untranslated|no translation|without translation)
  ))?`;
/** A verb of speech, with an adverb and perhaps somebody who is spoken to, before a language. */
const speech = patternSource`
  (?:(?:he |she |they |then |the \p{L}+ )?(?:
    speak(?:s|ing)?|spoke|spoken|talk(?:s|ing)|says|saying|recit(?:es|ing|ation)|read(?:s|ing)?|continu(?:es|ed|ing)
    |pray(?:s|ing|er)?|answer(?:s|ed|ing)?|repl(?:ies|ied|ying)|greet(?:s|ing|ings)?|quot(?:es|ing|ation)
    |s[iu]ng(?:s|ing)?|sang|interpret(?:ation|ed|ing)|chant(?:s|ing)|whisper(?:s|ing)|shout(?:s|ing)?|prayer
    |repeats?|addresses|addressing|original|songs?|poem|remarks|speech|conversation|discussion
  ) )`;
const spokenIn = shape('u')`
  ^${speech}(?:(?:the |an? |his |her |some )?\p{L}+ ){0,3}?(?:in|from|into) (?:the )?
  ${languageOrTongue}${moreLanguages}${throughInterpreter}(?: (?:about|to|with|for|at) .{1,60})?[.:]?$`;
const speaksLanguage = shape('u')`
  ^(?:he |she |they )?(?:speak(?:s|ing)?|spoke|talks|talking)(?: \p{L}+ly| in)?[ ]
  ${languageOrTongue}${moreLanguages}${throughInterpreter}[.:]?$`;
const switchesLanguage = shape('u')`
  ^(?:he |she |they )?(?:
    switch(?:es|ing|ed)?|chang(?:es|ing|ed)|revert(?:s|ing|ed)?|return(?:s|ing|ed)?|turn(?:s|ing|ed)|shifts?|goes|back
  )(?: back| over)? (?:to|into) (?:speaking )?${languageOrTongue}${moreLanguages}[.:]?$`;
const inLanguage = shape('u')`
  ^(?:partly |again |briefly )?in ${languageOrTongue}${moreLanguages}${throughInterpreter}[.:]?$`;
const byInterpreter = shape('u')`
  ^(?:(?:speaks|speaking|spoke|answers|answering) )?(?:through|via) (?:an? |the )?(?:\p{L}+ )?
  (?:interpreter|translator)[.:]?$`;

/** Words after which a language belongs to the sentence: "a letter [in Persian]". */
const writing = new Set(
  (
    'book books letter letters poem poems word words text texts version edition inscription written wrote writes printed ' +
    'published means meant called known reads read translated study studied work works article articles verse phrase'
  ).split(' '),
);

/** A word that each of the expressions on languages needs: most brackets have none, and this one is quick to compile. */
const languageWord = pattern('u')`
  \b(?:${languageName}|dialect|vernacular|tongue|language|original|interpreter|interpretation|translator)\b`;

function isLanguage(inner: string, place: BracketPlace): boolean {
  if (!languageWord.test(inner)) return false;
  if (spokenIn.test(inner) || speaksLanguage.test(inner) || switchesLanguage.test(inner) || byInterpreter.test(inner))
    return place.afterBreak || place.beforeBreak || !writing.has(place.previousWord);
  return inLanguage.test(inner) && (place.afterBreak || !writing.has(place.previousWord));
}

const apparatus = patternSource`
  (?:the |an? |his |her )?(?:
    microphones?|mic|mike|recorder|recording|tape|cassette|camera|video|audio|sound|line|phone line|connection|internet
    connection|phone|telephone|speakerphone|loudspeakers?|amplifier|projector|screen|power|electricity|lights?|lamps?
    |radio|feed|livestream|broadcast
  )`;
/** "mic off", "away from the microphone", "tape ends". */
const device = shape('u')`
  ^(?:
    ${apparatus} (?:
      (?:is |was |are |were |has been )?(?:switched |turned |shut |cut )?(?:off|on)
      |(?:is |was |has )?(?:
        stops|stopped|ends|ended|paused|resumes|resumed|fails|failed|lost|interrupted|muted|unmuted|dropped|drops
        |disconnected|dead|cut|breaks off|broke off|cuts out|breaks up|malfunctions?|fades|faded
      )
      |turned(?: over)?|changed|flipped|reversed|runs out|ran out|cut out|change|failure|problems?
    )(?: (?:again|briefly|for a moment|suddenly|and (?:restarted|resumed|started again|turned (?:back )?on)))?
    (?: (?:while|as|during|so that) .{1,80})?
    |(?:speaks? |speaking |speaker |talking |talks |moves |steps |turns )?
    (?:off|away from|too far from|not at|out of range of) (?:the )?(?:microphone|mic|mike|camera|record|air|screen)
    |(?:back )?on (?:the )?(?:record|microphone|mic|mike|camera|air)
  )[.!]?$`;

/** What `passive` needs: it takes long to compile. */
const passiveVerb = / (?:is|are) /;
/** Something is done: "The ribbon is cut", "A wreath is laid at the gate". In the past a statement has the same form. */
const passive = shape('u')`
  ^(?:the|an?|two|three|some) (?:\p{L}[\p{L}'’-]* ){1,4}?(?:is|are) (?:then |now |again )?(?:
    cut|laid|handed|sworn|shown|played|raised|lowered|lit|unveiled|brought|carried|poured|passed (?:round|around|on|to)
    |switched|dimmed|read (?:out|aloud)|sung|recited|rung|presented|displayed|hoisted|placed|projected|distributed
    |lifted|hung|untied|sealed|thrown|escorted|led|rolled|wheeled|turned|pushed|helped|wiped|heard|struck|opened
    |extinguished
  )(?: (?:to|by|over|up|out|off|on|in|into|from|at|down|away|onto|before|behind|around|round|back|and|for)\b.{0,60})?[.!]?$`;

/** A thing in the hall does something: "The lights came back after two minutes". */
const thingActs = shape('u')`
  ^(?:the |an? )?(?:\p{L}+ )?(?:
    lights?|lamps?|power|microphones?|mic|loudspeakers?|sound|audio|music|alarms?|sirens?|phones?|telephones?|recording
    |tape|curtain|screen|projector|doors?|bells?|clock|drums?|band|orchestra|choir|anthem|candles?|generator|film|video
  )[ ](?:
    (?:go|goes|went|come|comes|came) (?:out|off|on|back(?: on| up)?|up|down|dead)|dims?|dimmed|fails?|failed|flickers?|flickered
    |stops?|stopped|starts|begins|ends|rings?|rang|sounds|sounded|plays|opens|closes|slams?|falls|rises|lowers|strikes
    |chimes|tolls?|fades?|faded|burns? out
  )(?: (?:again|suddenly|briefly|outside|in the (?:hall|background|distance|street|back)|at the back|by itself
  |(?:for|after) .{1,30}))?[.!]?$`;

const noComplement = new Set('of that how why what as than or whether if because is are was were'.split(' '));
const adverbsAndSubjects = new Set('both all he she they again then also now everyone everybody speaker'.split(' '));
const objects = new Set(
  'the a an his her their its it him them himself herself two three several some another'.split(' '),
);
const particles = new Set('up down out away back around forward aloud again round'.split(' '));

/** An action without a subject: "unfolds a letter", "shrugs", "both smile", "gesturing to the map". */
function isAction(all: readonly string[]): boolean {
  const skipped = all.findIndex(word => !adverbsAndSubjects.has(word) && !/.ly$/.test(word));
  if (skipped < 0 || all.length > 14) return false;
  const [verb, ...complement] = all.slice(skipped);
  const [next] = complement;
  if (skipped > 0 && isNoise(verb, '')) return next === undefined || /^["“«]|.ly$|^again$/.test(next);
  const finite = thirdPerson(verb);
  if (finite === undefined && !isParticiple(verb)) return false;
  if (next === undefined) return isAct(verb) && (finite !== 'ambiguous' || isNoise(verb, 's', 'es', 'ies'));
  if (noComplement.has(next) || /^\p{N}/u.test(next)) return false;
  if (next === 'and') return complement.length > 1 && isAct(verb) && isAct(complement[1]);
  const isComplement =
    finite === 'sure' || objects.has(next) || particles.has(next) || (isMovement(verb) && !isPlural(verb, next));
  if (!isComplement) return false;
  if (isMovement(verb)) return true;
  if (/^(?:it|him|them)$/.test(next) && particles.has(complement[1] ?? '')) return true;
  return namesThingAtHand(complement) || (isAct(verb) && particles.has(next));
}

/** Whether a form in -s is rather a plural before this word: "cries for help". */
function isPlural(verb: string, next: string): boolean {
  return thirdPerson(verb) === 'ambiguous' && !/.ly$/.test(next);
}

/** Several people, or a group of them. */
const many = shape('u')`
  ^(?:
    people|men|women|children|audience|crowd|police|youths?|all|both|others|choir|congregation|hall|public|guests|boys
    |girls|pupils|students|delegates|voices|pilgrims|friends|neighbours|families|members|deputies|participants|\p{L}+ers
    |\p{L}+ists|\p{L}+ors
  )$`;
const notSubject = pattern('u')`
  ^(?:his|her|their|our|my|your|its|i|we|you|it|of|to|for|if|when|as|with|by|not|no|what|there|the|an?|some|two|which)$`;

/** Whether words, in lower case, say that the hall makes a noise: "both laugh". */
export function isLaughOfMany(inner: string): boolean {
  return laughOfMany.test(inner);
}

const laughOfMany = shape('')`
  ^(?:they |we )?(?:
    both|all|everyone|everybody|(?:the )?(?:audience|crowd|hall|class|congregation|panel|students|children|guests|hosts?)
  )[ ]
  (?:laughs?|chuckles?|giggles?|applauds?|claps?|cheers?|groans?|gasps?|murmurs?)(?: (?:again|loudly|softly|together))?[.!]?$`;

/** A subject and what it does, with a verb that is hardly used of anything else: "Door slams", "chairs scraping". */
function isSubjectWithAction(words: readonly string[]): boolean {
  for (let i = 1; i < Math.min(words.length, 7); i++) {
    const subject = words[i - 1];
    if (!/^[\p{L}'’-]+$/u.test(subject)) return false;
    if (notSubject.test(subject)) continue;
    const verb = words[i].replace(/[,:]$/, '');
    if (words[i + 1] === 'of') continue;
    if (isNoise(verb, 's', 'es', 'ies') && !subject.endsWith('s')) return true;
    if (isNoise(verb, '') && many.test(subject)) return true;
    if (isNoise(verb, 'ing') && i <= 3 && (many.test(subject) || i === words.length - 1)) return true;
  }
  return false;
}
