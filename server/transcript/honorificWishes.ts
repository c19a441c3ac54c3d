import { pattern } from './pattern';

/**
 * Wishes in French, German, Spanish, Italian, Portuguese, Turkish and Indonesian that fill a pair of brackets, and the id of
 * each. The first that matches decides.
 */
const foreignWishes: readonly (readonly [RegExp, string])[] = [
  [
    pattern('iu')`
    ^(?:
      (?:que )?(?:la |les )?(?:paix|pri[èe]re|bénédictions?|salut) et (?:la |le |les )?(?:salut|paix|bénédictions?|prière)
      (?: de dieu| d['’]allah)?(?: soi(?:t|ent))? (?:sur|avec) lui(?: et (?:sur )?(?:sa famille|les siens))?
      |(?:der )?(?:friede|frieden|segen)(?: gottes)? und (?:der )?(?:segen|friede|frieden)(?: gottes| allahs)? (?:seien |sei )?
      (?:mit|auf|über) ihm(?: und (?:seiner|auf seiner) familie)?
      |(?:que )?(?:la paz y (?:las )?bendiciones|las bendiciones y la paz)(?: de (?:dios|alá))? sean (?:con|sobre) él
      |(?:la )?pace e (?:le )?benedizion[ei](?: di (?:dio|allah))?(?: siano?)? (?:con|su(?: di)?) lui
      |allah['’]ın sal[aâ]t(?:ı)? ve selamı (?:onun )?üzerine olsun
    )[.!]?$`,
    'saw',
  ],
  [
    pattern('iu')`
    ^(?:
      (?:que )?(?:la )?paix(?: de dieu| d['’]allah)?(?: soit)? (?:sur|avec) (?:lui|elle|eux|elles)
      |(?:der )?friede(?: gottes)? sei (?:mit|auf|über) (?:ihm|ihr|ihnen)
      |(?:que )?la paz(?: de (?:dios|alá))? (?:sea|esté) (?:con|sobre) (?:él|ella|ellos|ellas)
      |(?:che )?la pace sia (?:con|su(?: di)?) (?:lui|lei|loro)
      |(?:que )?a paz esteja com (?:ele|ela|eles)
      |(?:allah['’]ın )?selamı? (?:onun )?üzerine olsun|semoga (?:damai|kesejahteraan) (?:atas|bagi)nya
    )[.!]?$`,
    'as',
  ],
  [
    pattern('iu')`
    ^(?:
      que (?:dieu|allah) (?:l['’]agrée|soit satisfait (?:de lui|d['’]elle|d['’]eux))
      |(?:gott|allah) (?:habe |möge )?(?:an (?:ihm|ihr|ihnen) )?wohlgefallen(?: an (?:ihm|ihr|ihnen))?(?: haben)?
      |que (?:dios|alá) esté (?:complacido|satisfecho) (?:con|de) (?:él|ella|ellos)
      |che (?:dio|allah) sia (?:soddisfatto|compiaciuto) di (?:lui|lei|loro)|allah ondan razı olsun
    )[.!]?$`,
    'ra',
  ],
  [
    pattern('iu')`
    ^(?:
      que (?:dieu|allah) (?:(?:lui|leur) fasse miséricorde|ait (?:pitié|miséricorde) (?:de lui|d['’]elle)|ait son âme)
      |dieu ait son âme|paix à son âme
      |(?:gott|allah) (?:hab|habe) (?:ihn|sie) selig|(?:gott|allah) erbarme sich (?:seiner|ihrer)
      |möge (?:gott|allah) sich (?:seiner|ihrer) erbarmen
      |que (?:dios|alá) (?:lo|la|le) tenga en su gloria|que (?:dios|alá) tenga misericordia de (?:él|ella)|que en paz descanse
      |(?:che )?(?:dio|allah) abbia misericordia di (?:lui|lei|loro)|pace all['’]anima sua
      |allah rahmet eylesin|nur içinde yatsın|semoga allah merahmatinya
    )[.!]?$`,
    'mercy',
  ],
];

/** How all of them begin. The expressions above take milliseconds to compile, and few brackets begin so. */
const wishStart = pattern('iu')`
  ^(?:
    que |las? |les |paix|pri|bén|salut|der |friede|segen|pace|allah|che |a paz|selam|semoga|gott|möge |dieu|dio|nur[ ]
  )`;

/** The id of a wish in another language than English or Arabic that fills a pair of brackets. */
export function idOfForeignWish(content: string): string | undefined {
  if (content.length > 90 || !wishStart.test(content)) return undefined;
  return foreignWishes.find(([wish]) => wish.test(content))?.[1];
}

/** A title and a name directly before an abbreviation. */
const titledName = pattern('u')`
  (?<!\p{L})(?:Prophet|Imam|Imām|Nabi|Hazrat|Hadrat|Hz\.?|Sayyidina|Sayyidah?|Lady|Caliph|Khalifah?)
  [ ](?:(?:al-)?\p{Lu}[\p{L}’'-]+ ){1,3}$`;

/**
 * Whether `AS`, `RA` or `SA` without brackets is an honorific: after a title and a name, and before small letters, a stop or
 * nothing. Elsewhere these are other abbreviations.
 */
export function isAfterTitledName(before: string, after: string): boolean {
  return /^(?:[,.;:!?)"”]| \p{Ll}|$)/u.test(after) && titledName.test(before);
}
