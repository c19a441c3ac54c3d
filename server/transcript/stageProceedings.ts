import { patternSource } from './pattern';
import { shape } from './shape';

/**
 * Whether words, in lower case with single spaces, say what courts and assemblies put on record about their own
 * proceedings: "a recess was taken from 10:40 a.m. to 10:55 a.m.", "the witness was sworn". Full stops of abbreviations
 * may stand in them.
 */
export function isProceeding(inner: string): boolean {
  return [business, pauses, movements, conferences, recordOfCourt, votes, seats, handings, interpretations].some(
    shape => shape.test(inner),
  );
}

/** A time or the two ends of a span of time: " at 2:10 p.m.", ", 10:15 a.m. to 10:30 a.m.", " until tomorrow". */
const when = patternSource`
  (?:,? (?:(?:from|between|at|until|till|to|for) )?(?:about |approximately )?(?:\d.{0,40}|noon|midnight|tomorrow.{0,20}))?`;
const judicialPlace = patternSource`
  (?:
    (?:in|at|outside|within|out of) (?:the )?(?:
      open court|chambers|camera|private|public|closed session|open session|side-?bar|bench|(?:presence|hearing) of .{1,30}
      |(?:jury.{0,2}|defendant.{0,2}|witness.{0,2}) (?:presence|absence|hearing)|judge.{0,2} chambers
    )|off the record|on the record|with(?: all)? (?:counsel|parties|the jury) present
  )(?:, .{1,50})?`;

const business = shape('u')`
  ^(?:
    (?:whereupon|thereupon)\b.{1,150}
    |at this (?:point|moment|juncture)\b(?! in).{1,150}
    |(?:the |an? )?(?:\p{L}[\p{L}-]* ){0,2}(?:witness(?:es)?|oath|jury|jurors|interpreter|prisoner|accused|defendant)
    (?: \p{L}+){0,2} (?:is|was|are|were) (?:then |again |duly |first |thereupon )*(?:
      sworn|excused|recalled|affirmed|polled|withdrawn|seated|administered|(?:led|brought) (?:in|out|away)
    )(?: (?:in|by|to|and|through|as)\b.{0,40})?
    |(?:the |an? )?(?:[\p{L}'’]+ ){0,2}(?:exhibits?(?: \p{L}| no\.?)?(?: \d{1,4})?|documents?|photographs?|diagram|map|letter)
    (?:is|was|are|were| is| was| are| were) (?:then |again )?(?:
      marked(?: .{1,40})?|(?:shown|handed) to (?:the )?(?:\p{L}+ )?(?:witness|court|jury|judge|tribunal|clerk|chamber|defendant)
      |admitted(?: .{1,20}evidence)?|(?:tendered|shown|offered|published)(?: to .{1,30})?|received(?: .{1,20}evidence)?
    )
    |(?:the )?(?:\p{L}+ )?(?:court|hearing|session|meeting|sitting|house|jury|committee|proceedings?|assembly|council)[ ]
    (?:(?:was|is|were|stands|stood) (?:then |again |thereupon )?)?(?:
      adjourn(?:s|ed)|ris(?:es|en)|rose|resum(?:es|ed)|recess(?:es|ed)|reconven(?:es|ed)|suspended|retir(?:es|ed)
      |interrupted|concluded|called to order
    )(?: ${judicialPlace}| (?:at|for|until|till|from|sine|by)\b(?!.*\b(?:every|each)\b).{0,50})?
  )[.]?$`;

const pauses = shape('u')`
  ^(?:
    (?:the |an? )?(?:\p{L}[\p{L}-]* ){0,2}(?:recess|break|pause|intermission|interval|adjournment)
    (?: (?:(?:was|is|were) )?(?:taken|had|called|follows|followed))?
    (?: (?:for|of) .{1,30}(?:minutes?|hours?)| for (?:lunch|prayers?|tea|dinner)| (?:from|until|till|at) \d.{0,20}|${when})?
    |(?:the )?court (?:is |was |stands |stood )?in recess${when}
    |(?:brief |short )?pause in (?:the )?proceedings?
    |(?:end|conclusion|resumption|commencement) of (?:the )?(?:proceedings?|hearing|deposition|requested portion)${when}
    |(?:going |goes |went |back )?(?:off|on) the record(?: at)?,? \d{1,2}[:.]\d\d.{0,12}
  )[.]?$`;

/** The jury and the witnesses come and go. */
const movements = shape('u')`
  ^(?:the )?(?:\p{L}+ )?(?:jury|jurors|witness(?:es)?|defendants?|judge|panel|bailiff|prisoner)[ ](?:
    (?:
      enters?|entered|leaves?|left|exits?|exited|returns? to|returned to|retires? to|retired to|takes?|took|steps? down from
    )
    (?: from)? the (?:court(?:room)?|stand|jury (?:room|box)|box|witness (?:box|stand)|dock|chambers|bench)
    |(?:enters?|entered|leaves?|left|exits?|exited|returns?|returned|retires?|retired|in|out|excused)(?: to deliberate)? at \d
    {1,2}[:.]\d\d.{0,12}|(?:in|out|present|not present|absent|retires? to deliberate|retired to deliberate)
  )${when}[.]?$`;

const conferences = shape('u')`
  ^(?:
    (?:the |an? )?(?:following )?(?:\p{L}[\p{L}-]* )?(?:discussion|conference|colloquy|proceedings)
    (?: (?:(?:was|were) )?(?:held|had|taken|ensued|continued))? ${judicialPlace}
    |(?:the |an? )?(?:bench|side-?bar) (?:conference|discussion)
    (?: (?:was |is )?(?:held|had|begins|began|concludes|concluded|ends|ended))?${when}
    |(?:confers|conferred|conferring) (?:with .{1,50}|privately|briefly|off the record)
    |(?:counsel|attorneys|the parties|(?:mr|mrs|ms|dr)\.? \p{L}+|(?:the )?(?:witness|defendant|clerk|judge)) (?:
      confers?|conferred|conferring)(?: (?:with .{1,50}|privately|briefly|off the record))?
  )[.:]?$`;

/** What the reporter asks for and reads back. */
const recordOfCourt = shape('u')`
  ^(?:
    (?:the )?(?:court )?reporter(?: (?:requests?|requested|asks? for|asked for|seeks|sought))? clarification
    |(?:the )?(?:record|(?:last |pending )?(?:question|answer)|requested (?:portion|testimony))(?: of the (?:record|testimony))?
    (?: was| is)? (?:read back|read by the (?:court )?(?:reporter|clerk))(?: (?:by|as)\b.{0,40})?
  )[.]?$`;

/** How an assembly votes and opens: "moved, seconded, carried", "roll call vote, 7-2", "chorus of ayes". */
const votes = shape('u')`
  ^(?:
    (?:so )?moved(?:,? and|,) seconded(?:(?:,? and|,) (?:unanimously )?(?:carried|approved|passed|adopted|lost|defeated)(?: unanimously)?)?
    |(?:chorus|chorus and shouts|shouts|murmurs?) of ["“]?(?:ayes?|noe?s|nays?)["”]?
    |(?:a )?(?:roll[ -]?call|voice|standing|recorded|show[ -]of[ -]hands) vote(?: (?:is|was) taken)?(?:[,:;] .{1,60})?
    |(?:vote|show of hands)(?: (?:is|was))? taken
    |(?:the )?pledge of allegiance(?: (?:is|was) (?:said|recited|led by .{1,40}))?
    |(?:a )?moment of silence(?: (?:is|was))? observed
  )[.]?$`;

/** Who sits down or takes the chair: "the President resumed her seat at 3.52 p.m." */
const seats = shape('u')`
  ^(?:
    (?:the )?(?:\p{L}+ )?(?:president|speaker|chair(?:man|woman|person)?|chancellor|governor|king|queen|minister|sovereign)[ ]
    (?:resumes?|resumed|takes|took|leaves|left|returns to|returned to) (?:his|her|their|the) (?:seat|place)
    |(?:the )?(?:\p{L}[\p{L}.'’-]* ){1,4}(?:takes|took|vacates|vacated|resumes?|resumed|leaves|left) the chair(?! of)
  )${when}[.]?$`;

/** Something is handed or said to an officer: "hands document to clerk". */
const handings = shape('u')`
  ^(?:hands|handing|shows|showing|whispers|whispering|turns|turning|nods|nodding)[ ]
  (?:(?!(?:that|who|which|how|what|why|are|were)\b)\p{L}[\p{L}’'-]* ){0,4}?to (?:the |an? |her |his )?(?:court |town |city |committee )?(?:
    clerk|bailiff|judge|witness|counsel|co-counsel|reporter|usher|secretary|interpreter|interviewer|moderator|stenographer
    |sergeant-at-arms|chair|chairman|chairwoman|jury
  )[.]?$`;

/** Interpreters, and the words that they say for somebody. */
const interpretations = shape('u')`
  ^(?:
    as interpreted(?: from \p{L}+)?
    |(?:the )?(?:simultaneous |english )?interpretation (?:is|was) (?:interrupted|lost|suspended|resumed|(?:not |un)available)
    |(?:the )?(?:\p{L}+ ){1,3}(?:speaks|spoke|continues|continued) without (?:an? )?(?:interpret(?:er|ation)|microphone|amplification)
    (?: for .{1,30})?
  )[.]?$`;
