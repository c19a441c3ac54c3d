import { pattern } from '../pattern';
import { isUncommon, mayBePerson } from './labelWords';
import type { SaidLabel } from './saidLabels';

/**
 * Names that are labels although each is said once, between labels that are certain: those who ask at the press, and names in
 * capitals where all names are. What they say must be said to somebody.
 */
export function onceSaid(
  text: string,
  candidates: readonly SaidLabel[],
  certain: ReadonlySet<SaidLabel>,
  positions: ReadonlyMap<SaidLabel, number>,
): SaidLabel[] {
  const open = candidates.filter(
    each => !certain.has(each) && each.form === ':' && each.kind === 'name' && each.speaks && each.isPersonal,
  );
  if (open.length === 0) return [];
  return [
    ...askers(text, candidates, open, certain, positions),
    ...inCapitals(text, candidates, open, certain, positions),
  ];
}

/** "Reuters: …?" between two labels of the one who answers: an agency, or one of two or more who ask. */
function askers(
  text: string,
  candidates: readonly SaidLabel[],
  open: readonly SaidLabel[],
  certain: ReadonlySet<SaidLabel>,
  positions: ReadonlyMap<SaidLabel, number>,
): SaidLabel[] {
  const asking = open.filter(each => {
    const before = candidates[(positions.get(each) ?? 0) - 1];
    const after = candidates[(positions.get(each) ?? 0) + 1];
    if (before === undefined || after === undefined || before.key !== after.key) return false;
    if (!certain.has(before) || !certain.has(after) || before.kind === 'letter') return false;
    return text.slice(each.label.end, after.label.start).includes('?');
  });
  const ofPress = asking.filter(({ name }) => press.test(text.slice(name.start, name.end)));
  const names = asking.filter(({ key }) => !key.includes(' ') && isUncommon(key) && !mayBePerson(key));
  const all = new Set([...ofPress, ...names]);
  return new Set([...all].map(({ key }) => key)).size >= 2 ? [...all] : ofPress;
}

/** Agencies, newspapers and stations. */
const press = pattern('')`
  ^(?:(?:The|Daily|Sunday|Evening|Radio|Agence|Agencia|Agenzia)[ ])?(?:[A-Z][A-Za-z.&'’-]{1,20}[ ]){0,2}(?:
    Reuters|AFP|AP|UPI|DPA|ANSA|EFE|TASS|ITAR-TASS|Interfax|Xinhua|Kyodo|Yonhap|Bloomberg|Anadolu|IRNA|MENA|PTI|BBC|CNN|ITN|NHK|ABC
    |CBS|NBC|NPR|PBS|CBC|RTÉ|ZDF|ARD|RAI|TV|News|Times|Post|Guardian|Telegraph|Herald|Tribune|Mail|Mirror|Gazette|Courier|Standard
    |Independent|Observer|Journal|Radio|Television|Press|Agency|Zeitung|Monde|Figaro
  )(?:[ ](?:News|TV|Radio|Television|Agency|World|Service))?$`;

/** "OPREA: To the port!" where at least four certain labels of two people, and nearly all of them, are in capitals. */
function inCapitals(
  text: string,
  candidates: readonly SaidLabel[],
  open: readonly SaidLabel[],
  certain: ReadonlySet<SaidLabel>,
  positions: ReadonlyMap<SaidLabel, number>,
): SaidLabel[] {
  const isCapital = ({ name }: SaidLabel): boolean => /^[^\p{Ll}]{3,}$/u.test(text.slice(name.start, name.end));
  const others = [...certain].filter(({ form, kind }) => form === ':' && kind !== 'letter');
  const capital = others.filter(isCapital);
  if (capital.length < 4 || capital.length * 10 < others.length * 9) return [];
  if (new Set(capital.map(({ key }) => key)).size < 2) return [];
  const named = open.filter(each => isCapital(each) && isUncommon(each.key) && !mayBePerson(each.key));
  const known = new Set([...certain, ...named]);
  return named.filter(each => {
    const at = positions.get(each) ?? 0;
    const [before, after] = [candidates[at - 1], candidates[at + 1]];
    return (
      before !== undefined &&
      known.has(before) &&
      (after === undefined ? certain.has(before) : known.has(after)) &&
      isNamed(text, each)
    );
  });
}

/** Whether the name stands elsewhere in the text as well, in capitals and small letters: "The floor is given to Mrs. Vidak." */
function isNamed(text: string, { name, key }: SaidLabel): boolean {
  const written = text.slice(name.start, name.end);
  const small = written.replace(/\p{L}+/gu, word => word[0] + word.slice(1).toLowerCase());
  return key.includes(' ') || text.includes(small);
}
