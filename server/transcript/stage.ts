import { pattern, patternSource } from './pattern';

/** What is heard or seen of a hall: no other words are needed to make a bracket a stage direction. */
const events = pattern('')`
  ^(?:
    (?:
      more|loud|long|prolonged|sustained|some|scattered|light|brief|short|general|the|a|an|and|in|end|of
      |begin(?:s|ning)?|start|from|by|with|then|again|continued|audio|standing|moment|minute|audience|crowd
      |attendees|members|hall|people|gap|missing|laughter|laughs?|laughing|chuckles?|chuckling|applauses?
      |applauds?|applauding|clapping|claps|cheers?|cheering|chants?|chanting|chanted|booing|boos|crosstalk
      |inaudible|unintelligible|indistinct|pauses?|paused|silence|silent|music|musical|plays?|playing|played
      |weeps?|weeping|cries|crying|sobs?|sobbing|sings?|singing|song|hymn|anthem|coughs?|coughing|whistles?
      |whistling|ovation|break|recess|intermission|interruption|interrupted|interjection|video|film|clip
      |recording|transcript|transcription|tape|phone|rings?|bell|smiles?|smiling|gestures?|gesturing|sighs?
      |sighing|murmurs?|murmuring|shouts?|shouting|noise|noises|takbir|salawat|slogans?|session|speech|prayer
      |recitation|translation|interpretation|no response
    )(?:[\s,;.!—–-]+|$)
  ){1,8}$`;
/** Somebody does something that is seen or heard; the verb in the third person or as an `-ing` form. */
const acts = patternSource`
  (?:
    laugh|chuckle|applaud|clap|cheer|chant|boo|pause|weep|cr(?:y|ies)|sob|sing|cough|whistle|smile|gesture|point
    |nod|turn|recite|shout|call|respond|repeat|rise|stand|sit|kneel|bow|wave|raise|lift|lower|hand|hold|show
    |give|take|put|place|lay|set|pour|water|drink|eat|light|open|close|kiss|embrace|hug|greet|shake|walk|step
    |leave|enter|come|go|arrive|return|look|wipe|unveil|unfold|unroll|ring|play|strike|knock|tap|write|draw|sign
    |present|receive|pray|interrupt|resume|stop|begin|start|continue|throw|drop|pick|carry|bring|pass|display
    |remove|adjust|sigh|whisper|leaf
  )`;
const third = patternSource`
  (?:
    ${acts.replace('cr(?:y|ies)', 'cry')}(?:e?s|es|ed|ing)|cries|cried|crying|claps|clapping|sings|sang|rises
    |rose|stands|stood|sits|sat|gives|holds|held|takes|took|puts|putting|goes|comes|leaves|left|reads out
    |reads aloud|reads from|paused|resumed|responded|rings|rang
  )`;
const someone =
  "(?:(?:at this point,? )?(?:the |an? |some |all |many |several |two |three )?(?:\\p{L}[\\p{L}’'-]*\\.? ){0,5}?)";
const action = new RegExp(`^${someone}(?:is |are |then |also |again |now )?${third}\\b`, 'u');
const subjects = pattern('u')`
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
/** "A bell is heard", "Music can be heard from outside". */
const heard = pattern('u')`
  ^(?:(?:the|an?|some) )?(?!\p{L}*(?:who|which|that)\b)[\p{L}'’-]+(?: (?!(?:who|which|that)\b)[\p{L}'’-]+){0,2}[ ]
  (?:is|are|can be) (?:heard|shown|played|sung|unveiled|handed over|passed round|rung|projected|screened)\b`;
/** Several people at once: "the millers sing, and the bakers join in". */
const crowd = pattern('u')`
  ^(?:the |all |some |several )(?!\p{L}+ (?:who|which|that)\b)\p{L}+(?: (?!(?:who|which|that)\b)\p{L}+){0,5}? (?:
    sing|chant|clap|laugh|cheer|applaud|rise|stand up|shout|join in|weep|pray|respond|repeat|reply|answer|hum
    |whistle|murmur
  )\b.*$`;
const speaks = pattern('u')`
  ^(?:
    (?:he |she |then |the \p{L}+ )?(?:
      speak(?:s|ing)?|spoke|spoken|said|says|saying|sa(?:ng|id)|recit(?:es|ed|ing)|read(?:s|ing)?
      |continu(?:es|ed|ing)|pray(?:s|ing)|answer(?:s|ed|ing)|greet(?:s|ing)|quot(?:es|ing)|sing(?:s|ing)
    )[ ]
  )?(?:briefly |again |further )?(?:in|from) (?:the )?(?:
    arabic|persian|farsi|english|french|german|spanish|hebrew|turkish|azeri|urdu|pashto|kurdish|latin|greek
    |russian|chinese|italian|portuguese|native language|local language|original
  )\b|^through (?:an )?interpreter\b`;
const recites = pattern('')`
  ^(?:
    recit(?:es|ing|ation)|sings?|singing|chant(?:s|ing)|read(?:s|ing)? (?:out|aloud|from)|prays?|praying
    |gestur(?:es|ing)|point(?:s|ing) (?:at|to)|show(?:s|ing)|hold(?:s|ing) up|turn(?:s|ing) to
    |look(?:s|ing) (?:at|to)|address(?:es|ing) the|speak(?:s|ing) to
  )\b`;
const arabic = pattern('')`
  خنده|تشویق|تکبیر|صلوات|شعار|کف[ \u200c]زدن|گریه|حضار|همهمه|سکوت|مکث|پخش|تصفيق|ضحك|ضحکات|هتاف|تكبير|الحضور|صمت
  |بكاء|موسيقى|موسیقی`;
/** Words that open an explanation, whatever it speaks of. */
const explains = pattern('')`
  ^(?:
    i\.?\s?e\.?|e\.?\s?g\.?|that is|meaning|namely|referring|refers|reference|sic|viz|cf|see|note|یعنی|منظور
    |اشاره|أي|يعني
  )\b`;
const reports = pattern('u')`
  ^(?:he|she|they|the \p{L}+) (?:
    means|meant|refers|referred|referring|alludes|alluded|speaks of|spoke of|is|was|are|were|has|had|died|lived
    |will|would|may|can
  )\b`;

/**
 * Whether the words of a bracket tell what happens in the hall ("[Laughter]", "[speaking in Arabic]", "[She raises the
 * key.]") rather than explain or complete what is said.
 */
export function isStageDirection(content: string): boolean {
  if (content.length > 200) return false;
  // In small letters: patterns that tell letters of any alphabet apart and ignore case take long to compile, and every start has to.
  const inner = content
    .replace(/[\s\u2060]+/g, ' ')
    .trim()
    .toLowerCase();
  if (inner === '' || explains.test(inner) || reports.test(inner)) return false;
  if (/[\u0600-\u06ff]/.test(inner)) return inner.length <= 60 && arabic.test(inner);
  // "They sang [the hymn]" completes a sentence.
  if (/^the \p{L}+$/u.test(inner) && !/laugh|appla|chant|cheer|clap/.test(inner)) return false;
  if (
    events.test(inner) &&
    /laugh|chuckl|appla|clap|cheer|chant|boo|crosstalk|inaudible|unintelligible|indistinct|paus|silence|music|weep|cry|cries|sob|sing|cough|whistl|ovation|break|recess|intermission|interrupt|interject|video|film|clip|recording|transcript|tape|ring|bell|smil|gestur|sigh|murmur|shout|noise|takbir|salawat|slogan|session|gap|anthem|hymn|standing|end of|no response/.test(
      inner,
    )
  )
    return true;
  if (speaks.test(inner) || recites.test(inner)) return true;
  return (subjects.test(inner) && action.test(inner)) || heard.test(inner) || crowd.test(inner);
}
