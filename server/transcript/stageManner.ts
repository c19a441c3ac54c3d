import { patternSource } from './pattern';
import { shape } from './shape';

/**
 * Whether words, in lower case with single spaces and no full stop, say how somebody speaks and what a hall does: "voice
 * breaks", "foot-stamping", "next slide", "drinks water". The bracket must be no part of a sentence.
 */
export function isManner(words: string): boolean {
  return shapes.some(shape => shape.test(words));
}

/** Whether words say how a voice sounds, also between a name and a colon: "softly". */
export function isVoice(words: string): boolean {
  return voice.test(words);
}

/** Whether words name a noise in the background, or what a voice or a witness does, also in small letters: "imitates engine". */
export function isNoiseOrAct(words: string): boolean {
  return background.test(words) || people.test(words);
}

/** How a voice sounds, and what it does. */
const voice = shape('')`
  ^(?:
    softly|quietly|loudly|sarcastically|jokingly|ironically|emphatically|tearfully|angrily|excitedly|solemnly|mockingly|whispered
    |under (?:his|her|their) breath|in a (?:low|loud|soft|mocking|high|deep|hoarse|whispering) (?:voice|tone)
    |with (?:emphasis|feeling|emotion|a (?:smile|laugh|grin|sigh))
    |(?:(?:he |she |speaker )?(?:visibly|becomes|becoming|gets|getting) )?(?:emotional|tearful|teary)
    |(?:he |she |speaker )?(?:
      tears up|tearing up|chok(?:es|ing) up|trails off|trailing off|breaks down(?: in tears)?|fights back tears
      |fighting back tears
      |holding back tears|in tears|close to tears|overcome with emotion
    )
    |(?:his |her |the speaker['’]s )?voice (?:
      breaks?|breaking|cracks?|cracking|trembl(?:es|ing)|falters?|faltering|shak(?:es|ing)|trails off|trailing off|fades|rises
      |drops
    )(?: (?:again|briefly|with emotion))?
  )$`;

/** The hall rises or stamps. */
const hallMoves = shape('')`
  ^(?:
    (?:[a-z]+ ){0,3}(?:applause|cheers|ovation|cheering)(?:,| and) (?:the |all |all the |many )?(?:[a-z]+ )?(?:
      audience|members|delegates|assembly|house|congregation|people|hall|senators|deputies|company
    )(?: all)? (?:rising|standing|singing|chanting|clapping)(?: to (?:their|its) feet)?
    |(?:all|everyone|everybody|(?:all )?(?:the )?(?:delegates|deputies|members|those present)) (?:rise|rises|stand|stands)(?: up)?
    (?: (?:to their feet|and (?:applaud|cheer|sing|chant|clap).{0,30}))?
    |(?:desk|foot|feet|table)[ -]?(?:thumping|stamping|banging|tapping|pounding)(?: (?:on|from) .{1,30}benches)?
  )$`;

const inHall = patternSource`
  (?:in|from|at|on) the (?:audience|back|back row|front row|gallery|hall|crowd|front|floor|congregation|balcony|room)`;
const person = '(?:someone|somebody|voice|child|woman|man|girl|boy|student)';
/** Somebody in the hall asks or calls. */
const asks = shape('')`
  ^(?:an? |the |one |another )?(?:
    (?:audience member|members? of the (?:audience|public|congregation)|questioner|${person} ${inHall})[ ]
    (?:asks?|calls?|shouts?|cries|interrupts?|interjects?|speaks?|responds?|answers?|replies|suggests?|comments?)(?: .{1,80})?
    |${person} (?:calls?|shouts?|cries|speaks?|asks?)(?: out| something| a question)? ${inHall}
  )$`;
/** What the hall says together. */
const hallSays = shape('')`
  ^(?:the )?(?:congregation|audience|crowd|gathering|hall|worshippers|choir|class)[ ]
  (?:responds?|answers?|repl(?:y|ies)|repeats?|says?|recites?|sends?|chants?|sings?|prays?)
  (?:: ?\S.{0,80}| (?:salawat|salutations|blessings|takbir|slogans|amen|a{1,2}meen|ā?am[iī]n|āmīn|together|along|in (?:unison|chorus)
  |after (?:him|her)))?$`;

const silence = patternSource`(?:minute|moment)(?:['’]s| of) silence`;
const silences = shape('')`
  ^(?:
    (?:a|one|the) ${silence} (?:(?:is|was) )?(?:observed|kept|held)(?: (?:for|in) .{1,40})?
    |(?:the )?(?:(?:members|representatives) of the )?(?:[a-z]+ ){0,2}(?:
      members|representatives|delegates|assembly|council|house|committee|audience|hall|participants|congregation|parliament
    )(?: (?:rose|stood|rise|stand|rises|stands) and)? (?:observed|observes|observe|kept|keeps|keep) (?:a|one) ${silence}
    (?: (?:for|in) .{1,40})?
  )$`;

const slides = shape('')`
  ^(?:(?:next|first|last|previous|new|title) slide|slides? (?:change|changes|shown|is shown)|slide)$`;
const instruments = shape('')`
  ^(?:organ|piano|band|orchestra|anthem|trumpet|violin|flute|guitar|bagpipes?|fanfare)s? (?:
    plays?|playing|sounds|begins|ends|interlude|prelude|postlude
  )$`;
/** What a speaker does with what lies on a lectern. */
const atHand = shape('')`
  ^(?:he |she |speaker )?(?:
    (?:drink|sip|pour|check|consult|shuffle|adjust|wipe|turn|flip)s|(?:drink|sipp|pour|check|consult|shuffl|adjust|turn)ing
    |(?:looks|looking|glances|glancing) at|(?:leafs|leafing|shuffles|shuffling) through|(?:takes|taking) (?:off|out|a)
    |(?:puts|putting) (?:on|down|away)|(?:picks|picking|holds|holding) up
  ) (?:an? |the |his |her |some )?(?:(?:sip|glass|drink|cup|bottle) of )?(?:
    water|tea|coffee|watch|clock|notes?|papers?|pages?|glasses|spectacles|microphone|mic|phone|jacket|handkerchief|script
  )$`;

/** To whom somebody turns. */
const addressee = shape('')`
  ^(?:
    (?:speaking |turning |aside,? )?to (?:the |his |her |an? )?(?:
      interpreter|translator|chair(?:man|woman)?|clerk|audience|congregation|choir|moderator|interviewer|cameraman|technician
      |usher|witness|judge|jury|counsel|bench|bailiff|court reporter|sound engineer
    )
    |aside(?:,? to .{1,40})?
  )$`;

/** What interrupts, and where something is heard. */
const interruptions = shape('')`
  ^(?:
    (?:the |an? |brief |short ){0,2}(?:interview|recording|conversation|session|discussion|taping|tape|lecture)(?: is)? (?:
      interrupted|suspended|paused|stopped|resumed|restarted|broken off
    )(?: (?:by|for|while|as|at|when|and|here|again)\b.{0,80})?
    |(?:an? |brief |short ){0,2}interruption(?: (?:by|for|from|while|as) .{1,60})?
    |(?:long |short |brief )?(?:pauses?|silence|laughter) (?:while|as) (?:he|she|they|the|an?|somebody|someone|everyone|all
    |people)\b.{1,80}
    |(?:an? |the )?(?:[a-z]+ ){1,2}(?:
      crying|barking|ringing|knocking|singing|laughing|talking|shouting|coughing|screaming|hammering|playing|chanting|cheering
      |honking|whistling
    ) (?:(?:in|on|from|at) (?:the |an? )?(?:background|distance|back|hall|street|door|next room|audience|corridor)|outside|nearby)
  )$`;

/** Noises and music without a verb, as captions have them: "soft piano", "call to prayer in the background". */
const background = shape('')`
  ^(?:
    (?:an? |the |some )?(?:[a-z]+ ){0,2}(?:
      call to prayer|adhan|azan|choir|organ|piano|traffic|children|bab(?:y|ies)|dogs?|birds?|voices?|music|singing|radio|television
      |tv|sirens?|bells?|conversations?|engine|lawnmower|hammering|drilling|laughter|chatter|aeroplane|airplane|helicopter|phone
    )(?: (?:is |are )?(?:heard|audible|playing|talking|crying|barking|ringing|singing|passing))?[ ]
    (?:in the (?:background|distance|next room|corridor|street)|off ?stage|next door)
    |(?:soft|gentle|quiet|slow|upbeat|solemn|dramatic|cheerful|sad|ambient|acoustic|muffled|distant|faint|lively|mellow)[ ]
    (?:piano|organ|guitar|violin|strings|drums|flute|harp|choir|keyboard|harmonica|accordion|trumpet|percussion)
    (?: (?:music|plays|playing|continues|begins|starts|ends|stops|fades(?: (?:in|out))?|chords?|interlude))?
    |(?:papers?|pages?) (?:turn|turning|rustle|rustling|shuffling|flipping|flutter|fluttering)
    |(?:the )?(?:rustle|rustling|shuffle|shuffling|turning|flutter) of (?:papers?|pages)
  )$`;
/** A voice is raised, a noise imitated, a witness looks at a document or is moved. */
const people = shape('')`
  ^(?:
    (?:he |she |speaker |witness )?(?:raises|raising|lowers|lowering) (?:his |her |their )?voice(?: (?:again|slightly))?
    |(?:he |she |speaker )?(?:imitat(?:es|ing)|mimic(?:s|king)) (?:an? |the |his |her |of )?(?:[a-z]+ )?(?:
      tractor|engine|motor|car|lorry|truck|train|horse|donkey|dog|cat|cow|sheep|goat|birds?|rooster|crow|owl|accent|voice|sound
      |noise|phone|bell|drum|gun|machine|siren|baby|gesture|whistle
    )s?
    |(?:the )?(?:witness|deponent|interviewee|applicant|claimant|respondent|defendant|accused)[ ]
    (?:examines|inspects|reviews|studies|peruses|consults|examining|inspecting|reviewing|perusing)[ ]
    (?:the |an? |his |her )?(?:[a-z]+ )?(?:documents?|exhibits?|photo(?:graph)?s?|maps?|plans?|statements?|letters?|pages?|logs?|ledgers?
    |reports?
    |diagrams?|drawings?|transcripts?|papers?)
    |(?:the )?(?:witness|deponent|interviewee|applicant|claimant|accused|speaker) (?:becomes|became|gets|grows|is visibly) (?:visibly )?
    (?:upset|emotional|distressed|tearful|agitated|angry)
    |the (?:house|committee|senate|assembly|council|chamber|dail
    |seanad) (?:having )?divided(?:[:;,.] ?(?:ayes|yeas|for|tá|content)[ ,:]{1,2}
    \d{1,3}[;,.]? ?(?:and )?(?:noes|nays|against|níl|not[ -]content)[ ,:]{1,2}\d{1,3})?
  )$`;

/** "Ameen from the congregation", "off mic". */
const fromHall = shape('')`
  ^(?:
    (?:a |loud |an? (?:loud|long) )?(?:[ao]meen|[āa]m[iī]n|amen|takb[iī]rs?|salawat|tahlil)[ ]
    (?:from|by|in) the (?:congregation|hall|people|audience|crowd|worshippers|assembly|rows|women|men|gallery)
    |(?:speaks? |speaking |asked |asks )?(?:off|away from|without)(?:[ -]| the | a )(?:mic|mike|microphone|camera)
  )$`;
const shapes = [
  fromHall,
  background,
  people,
  voice,
  hallMoves,
  asks,
  hallSays,
  silences,
  slides,
  instruments,
  atHand,
  addressee,
  interruptions,
];
