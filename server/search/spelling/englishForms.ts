import irregularNouns from 'wink-lexicon/src/wn-noun-exceptions.js';
import irregularVerbs from 'wink-lexicon/src/wn-verb-exceptions.js';
import { lexiconTags } from '../../text/lexicon';
import { americanSpelling, otherSpellingsOf } from './britishSpellings';
import { isName } from './everydayNames';

/** A base form: the singular of a noun or the infinitive of a verb, in American spelling. */
interface Lemma {
  readonly base: string;
  readonly kind: 'noun' | 'verb';
}

/** Words whose first part of speech is one of these have no other forms: "the", "will", "well", "three". */
const closedClass = /^(?:CC|CD|DT|EX|FW|IN|MD|PDT|POS|PRP|PRP\$|RB|RP|TO|UH|WDT|WP|WP\$|WRB|LS|SYM)$/;
/** Auxiliary verbs are too frequent to say anything. */
const auxiliaries = new Set(
  'am are be been being did do does doing done had has have having is was were get gets got'.split(' '),
);
/**
 * Adjectives whose plural is another word rather than theirs: "good" and "goods". "news" is no plural of "new", because
 * "new" cannot be a noun.
 */
const adjectivesOnly = new Set(
  'bad due fair fine good left like main more odd pale plain politic present rich short sole stable still sweet'.split(
    ' ',
  ),
);
/** Shortest word of the corpus that is taken for the base of an unknown word in -ed or -ing, in letters. */
const shortestUnknownVerb = 4;

/**
 * The other forms of an English word in lower case, without the word itself: plural and singular, the forms of a verb,
 * and British or American spelling. Irregular forms come from WordNet, parts of speech from the lexicon of common words,
 * spellings from american-british-english-translator. A form may be no word: only those that the corpus has are
 * searched. Empty for names, function words, and words with other letters than a to z.
 */
export function englishFormsOf(word: string): readonly string[] {
  if (!/^[a-z]{2,30}$/.test(word) || auxiliaries.has(word)) return [];
  const tags = tagsOf(word);
  if (tags === undefined ? isName(word) : closedClass.test(tags[0]) || tags[0].startsWith('NNP')) return [];
  const forms = new Set<string>(otherSpellingsOf(word));
  for (const lemma of lemmasOf(americanSpelling(word))) {
    for (const form of formsOf(lemma)) {
      forms.add(form);
      for (const other of otherSpellingsOf(form)) forms.add(other);
    }
  }
  forms.delete(word);
  return [...forms].filter(form => tagsOf(form) !== undefined || !isName(form));
}

function tagsOf(word: string): readonly string[] | undefined {
  return lexiconTags(word) ?? lexiconTags(americanSpelling(word));
}

function lemmasOf(word: string): Lemma[] {
  const tags = tagsOf(word);
  const lemmas: Lemma[] = [];
  const isTagged = (pattern: RegExp): boolean => tags === undefined || tags.some(tag => pattern.test(tag));
  // An unknown word with one of these endings is a form of another word: "dredging", "levees".
  const isForm = tags === undefined && /(?:ed|ing|[^isu]s)$/.test(word);
  if (isTagged(/^VBP?$/) && !isForm) lemmas.push({ base: word, kind: 'verb' });
  if (isTagged(/^NN$/) && !(isForm && !word.endsWith('g'))) lemmas.push({ base: word, kind: 'noun' });
  if (Object.hasOwn(irregularVerbs, word)) lemmas.push({ base: irregularVerbs[word]!, kind: 'verb' });
  if (Object.hasOwn(irregularNouns, word)) lemmas.push({ base: irregularNouns[word]!, kind: 'noun' });
  const isIrregular = Object.hasOwn(irregularVerbs, word) || Object.hasOwn(irregularNouns, word);
  if (tags !== undefined || !isIrregular) lemmas.push(...regularLemmas(word));
  return lemmas.filter(lemma => lemma.base === word || (isBaseOf(lemma, word) && formsOf(lemma).includes(word)));
}

/** Bases of which a word may be a regular form; the caller checks that it is. */
function regularLemmas(word: string): Lemma[] {
  const bases = (kind: Lemma['kind'], ending: number, ...added: string[]): Lemma[] =>
    added.map(each => ({ base: word.slice(0, -ending) + each, kind }));
  if (word.endsWith('ies')) return [...bases('noun', 3, 'y', 'ie'), ...bases('verb', 3, 'y', 'ie')];
  if (/[^s]s$/.test(word)) {
    const noEs = word.endsWith('es') ? [...bases('noun', 2, ''), ...bases('verb', 2, '')] : [];
    return [...bases('noun', 1, ''), ...bases('verb', 1, ''), ...noEs];
  }
  const ending = word.endsWith('ing') ? 3 : word.endsWith('ed') ? 2 : 0;
  if (ending === 0) return [];
  const single = /([b-df-hj-np-tv-z])\1$/.test(word.slice(0, -ending)) ? bases('verb', ending + 1, '') : [];
  const y = word.endsWith('ied') ? bases('verb', 3, 'y') : word.endsWith('ying') ? bases('verb', 4, 'ie') : [];
  return [...bases('verb', ending, '', 'e'), ...single, ...y];
}

/** Whether a base that differs from a word can be its base, by what the lexicon knows of both. */
function isBaseOf({ base, kind }: Lemma, word: string): boolean {
  const [tags, ownTags] = [tagsOf(base), tagsOf(word)];
  if (tags === undefined) return ownTags === undefined && base.length >= shortestUnknownVerb && !isName(base);
  if (auxiliaries.has(base) || closedClass.test(tags[0])) return false;
  // "building" is first of all a noun: it finds "buildings", not "built".
  if (kind === 'verb') return tags.some(tag => /^VBP?$/.test(tag)) && !/^(?:NN|JJ)$/.test(ownTags?.[0] ?? '');
  return tags.includes('NN') && !adjectivesOnly.has(base);
}

/** The forms of a base that the lexicon does not contradict. */
function formsOf({ base, kind }: Lemma): string[] {
  const isKnown = tagsOf(base) !== undefined;
  // "politics" is known and is no plural of the unknown "politic".
  const mayBe = (form: string, tag: RegExp): boolean => {
    const tags = tagsOf(form);
    return tags === undefined || (isKnown && tags.some(each => tag.test(each)));
  };
  return kind === 'noun'
    ? [base, ...(adjectivesOnly.has(base) ? [] : pluralsOf(base).filter(form => mayBe(form, /^(?:NNS|VBZ)$/)))]
    : [
        base,
        ...[...(irregularFormsOf(irregularVerbs).get(base) ?? []), ...pastFormsOf(base)].filter(form =>
          mayBe(form, /^VB[DNGZ]$/),
        ),
        ...participlesOf(base).filter(form => mayBe(form, /^VBG$/)),
        ...pluralsOf(base, false).filter(form => mayBe(form, /^VBZ$/)),
      ];
}

/** Plurals of a noun; or, without irregular ones, the third person of a verb. */
function pluralsOf(base: string, irregular = true): string[] {
  const own = irregular ? (irregularFormsOf(irregularNouns).get(base) ?? []) : [];
  if (/[^aeiou]y$/.test(base)) return [...own, base.slice(0, -1) + 'ies'];
  if (/(?:s|x|z|ch|sh)$/.test(base)) return [...own, base + 'es'];
  if (/[^aeiou]o$/.test(base)) return [...own, base + 's', base + 'es'];
  return [...own, base + 's'];
}

function pastFormsOf(base: string): string[] {
  const irregular = (irregularFormsOf(irregularVerbs).get(base) ?? []).some(form => !/(?:ed|ing)$/.test(form));
  if (irregular) return /[lnmp]$/.test(base) ? withEnding(base, 'ed') : [];
  return withEnding(base, 'ed');
}

function participlesOf(base: string): string[] {
  if (base.endsWith('ie')) return [base.slice(0, -2) + 'ying'];
  if (/[eoy]e$/.test(base)) return [base + 'ing'];
  return withEnding(base, 'ing');
}

/** A verb with -ed or -ing: "walked", "hoping", "carried", "hopped", "travelled" and "traveled". */
function withEnding(base: string, ending: 'ed' | 'ing'): string[] {
  if (base.endsWith('e')) return [base.slice(0, -1) + ending];
  if (ending === 'ed' && /[^aeiou]y$/.test(base)) return [base.slice(0, -1) + 'ied'];
  if (!/[^aeiou][aeiou][b-df-hj-np-tvz]$/.test(base) && !/qu[aeiou][b-df-hj-np-tvz]$/.test(base))
    return /[aeiou]c$/.test(base) ? [base + 'k' + ending] : [base + ending];
  const doubled = base + base.slice(-1) + ending;
  // With one vowel the consonant is always doubled: "hoped" is no form of "hop".
  return base.replace(/[^aeiou]/g, '').length === 1 ? [doubled] : [doubled, base + ending];
}

const inverted = new Map<object, ReadonlyMap<string, readonly string[]>>();

/** A table of irregular forms by their base. */
function irregularFormsOf(table: Readonly<Record<string, string | undefined>>): ReadonlyMap<string, readonly string[]> {
  let formsByBase = inverted.get(table);
  if (formsByBase === undefined) {
    const forms = new Map<string, string[]>();
    for (const [form, base] of Object.entries(table)) {
      if (base === undefined || form === base) continue;
      const known = forms.get(base);
      if (known === undefined) forms.set(base, [form]);
      else known.push(form);
    }
    inverted.set(table, (formsByBase = forms));
  }
  return formsByBase;
}
