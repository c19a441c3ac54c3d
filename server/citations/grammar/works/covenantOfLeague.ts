import type { Work } from '../../citation';
import { pattern } from '../../../transcript/pattern';
import type { ParseState } from '../parseState';

/** The Covenant of the League of Nations for "the Covenant", in a text that speaks of the League and of war or peace. */
export function covenantOfLeague({ titles, view }: ParseState): Work | undefined {
  const isNamed = leagueOfNations.test(view) || (league.test(view) && wordsOfPeace.test(view));
  return isNamed && !otherLeagues.test(view) ? titles.workOfKey('league-covenant') : undefined;
}

const leagueOfNations = /(?<!\p{L})League of Nations(?!\p{L})/u;
const league =
  /(?<!\p{L})(?:[Tt]he|[Aa]|[Oo]ur|this) League(?!\p{L}|['’]s|,? (?:of|for|against|Cup|One|Two)(?!\p{L})| \p{Lu})/u;
const wordsOfPeace = pattern('u')`
  (?<!\p{L})(?:
    Geneva|disarmament|rearmament|armaments|arms[ ]should|collective[ ]security|aggressors?|sanctions
    |the[ ](?:last|great|Great)[ ][Ww]ar|Locarno|Versailles|Manchuria|Abyssinia
  )(?!\p{L})`;
/** Other leagues, and covenants of a religion or of owners of land. */
const otherLeagues = pattern('u')`
  (?<!\p{L})(?:
    Arab[ ]League|Football[ ]League|Premier[ ]League|Ivy[ ]League|Rugby[ ]League|Solemn[ ]League|League[ ]of[ ](?!Nations)\p{Lu}\p{L}{1,20}
    |Ark[ ]of[ ]the[ ]Covenant|New[ ]Covenant|Old[ ]Covenant|Abraham|Moses|Sinai|homeowners|residents|plots?
  )(?!\p{L})`;
