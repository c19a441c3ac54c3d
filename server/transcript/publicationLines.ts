import { findDates } from './dates/findDates';
import { pattern } from './pattern';

/** Lines whose date is not that of the speech. */
const ofPublication = pattern('iu')`
  ^[*_(]{0,3}(?:
    (?:first |originally )?(?:published|posted|printed)\b
    |(?:updated|uploaded|reprinted|transcribed|typed|translated|revised|last (?:updated|modified|revised))\b
    |\d[\d.,]{0,12}[ ]?[km]?[ ](?:views|plays|downloads)\b|by \S{2,30}(?: \S{1,20})? »|posts: \d|joined: \p{L}
  )`;
/** Of these, the date may stand for that of the speech. */
export const ofFirstPublication = /^[*_(]{0,3}(?:first |originally )?(?:published|posted|printed)\b/i;

/** Whether a line tells when a text was published, posted or changed. */
export function isPublication(content: string): boolean {
  return ofPublication.test(content);
}

/** Whether a line is one of publication, with its date and little else. */
export function isPublicationLine(content: string): boolean {
  return (
    content.length <= 100 &&
    ofPublication.test(content) &&
    content.split(' ').length <= 14 &&
    findDates(content).some(({ date }) => date.year !== undefined)
  );
}
