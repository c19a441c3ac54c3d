/** Number of passages of the corpus that contain a folded word. */
type FrequencyOf = (word: string) => number;

/** Words with the article: what may be before the stem, folded. The longest come first. */
const articles = ['وبال', 'فبال', 'وکال', 'فکال', 'وال', 'فال', 'بال', 'کال', 'ولل', 'فلل', 'ال', 'لل'];
/** Conjunctions and prepositions before a word without the article. */
const proclitics = ['وب', 'ول', 'وک', 'فب', 'فل', 'فک', 'و', 'ف', 'ب', 'ل', 'ک'];
/** The Persian plural, also with ezafe, the article of indefinite nouns, and possessives. */
const plurals = ['هایشان', 'هایتان', 'هایمان', 'هایی', 'هایش', 'هایت', 'هایم', 'های', 'ها'];

const arabicWord = /^[\u0621-\u064a\u066e-\u06d3]{2,30}$/;
/** Letters that Arabic does not have. */
const persianLetter = /[پچژگ]/;
/**
 * Rests of pronouns and other words that begin with the letters of the article: "الله", "الذي", "الان". They are no
 * stems.
 */
const noStems = new Set('له لهم هم هی هه ذی تی ذین ذان تان لذین لتان لتین لاتی لایی لذی لتی ان ما'.split(' '));
/**
 * Persian words and plurals whose first letters only look like an article or a conjunction with one. They count as a
 * stem with an article only where the corpus has another form of the stem with the article.
 */
const articleLookalikes = new Set(
  `التماس المان المانی الماس الهام البوم القاب الفبا البته الگو الزام الکل الحاق الحاد التیام الوان الواح الفاظ الطاف
  والدین والدان والدینی والده بالین بالش بالکن بالون بالشت بالاتر کالبد کالبدی کالسکه کالری کالاها فالوده فالگیر`.split(
    /\s+/,
  ),
);
/** Words that only look like Persian plurals: "تنها", "انتها", and Arabic prepositions with a pronoun. */
const pluralLookalikes = /^(?:تن|منت|انت|اشت|اژد|این|ان|من|فی|عن|الی|علی|لدی|مع|ای|ال|به|مشت)ها(?:ی|یی|یم|یت|یش)?$/;

/** Shortest stems: with an article, with an article if the corpus has two such forms, and without an article. */
const shortestStem = 3;
const shortestCertainStem = 2;
const shortestBareStem = 5;

/**
 * The other forms of a folded word in Arabic script that the corpus has, without the word itself: with the article ال,
 * the conjunctions و and ف and the prepositions ب, ل and ك (also joined, as in وبالصبر), without them, and the Persian
 * plural with its endings. "كتاب" is no ك with "تاب": a short stem without the article counts only if the corpus has it
 * with the article, and if nothing in the corpus says that the longer word is a stem itself.
 */
export function arabicFormsOf(word: string, frequencyOf: FrequencyOf): readonly string[] {
  if (!arabicWord.test(word)) return [];
  const corpus = new AttestedForms(word, frequencyOf);
  const forms = new Set<string>();
  for (const stem of [word, ...corpus.stemsOf(word)]) {
    forms.add(stem);
    for (const form of corpus.formsOf(stem)) forms.add(form);
  }
  forms.delete(word);
  return [...forms].filter(form => frequencyOf(form) > 0);
}

/** The forms of stems that the corpus has, or the user has typed. */
class AttestedForms {
  readonly #typed: string;
  readonly #frequencyOf: FrequencyOf;

  constructor(typed: string, frequencyOf: FrequencyOf) {
    this.#typed = typed;
    this.#frequencyOf = frequencyOf;
  }

  /** What is left of a word without prefixes or the plural ending. */
  stemsOf(word: string): string[] {
    const stems: string[] = [];
    const article = articles.find(each => word.startsWith(each) && word.length - each.length >= shortestCertainStem);
    if (article !== undefined) {
      const rest = word.slice(article.length);
      // "للسان" is "ل" with "اللسان".
      const candidates = article.endsWith('لل') ? [rest, 'ل' + rest] : [rest];
      stems.push(...candidates.filter(stem => this.#withArticle(stem).includes(word)));
    }
    for (const proclitic of proclitics) {
      const stem = word.startsWith(proclitic) ? word.slice(proclitic.length) : '';
      if (stem.length >= shortestStem && this.#isProclitic(stem, word)) stems.push(stem);
    }
    const singular = singularOf(word);
    return singular === undefined ? stems : [...stems, singular];
  }

  /** The words with a stem. */
  formsOf(stem: string): string[] {
    return [
      ...this.#withArticle(stem),
      ...proclitics.map(each => each + stem).filter(form => this.#has(form) && this.#isProclitic(stem, form)),
      ...plurals.map(each => stem + each).filter(form => singularOf(form) === stem),
      ...(singularOf(stem + 'ی') === stem ? [stem + 'ی'] : []),
    ];
  }

  #has(word: string): boolean {
    return word === this.#typed || this.#frequencyOf(word) > 0;
  }

  #withArticle(stem: string): string[] {
    if (stem.length < shortestCertainStem || noStems.has(stem) || persianLetter.test(stem)) return [];
    const all = articles
      .map(article => article + (article.endsWith('لل') && stem.startsWith('ل') ? stem.slice(1) : stem))
      .filter(form => this.#has(form));
    const certain = all.filter(form => !articleLookalikes.has(form));
    if (stem.length < shortestStem) return all.length < 2 || certain.length === 0 ? [] : all;
    return certain.length === 0 ? [] : all;
  }

  /** Whether a form is a stem with a conjunction or preposition and without the article. */
  #isProclitic(stem: string, form: string): boolean {
    if (persianLetter.test(stem) || stem.startsWith('ال') || articleLookalikes.has(form)) return false;
    const withArticle = this.#withArticle(stem);
    if (stem.length < shortestBareStem && withArticle.length === 0) return false;
    if (this.#withArticle(form).length > 0 || this.#has(form + 'ها') || this.#has(form + 'های')) return false;
    if (stem.length >= shortestBareStem) return true;
    const ofStem = [stem, ...withArticle].reduce((sum, each) => sum + this.#frequencyOf(each), 0);
    return this.#frequencyOf(form) <= ofStem;
  }
}

/** The singular of a Persian plural, or a noun without the ی of the ezafe; undefined for other words. */
function singularOf(word: string): string | undefined {
  const ending = plurals.find(each => word.endsWith(each));
  if (ending !== undefined) {
    const stem = word.slice(0, -ending.length);
    return stem.length < shortestCertainStem || pluralLookalikes.test(word) ? undefined : stem;
  }
  const stem = word.slice(0, -1);
  if (!word.endsWith('ی') || stem === 'برا') return undefined;
  // Only a ه that is read as a vowel takes the ی apart: "خانه‌ی", but "ماهی" is no form of "ماه".
  return /^.{2,}ا$/.test(stem) || /^.{3,}و$/.test(stem) || /^.{2,}[^اوی]ه$/.test(stem) ? stem : undefined;
}
