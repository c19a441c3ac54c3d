import { withoutTrailing } from '../base/withoutTrailing';
import { asciiDigits } from '../text/fold';
import { partsOfSpeech } from '../text/lexicon';
import { findDates } from '../transcript/dates/findDates';
import { isPerson, isPersonName } from '../transcript/personNames';
import { isTown } from '../transcript/placeLines';

/** What the name of one file states by its form alone. */
export interface NameFacts {
  readonly title?: string;
  readonly speaker?: string;
  readonly place?: string;
}

const leadingDate =
  /^(?:(?:1[5-9]|20)\d\d(?:[-_. ]\d\d(?:[-_. ]\d\d)?)?|(?:1[5-9]|20)\d{6}|\d\d?[-_.]\d\d?[-_.](?:1[5-9]|20)\d\d)[-_ ]{1,3}/;
const surnameFirst =
  /^(\p{Lu}[\p{L}'’-]{1,30}), (\p{Lu}[\p{L}.'’-]{0,20}(?: \p{Lu}[\p{L}.'’-]{0,20})?) [-–—] (.{3,120})$/u;
const folderName = /^(\p{Lu}[\p{L}'’-]{1,30}), (\p{Lu}[\p{L}.'’-]{0,20}(?: \p{Lu}[\p{L}.'’-]{0,20})?)$/u;
const inParentheses = /^(.{3,100}?) ?\(([^()]{3,40}), ([^(),]{3,40}), ([^()]{4,30})\)$/;
const oneWord = /^\p{Lu}[\p{Ll}'’-]{2,20}(?: \p{Lu}[\p{Ll}'’-]{2,20}){0,2}$/u;

/**
 * The facts of `2015-06-12 Ana Ruiz - Opening the archive.txt`, `Ruiz, Ana - To the guild.txt` and `On Salt (Prof. A. Ruiz,
 * Leiden, 17 May 2001).txt`. Empty where the words beside the title are not surely a person.
 */
export function nameFacts(path: string): NameFacts {
  const stem = withoutDownload(asciiDigits(path.slice(path.lastIndexOf('/') + 1)).replace(/\.[^.\d][^.]{0,8}$/, ''));
  if (stem.length > 200) return {};
  return (
    personAndPlace(stem) ??
    personAndNote(stem) ??
    titleAndNote(stem) ??
    surnameAndTitle(stem) ??
    nameAndTitle(stem) ??
    {}
  );
}

/** The speaker whose name is that of the folder of a file: `Ruiz, Ana/2015-06-12 Opening.txt`. */
export function folderSpeaker(path: string): string | undefined {
  const [folder] = path.split('/').slice(-2, -1);
  const [, surname, given] = folderName.exec(folder ?? '') ?? [];
  return surname !== undefined && isPersonName(`${given} ${surname}`) ? `${given} ${surname}` : undefined;
}

/** A name without the language and the number of a video that was fetched: `Ana Ruiz - Salt [dQx3-9_vKt0].en`. */
export function withoutDownload(stem: string): string {
  return stem.replace(/(?<=\])\.[a-z]{2}(?:-[A-Za-z]{2,8})?$/, '').replace(/ \[[\w-]{11}\]$/, '');
}

const titled =
  /^(?:Imam|Sh(?:eikh|aykh)|Ustadh|Dr\.?|Prof\.?|Rev\.?|Fr\.?|Father|Rabbi|Bishop|Pastor|Canon|Sir|Dame|Senator|Judge) \p{Lu}/u;

/** `1999-12-24 - Imam Yusuf Bello - Kano`: a form of address and a name, and one word that is a place. */
function personAndPlace(stem: string): NameFacts | undefined {
  const date = leadingDate.exec(stem.replace(/^([\d_.-]{4,10}) [-–—] /, '$1_'));
  if (date === null) return undefined;
  const parts = stem.split(/ [-–—] /).map(part => part.trim());
  const [, name, place, ...more] = parts;
  if (parts.length !== 3 || more.length > 0 || !isDate(parts[0]) || !titled.test(name) || !isPerson(name))
    return undefined;
  return isTown(place) || oneUncommonWord(place) ? { speaker: name, place } : undefined;
}

/** Whether a word is a name and no common word: "Kano". */
function oneUncommonWord(word: string): boolean {
  return /^\p{Lu}[\p{Ll}'’-]{2,20}$/u.test(word) && partsOfSpeech(word.toLowerCase()).length === 0;
}

const inNote = /^(.{3,60}?) [-–—] ([^()]{3,100}?) \(([^()]{3,60}), ([^(),]{4,30})\)$/;

/** `Dr Ana Ruiz - On Salt (Leiden Festival, 17 May 2001)`. */
function personAndNote(stem: string): NameFacts | undefined {
  const [, name, title, , date] = inNote.exec(stem.replace(leadingDate, '')) ?? [];
  if (title === undefined || !isPerson(name) || !isDate(date)) return undefined;
  return { speaker: name, title };
}

/** `Title (Prof. A. Ruiz, Leiden, 17 May 2001)`. */
function titleAndNote(stem: string): NameFacts | undefined {
  const [, , name, place, date] = inParentheses.exec(stem) ?? [];
  if (name === undefined || !isPerson(name) || !isDate(date)) return undefined;
  return { speaker: name, ...(oneWord.test(place) && { place }) };
}

/** `Ruiz, Ana - To the guild`. */
function surnameAndTitle(stem: string): NameFacts | undefined {
  const [, surname, given, title] = surnameFirst.exec(stem.replace(leadingDate, '')) ?? [];
  if (title === undefined || !isPersonName(`${given} ${surname}`)) return undefined;
  return { speaker: `${given} ${surname}`, title: withoutDate(title) };
}

/** `2015-06-12 Ana Ruiz - Opening the archive`, `Ana Ruiz - 2015-06-12 - Opening the archive`. */
function nameAndTitle(stem: string): NameFacts | undefined {
  const date = leadingDate.exec(stem);
  const parts = stem
    .slice(date?.[0].length ?? 0)
    .replaceAll('_', ' ')
    .split(/ [-–—] /)
    .map(part => part.trim())
    .filter(part => part !== '');
  const [name, ...rest] = parts;
  const title = rest.filter(part => !isDate(part));
  const isDated = date !== null || title.length < rest.length;
  if (!isDated || title.length !== 1 || !isPersonName(name)) return undefined;
  return { speaker: name, title: withoutDate(title[0]) };
}

function isDate(words: string): boolean {
  const [first, ...others] = findDates(words);
  return first !== undefined && others.length === 0 && first.start === 0 && first.end === words.length;
}

/** A title without the date at its end: `To the guild, 5.11.1990`, `Inaugural (3 May 1981)`. */
function withoutDate(title: string): string {
  const last = findDates(title).at(-1);
  if (last === undefined || last.start === 0 || !/^\)?$/.test(title.slice(last.end))) return title;
  return last.date.year === undefined ? title : withoutTrailing(title.slice(0, last.start), /[\s,(–—-]/);
}
