import { withoutTrailing } from '../base/withoutTrailing';
import { PhraseFinder } from '../search/passages/literalPhrase';
import { fold } from '../text/fold';
import { titleCase } from '../text/titleCase';
import { isName } from '../transcript/title';
import type { FileFacts } from './facts';
import { isUncommon, mayBePerson, nameShape, surnameOf, type NameShape } from './nameShape';

/** What the text of a file says about the words in its name. */
export interface NameEvidence {
  /** Who speaks, by the text itself. */
  readonly speaker?: string;
  readonly title?: string;
  /**
   * Whether a word, which is folded, is used in the paragraphs; undefined where that cannot be known. Called only where the
   * answer matters, because it may take time.
   */
  readonly mentions: (word: string) => boolean | undefined;
}

/** The evidence of a file. Names in Latin letters are looked for only in texts in Latin letters. */
export function nameEvidence(facts: FileFacts): NameEvidence {
  const { speaker, title, language } = facts.transcript;
  return {
    ...(speaker !== undefined && { speaker: speaker.value }),
    ...(title !== undefined && { title: title.value }),
    mentions: word => {
      if (language !== 'en' && language !== 'und') return undefined;
      const { passages } = facts;
      const hasLatin = /^[a-z]/.test(passages.words.slice(passages.words.indexOf('\n', passages.words.length / 2) + 1));
      return hasLatin ? new PhraseFinder([[word]]).placesIn(passages).size > 0 : undefined;
    },
  };
}

/** Limits of the rules below. All were chosen by hand. */
const fewestFiles = 3;
const shareOfFolder = 0.8;
const shareUnmentioned = 0.8;
const shareConfirmed = 0.5;
/** Of ten texts that say who speaks, at most one may name somebody else. */
const mostContradictions = 0.1;

/**
 * The speakers that the names of files state, by rules over a folder; never from one name alone. A name is that of a speaker
 *
 * - where the title begins with the person ("President Kennedy at the Quay"),
 * - where the text of another file with this name says that the person speaks there,
 * - where half of the texts of the folder say so of their names, and
 * - where the names of the folder share the pattern (`1962-Kennedy.txt`, `2001-Bush.txt`), differ, and return, and the
 *   texts do not use them: who speaks rarely names himself, but the place and the subject are named.
 */
export class NameSpeakers {
  readonly #folders = new Map<string, Folder>();
  readonly #folderOf = new Map<string, string>();

  /** Adds or replaces a file. Returns all files whose speaker may have changed. */
  set(uri: string, path: string, evidence: NameEvidence): readonly string[] {
    const key = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    let folder = this.#folders.get(key);
    if (folder === undefined) this.#folders.set(key, (folder = new Folder()));
    this.#folderOf.set(uri, key);
    return folder.set(uri, nameShape(path), evidence);
  }

  /** Removes a file. Returns all files whose speaker may have changed. */
  delete(uri: string): readonly string[] {
    const folder = this.#folders.get(this.#folderOf.get(uri) ?? '');
    this.#folderOf.delete(uri);
    return folder?.delete(uri) ?? [];
  }

  /** The speaker that the name of a file states, where that is certain. */
  speakerOf(uri: string): string | undefined {
    return this.#folders.get(this.#folderOf.get(uri) ?? '')?.speakerOf(uri);
  }
}

/** A file with a date and a name in its name. */
class NamedFile {
  readonly shape: NameShape;
  readonly surname: string;
  /** Whether the text says that the person speaks; undefined where it does not say who speaks. */
  readonly isConfirmed: boolean | undefined;
  readonly #evidence: NameEvidence;
  #mentioned: { readonly value: boolean | undefined } | undefined;

  constructor(shape: NameShape, evidence: NameEvidence) {
    this.shape = shape;
    this.surname = surnameOf(shape.words);
    this.isConfirmed = beginsWithPerson(evidence.title, this.surname) || confirms(evidence.speaker, this.surname);
    this.#evidence = evidence;
  }

  get isMentioned(): boolean | undefined {
    return (this.#mentioned ??= { value: this.#evidence.mentions(this.surname) }).value;
  }
}

class Folder {
  readonly #files = new Map<string, NamedFile | undefined>();
  readonly #groups = { 'date first': new Group(), 'name first': new Group() };

  set(uri: string, shape: NameShape | undefined, evidence: NameEvidence): readonly string[] {
    const file = shape && new NamedFile(shape, evidence);
    return this.#change(file ?? this.#files.get(uri), () => {
      this.#remove(uri);
      this.#files.set(uri, file);
      if (file !== undefined) this.#groups[file.shape.order].add(file, 1);
    });
  }

  delete(uri: string): readonly string[] {
    return this.#change(this.#files.get(uri), () => this.#remove(uri));
  }

  speakerOf(uri: string): string | undefined {
    const file = this.#files.get(uri);
    return file && this.#groups[file.shape.order].states(file, this.#files.size) ? file.shape.words : undefined;
  }

  #remove(uri: string): void {
    const file = this.#files.get(uri);
    if (file !== undefined) this.#groups[file.shape.order].add(file, -1);
    this.#files.delete(uri);
  }

  /** Changes a file, and returns those for which another rule holds then. */
  #change(file: NamedFile | undefined, make: () => void): readonly string[] {
    const rules = (): string =>
      Object.values(this.#groups)
        .map(group => group.rules(this.#files.size))
        .join();
    const nameRule = (): boolean => file !== undefined && this.#groups[file.shape.order].isSpeaker(file.surname);
    const before = [rules(), nameRule()];
    make();
    if (before[0] !== rules()) return [...this.#files.keys()];
    if (before[1] === nameRule()) return [];
    return [...this.#files.keys()].filter(uri => this.#files.get(uri)?.surname === file?.surname);
  }
}

/** How many files of a name there are, and what their texts say. */
interface NameCounts {
  files: number;
  confirmed: number;
  contradicted: number;
}

/** The files of a folder whose names have the same order. */
class Group {
  readonly #names = new Map<string, NameCounts>();
  #files = 0;
  #confirmed = 0;
  #contradicted = 0;
  /** Files whose text is known to use the name or not, and those that do not. Without `#unread`. */
  #known = 0;
  #unmentioned = 0;
  /** Files whose text was not asked yet. */
  readonly #unread = new Set<NamedFile>();
  /** Files whose words cannot be a person. */
  #impersonal = 0;
  /** Different names that are no common words, and those of several files. */
  #uncommonNames = 0;
  #returningNames = 0;

  /** Adds a file, or takes it away (`sign` is -1). */
  add(file: NamedFile, sign: 1 | -1): void {
    const { shape, surname, isConfirmed } = file;
    const counts = this.#names.get(surname) ?? { files: 0, confirmed: 0, contradicted: 0 };
    this.#names.set(surname, counts);
    const filesBefore = counts.files;
    counts.files += sign;
    this.#files += sign;
    if (isConfirmed !== undefined) {
      const kind = isConfirmed ? 'confirmed' : 'contradicted';
      counts[kind] += sign;
      if (isConfirmed) this.#confirmed += sign;
      else this.#contradicted += sign;
    }
    if (sign === 1) this.#unread.add(file);
    else if (!this.#unread.delete(file)) this.#countMention(file, -1);
    if (!mayBePerson(shape.words)) this.#impersonal += sign;
    if (Math.max(filesBefore, counts.files) === 1 && isUncommon(surname)) this.#uncommonNames += sign;
    if (Math.max(filesBefore, counts.files) === 2) this.#returningNames += sign;
    if (counts.files === 0) this.#names.delete(surname);
  }

  /** Whether the name of a file is that of its speaker. `filesOfFolder` counts those of other names, too. */
  states(file: NamedFile, filesOfFolder: number): boolean {
    if (!mayBePerson(file.shape.words) || file.isConfirmed === false) return false;
    if (this.isSpeaker(file.surname)) return true;
    return file.isMentioned !== true && (this.#areConfirmed() || this.#shareThePattern(filesOfFolder));
  }

  /** Whether a text says that the person speaks, and no other text contradicts that. */
  isSpeaker(surname: string): boolean {
    const { confirmed = 0, contradicted = 0 } = this.#names.get(surname) ?? {};
    return confirmed > 0 && contradicted <= mostContradictions * confirmed;
  }

  /** Which rules hold for the whole group. */
  rules(filesOfFolder: number): string {
    return `${this.#areConfirmed()} ${this.#shareThePattern(filesOfFolder)}`;
  }

  #areConfirmed(): boolean {
    return (
      this.#confirmed >= Math.max(2, shareConfirmed * this.#files) &&
      this.#contradicted <= mostContradictions * this.#confirmed &&
      this.#names.size >= 2
    );
  }

  #shareThePattern(filesOfFolder: number): boolean {
    const names = this.#names.size;
    return (
      this.#files >= Math.max(fewestFiles, shareOfFolder * filesOfFolder) &&
      this.#impersonal === 0 &&
      names >= 2 &&
      this.#returningNames > 0 &&
      this.#uncommonNames * 2 >= names &&
      this.#contradicted <= mostContradictions * this.#confirmed &&
      this.#areUnmentioned()
    );
  }

  #areUnmentioned(): boolean {
    for (const file of this.#unread) this.#countMention(file, 1);
    this.#unread.clear();
    return this.#known >= fewestFiles && this.#unmentioned >= shareUnmentioned * this.#known;
  }

  #countMention({ isMentioned }: NamedFile, sign: 1 | -1): void {
    if (isMentioned !== undefined) this.#known += sign;
    if (isMentioned === false) this.#unmentioned += sign;
  }
}

/** Whether a title begins with the person: a form of address, and names of which the last is the surname. */
function beginsWithPerson(title: string | undefined, surname: string): boolean {
  if (title === undefined) return false;
  const words = titleCase(title).split(/ +/, 9);
  const at = words.findIndex(word => fold(bare(word)) === surname);
  return at > 0 && isName([...words.slice(0, at), bare(words[at])].join(' '));
}

/** A word without the sign of a genitive, or the punctuation, at its end. */
function bare(word: string): string {
  return /['’]s$/.test(word) ? word.slice(0, -2) : withoutTrailing(word, /\p{P}/u);
}

/** Whether a speaker has the surname; undefined where the speaker is only an office, such as "the President". */
function confirms(speaker: string | undefined, surname: string): boolean | undefined {
  const words = speaker?.split(/[^\p{L}\p{M}'’]+/u).map(fold) ?? [];
  if (words.includes(surname)) return true;
  return isUncommon(words.join(' ')) ? false : undefined;
}
