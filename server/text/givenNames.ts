import { fold } from './fold';

/** Given names of many languages. None that is mostly another word: "Will", "Hope", "Victoria" is a town as well. Folded. */
const names: ReadonlySet<string> = new Set(
  `
  aaron abigail abraham ada adam adele adrian agatha agnes aicha aisha alan albert alberto alejandro aleksander alessandro
  alex alexander alexandra alfred ali alice alison amal amanda amelia amina amir amy ana anders andrea andreas andrew angela
  anita ann anna anne annette anthony antoine anton antonia antonio arthur astrid audrey aya ayesha barbara beatrice
  beatriz benedict benjamin bernard bernadette bernhard birgit bjorn boris brenda brian bridget bruno camille carla carlos
  carmen carol caroline catherine cecilia celia charles christina christine christoph christopher claire clara claude
  claudia clemens colette constance cornelia cyril dagmar damian daniel daniela daniela david deborah denis dennis derek
  diana diego dieter dimitri dina dmitri dolores dominic donald dora doris dorothea dorothy douglas edgar edith edmund
  eduardo edward edwin egon eileen elaine eleanor elena eli elias elisabeth eliza elizabeth ella ellen elsa elsie emil emily
  emma emmanuel enrico enrique eric erica erik erika erich ernest ernst esme esther ethel etienne eugene eva evelyn fabian
  farhad fatima felicity felix fernando fiona flora francesca francis francisco franz freda frederick friedrich fritz gabriel
  gabriela geoffrey george georg gerald gerard gerda gerhard gertrude gilbert giovanni giulia giuseppe gordon graham greta
  gregory greg guillermo gunther gustav hamid hanna hannah hannes hans harald harold harriet harry hassan heinrich heinz
  helen helena helene helga helmut henri henrietta henrik henry herbert hermann hilda hilde horace howard hubert hugh hugo
  ian ibrahim ida idris ilse ines inga ingrid irene irina isaac isabel isabella ivan jacob jacqueline jacques jakob james
  jan jane janet janice jasper javier jean jennifer jeremy jessica jill jo joan joanna joaquin joel johan johann johanna john
  jon jonas jonathan jorge jose josef joseph josephine joshua josiah juan juana judith julia julian juliana julie julius
  juergen karen karin karl karla kate katherine kathleen katya keith kenneth kevin khalid klaus konrad kristina kurt lars
  laura laurence lawrence leila leo leon leonard leonardo leopold leroy leslie lewis liam lidia linda lisa lloyd lois
  lorenzo louis louisa louise lucas lucia lucien lucy ludwig luis luisa luke lydia mabel madeleine magda magdalena mahmoud
  malcolm manuel marcel marcus margaret margarete margarita maria mariam marian marie marina mario marion marjorie mark
  marta martha martin mary maryam mathilde matthew matthias maud maureen maurice max maya mehdi mehmet michael michel
  michelle miguel mikhail mildred miriam mohamed mohammad mohammed moira monica monika moses muhammad muriel nadia nadine
  nancy naomi natalia natalie nathan nathaniel neil nicholas nicola nicolas nigel nikolai nils nina noel noor nora norma
  oliver olga olivia omar orla oscar oskar otto pablo pamela pascal patricia patrick paul paula pauline pedro peggy per peter
  petra philip philippe philippa phoebe phyllis pierre rachel rafael ralph ramon raphael raymond rebecca reinhard renate rene
  reza ricardo richard rita robert roberto rodney roger roland rolf ronald rosa rosalind rosemary rudolf rupert ruth sabine
  salim sally salma samira samuel sandra sara sarah sean sebastian sergei sheila shira sibyl siegfried sigrid silvia simon
  simone sofia solomon sonia sophia sophie stanley stefan stella stephanie stephen stephan steven stuart susan susanna
  susanne suzanne sven svetlana sylvia tamara tariq tatiana teresa thelma theo theodore theresa thomas timothy tobias tom
  tomas tony ulrich ulrike umar ursula valentina vera veronica vincent viktor vladimir walter wanda wendy werner wilfred
  wilhelm william winifred wolfgang xavier yasmin yosef yusuf yvonne zahra zainab zoe
`
    .trim()
    .split(/\s+/),
);

/** Whether a word is a given name: "Ines", "ANNA". */
export function isGivenName(word: string): boolean {
  return names.has(fold(word));
}

const particles = /^(?:de|da|do|di|del|della|van|von|der|den|ten|ter|al|el|bin|ibn|ben|bint|af|av|la|le|du|af)$/i;

/**
 * Whether words are surely the name of a person: a given name or initials, and a surname. "Anna Berg", "J. R. MUNRO", "Luisa
 * de la Rúa". `isCommon` tells whether a word is a common word of the language: "Paul Street" is none.
 */
export function isFullName(words: string, isCommon: (word: string) => boolean): boolean {
  const parts = words.trim().split(/\s+/);
  const last = parts[parts.length - 1];
  if (parts.length < 2 || parts.length > 5) return false;
  if (!parts.every(part => /^\p{Lu}(?:[\p{L}'’-]*|\.(?:-?\p{Lu}\.)*)$/u.test(part) || particles.test(part)))
    return false;
  if (last.length < 3 || last.endsWith('.') || isCommon(last)) return false;
  const isInitial = (part: string): boolean => /^(?:\p{Lu}\.-?){1,3}$/u.test(part);
  const [first, ...middle] = parts.slice(0, -1);
  const isGiven = isInitial(first) || isGivenName(first.split('-')[0]);
  return (
    isGiven && middle.every(part => isInitial(part) || particles.test(part) || !isCommon(part) || isGivenName(part))
  );
}
