import type { Span } from '../text/span';
import { findDates } from './dates/findDates';
import { hasForeignForm, lengthOfForms } from './formsOfAddress';
import { pattern } from './pattern';
import { isAddressedName, isPersonName } from './personNames';

/** What a clause such as "gehalten von Stadtrat Emil Brandt am 3. Februar 1931 in Niederfels" states. */
export interface Delivery {
  readonly speaker?: Span;
  readonly place?: Span;
}

/** "delivered", "gehalten", "prononcé": how a speech was given, at the start of a line. */
const given = pattern('iu')`
  ^[*_(]{0,2}(?:
    (?:as )?(?:delivered|given|preached|spoken|read|presented)
    |gehalten|vorgetragen|gesprochen
    |prononcée?s?|donnée?s?|lue?s?
    |pronunciad[oa]|predicad[oa]|leíd[oa]|dad[oa]|dictad[oa]
    |pronunciat[oa]|tenut[oa]|lett[oa]|dett[oa]
    |proferid[oa]
  )(?=[ ,])`;
const by = /^,? ?(?:by|von|par|por|da|dal|dalla|pelo|pela)[ ]/iu;
const lowOffice =
  /^(?:(?:der|dem|the|el|la|le|il)[ ])?(?:alcalde|alcaldesa|sindaco|sindaca|maire|mayor|obispo|vescovo|diputado|diputada)[ ](?=\p{Lu})/iu;
/** A preposition before a place. Days stand behind "le", "am", "el", "il", "on". */
const at = /^,? ?(?:in|at|zu|à|en|a|ad|em)[ ]/u;
const name = pattern('u')`
  ^\p{Lu}[\p{L}.'’-]*(?:[ ](?:(?:de|da|di|del|della|van|von|der|du|la|le|al|bin|ibn)[ ]){0,2}(?:al-|d['’])?\p{Lu}[\p{L}.'’-]*){0,4}`;
const placeName = pattern('u')`
  ^\p{Lu}[\p{L}'’-]+(?:[ ](?:(?:am|an|der|bei|sur|en|le|la|les|de|del|di|of|upon)[ ]){0,2}\p{Lu}[\p{L}'’-]+){0,3}`;
const smallWord = /^,? ?(?:le|am|el|il|on|den|vom|del)[ ]?/u;
/** Capitalised words behind "in" that are no places: rooms and times need more than that. */
const noPlaceWord = pattern('iu')`
  ^(?:der|die|das|dem|the|spring|summer|autumn|winter|may|memory|honou?r|person|full|part|public|private|frieden|krieg|english
  |german|french)\b`;

/**
 * Reads a line that tells how a speech was given; undefined for other lines. It must hold nothing but a person, a place and a
 * date, and what a person is behind a comma.
 */
export function deliveryClause(content: string): Delivery | undefined {
  if (content.length > 160) return undefined;
  const start = given.exec(content)?.[0].length;
  if (start === undefined) return undefined;
  return readClause(content, start);
}

/** What stands behind "delivered": `by` a person, `in` a place, and a day, in any order. */
export function readClause(content: string, start: number, isWhole = true): Delivery | undefined {
  const dates = findDates(content.slice(start)).map(each => ({ start: each.start + start, end: each.end + start }));
  let position = start;
  let speaker: Span | undefined;
  let place: Span | undefined;
  let isDated = false;
  for (let step = 0; step < 5; step++) {
    const rest = content.slice(position);
    const small = smallWord.exec(rest)?.[0].length ?? /^[,(]? ?/.exec(rest)![0].length;
    const date = dates.find(each => each.start >= position && each.start <= position + small + 1);
    if (date !== undefined) {
      position = date.end;
      isDated = true;
      continue;
    }
    const before = by.exec(rest)?.[0].length;
    if (before !== undefined && speaker === undefined) {
      speaker = personAt(content, position + before);
      if (speaker === undefined) return undefined;
      position = speaker.end;
      const role = /^, (?:\p{Ll}[\p{L}'’-]*[ ]){0,3}(?:de |di |von |of )?\p{L}[\p{L}'’ -]{2,40}(?=,|$)/u.exec(
        content.slice(position),
      );
      if (role !== null && !dates.some(each => each.start < position + role[0].length && each.end > position))
        position += role[0].length;
      continue;
    }
    const inside = at.exec(rest)?.[0].length;
    const town = inside === undefined ? null : placeName.exec(rest.slice(inside));
    if (inside !== undefined && town !== null && place === undefined && !noPlaceWord.test(town[0])) {
      const cut = dates.find(each => each.start > position && each.start < position + inside + town[0].length);
      if (cut !== undefined) return undefined;
      place = { start: position + inside, end: position + inside + town[0].length };
      position = place.end;
      continue;
    }
    break;
  }
  const isAtEnd =
    /^[.,;:)*_ ]*$/.test(content.slice(position)) || /^,? ?(?:le|am|el|il|on|den)$/u.test(content.slice(position));
  if ((isWhole && !isAtEnd) || (speaker === undefined && place === undefined)) return undefined;
  if (speaker === undefined && !isDated && isAtEnd && !/(?:le|am|el|il|on|den)$/u.test(content)) return undefined;
  return { ...(speaker !== undefined && { speaker }), ...(place !== undefined && { place }) };
}

/** The name of a person with the forms of address before it. */
function personAt(content: string, start: number): Span | undefined {
  const office = lowOffice.exec(content.slice(start))?.[0].length ?? 0;
  const from = start + office;
  const forms = lengthOfForms(content.slice(from));
  const found = name.exec(content.slice(from + forms));
  if (found === null) return undefined;
  const words = found[0].replace(/[.,]$/, '');
  // Behind "gehalten von" two capitalised words that are not English are a name also without a form of address.
  if (!isPersonName(words) && !isAddressedName(words, office > 0 || hasForeignForm(content.slice(from))))
    return undefined;
  return { start: from, end: from + forms + words.length };
}
