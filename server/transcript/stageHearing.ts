import { shape } from './shape';

/**
 * Whether words, in lower case with single spaces and no full stop, say in short what happens in a hearing: "witness sworn",
 * "no audible response", "exhibit 4 marked for identification". The bracket must be no part of a sentence.
 */
export function isHearing(words: string): boolean {
  return shapes.some(shape => shape.test(words));
}

/** Whether words say from where somebody speaks, between the name and the colon: "from a sedentary position". */
export function isPlaceOfSpeaker(words: string): boolean {
  return remote.test(words) || seatOfSpeaker.test(words);
}

/** `Mr. Barr (via video link):`. */
const remote = shape('')`
  ^(?:(?:speaking|participating|appearing|joining|attending|joined) )?(?:remotely|(?:via|by|through|over
  |on) (?:an? )?(?:live )?(?:
    video(?:[ -]?(?:link|conference|call))?|telephone|phone|zoom|skype|webex|teams|satellite|audio link|teleconference|radio
  )(?: link)?)$`;
/** `Mr. Barr (from a sedentary position):`. */
const seatOfSpeaker = shape('')`
  ^(?:from|in|at) (?:an? |the |his |her )?(?:
    sedentary position|floor|gallery|back|pulpit|chair|dais|lectern|podium|audience|dock|witness box|public gallery|front row
    |back row|hall
  )$`;

const answers = shape('')`
  ^(?:
    (?:no|negative|affirmative|positive)(?: (?:audible|verbal|oral|apparent|further|spoken))?[ ]
    (?:response|answer|reply|nod|head ?shake)(?:,? (?:is |was )?(?:given|heard|made|audible))?
    |(?:(?:the )?witness |he |she |deponent )?(?:nods?|nodding|shakes?|shaking|moves?|moving)(?: (?:his|her|their))? head(?: (?:
      up and down|(?:from )?side to side|affirmatively|negatively|again|no|yes|slowly|in (?:agreement|assent|reply)
      |in the (?:negative|affirmative)
    ))?
  )$`;

const court = shape('')`
  ^(?:
    (?:the |an? )?(?:witness(?:es)?|interpreter|jury|jurors?|panel|deponent) (?:is |was )?(?:duly |first |then |again )?(?:
      sworn|affirmed|excused|recalled|stands down|stood down|steps down|stepped down|withdraws|withdrew
    )(?: (?:in|by|through|again|to)\b.{0,30})?
    |(?:end|conclusion|start|beginning) of (?:the )?(?:side-?bar|bench|in camera|voir dire)(?: (?:conference|discussion|session))?
    |(?:in )?(?:open|closed) (?:court|session)(?:[,;] .{1,50})?
  )$`;

const exhibits = shape('u')`
  ^(?:the |an? )?(?:[\p{L}'’]+ ){0,2}exhibits? (?:nos?\. ?)?[\da-z-]{1,6}(?:(?: through|,| and|,? to) [\da-z-]{1,6}){0,3}[ ]
  (?:(?:is|was|were|are) )?(?:marked|received|admitted|tendered|displayed|published)(?: (?:for|in|into|to|as|by|on)\b.{1,40})?$`;

const played = shape('')`
  ^(?:the |an? )?(?:short |brief )?(?:(?:excerpt|part|portion) of (?:the |an? )?)?(?:
    (?:video|audio)[ -]?(?:tape|recording|clip|excerpt|file)?|tape|recording|film|clip|excerpt
  )s? (?:(?:is|was|were) )?(?:then |again )?(?:played|shown|screened)
  (?: (?:again|back|in (?:open )?court|for the (?:jury|court|witness|audience|class)|at \d.{0,12}))?$`;

/** More voices than one, and a line that fails. */
const voices = shape('')`
  ^(?:
    (?:simultaneous|overlapping|multiple|several) (?:speaking|speakers?|conversations?|speech|voices|talk|dialogue|discussion)
    (?: (?:at once|talking|speaking|at the same time))?
    |(?:both|all|everyone|everybody|several people|people|they) (?:talk|talks|talking|speak|speaks|speaking)(?: all)? (?:
      at once|at the same time|over (?:each other|one another)|simultaneously|together
    )
    |(?:some |minor |brief )?technical (?:difficulties|difficulty|problems?|issues?|interruption|glitch)(?: with (?:the )?[a-z]+)?
  )$`;

/** The part of speech that cannot be heard. */
const notHeard = shape('')`
  ^(?:
    (?:[a-z]+ ){0,2}(?:questions?|answers?|remarks?|comments?|names?|words?|reply|response|interjection|voices?|passage|rest
    |audio|tape|recording)
    (?: (?:from|of|in|on) (?:the )?(?:[a-z]+ ){0,2}[a-z]+)?,? (?:(?:is|are|was|were) )?(?:inaudible|unintelligible|indistinct
    |off[ -]mic(?:rophone)?)
    |(?:inaudible|unintelligible|indistinct|off-mic) (?:
      question|answer|remark|comment|name|word|reply|response|interjection|exchange|discussion|conversation|passage|phrase
    )s?(?: (?:from|in|by) .{1,40})?
  )$`;

const shapes = [answers, court, exhibits, played, voices, notHeard];
