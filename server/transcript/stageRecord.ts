import { pattern, patternSource } from './pattern';
import { shape } from './shape';

/**
 * Whether a bracket that is no part of a sentence says where a recording begins and ends, what was repeated for it, or in
 * which language somebody goes on: "End of Tape 1, Side A", "The question was repeated for the recording". `inner` is
 * `content` in lower case.
 */
export function isOnRecord(inner: string, content: string): boolean {
  return (
    [carrier, forRecording].some(shape => shape.test(inner)) ||
    [translates, unlistedLanguage].some(shape => shape.test(content))
  );
}

const medium = patternSource`(?:(?:(?:audio|video|micro)[ -]?)?(?:tape|cassette|reel|disc|disk|track|file)|side|recording|minidisc)`;
const count = patternSource`(?:(?:no\.? |#)?\d{1,3}|[a-f]|[ivx]{1,4}|one|two|three|four|five|six)`;
const numbered = patternSource`
  (?:${medium} ${count}|(?:audio|video)?(?:tape|cassette|recording))(?:,? (?:of )?${medium} ${count})?`;
const carrier = shape('u')`
  ^(?:
    (?:the )?(?:end|ends|beginning|begin|begins|start|starts|continuation|resumption) (?:of )?(?:the )?${numbered}
    |${numbered} (?:begins?|ends?|starts?|continues|runs out)
    |(?:tape|cassette|reel) ${count},? side ${count}
  )(?:[,;:] (?:end|beginning|begin|start) (?:of )?${numbered})?[.]?$`;

/** "The question was repeated for the recording". */
const forRecording = shape('u')`
  ^(?:the )?(?:question|questions|answer|remark|comment|name|announcement|text)s? (?:(?:is|was|are|were) )?(?:then )?(?:
    repeated|read out|read aloud|asked again|put again|translated
  ) for the (?:recording|tape|microphone|record|audience|interpreters?|camera|benefit of .{1,40})[.]?$`;

/**
 * Whether words, in lower case, remark on the recording of a meeting: "the discussion is on the audio from 48:15; some remarks
 * are lost". A speaker may say the same of another recording, so the bracket must be all of its paragraph.
 */
export function isRemarkOnRecording(inner: string): boolean {
  return (
    inner.length <= 310 &&
    ofRecording.test(inner) &&
    whatBecameOfIt.test(inner) &&
    partOfTalk.test(inner) &&
    !recalled.test(inner)
  );
}

const ofRecording = pattern('')`
  \b(?:
    recording|recorder|recorded|audio|tape|taped|microphones?|video|webcast|livestream|transcript|transcribed|transcriber
  )\b`;
const whatBecameOfIt = pattern('')`
  \b(?:
    (?:is|are|was|were|has been|have been|could|can) (?:not|lost|missing|inaudible|cut|moved|switched|turned|stopped
    |interrupted|damaged|omitted
    |unclear|passed)
    |(?:is|are) on the (?:audio|video|recording|tape|webcast)|(?:begins?|starts?|ends?|stops?|resumes?|breaks off|runs out
    |fails?|failed)
    |(?:begins|resumes|continues) (?:at|here|after)|not recorded|not audible|cannot be heard|could not be heard
  )\b`;
const partOfTalk = pattern('')`
  \b(?:discussion|talk|lecture|sermon|speech|interview|remarks?|minutes?|seconds
  |questions?|answers?|speakers?|session|beginning|end|part|section|portion|rest|microphone|transcript|hall|room)\b`;
/** The speaker's own words. */
const recalled = /\b(?:i|my|me|we|our|us|you|your|book|song|radio|ago)\b|\b\d{4}\b/;

/** Somebody reads in one language and goes on in another: "Mira reads in Hebrew and translates". */
const translates = shape('u')`
  ^(?:\p{Lu}[\p{L}.'’-]* ){0,3}(?:[Rr]eads|[Rr]ecites|[Ss]ings|[Ss]peaks|[Cc]hants) (?:[\p{Ll}]+ ){0,4}?in \p{Lu}\p{L}+
  (?:,? (?:and|then|and then)) (?:translates|explains|comments)(?: (?:it|them|briefly|as .{1,20}|into \p{L}+))?[.]?$`;

/** Whether somebody speaks in a language that no list has, which the ending of its name tells: "Speaks in Corvian." */
export function isUnlistedLanguage(content: string): boolean {
  return unlistedLanguage.test(content);
}

const unlistedLanguage = pattern('u')`
  ^(?:Speaks|Speaking|Continues|Continuing|Answers|Replies) in \p{Lu}\p{Ll}{2,12}(?:ian|ish|ese)[.]?$`;
