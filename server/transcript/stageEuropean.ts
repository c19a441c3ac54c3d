import { remembered } from '../text/remembered';
import { patternSource } from './pattern';
import { shape } from './shape';
import { isAssemblyEvent, isNamedCry } from './stageAssembly';

/**
 * Whether a bracket says in German, French, Spanish, Italian, Portuguese or Dutch what happens in the hall: "Lebhafter Beifall
 * bei der Linken", "Vifs applaudissements", "La asamblea canta". It must be no part of a sentence: many of the words are also
 * words of a sentence. Records divide several events by dashes or full stops; each must be one. `content` has single spaces.
 */
export const isEuropeanStageDirection = remembered((content: string): boolean => {
  if (content.length > 160 || /\d{4}/.test(content)) return false;
  const parts = content.split(/ [–—-] |(?<=\p{L}{4}[.!]) ?[–—]? ?(?=\p{Lu})/u);
  return (
    parts.length <= 4 && (isNamedCry(content) || parts.every(part => isNamedCry(part) || isEvent(part.toLowerCase())))
  );
});

function isEvent(inner: string): boolean {
  if (inner.length > 110) return false;
  const words = inner.replace(/[.!…]+$/, '').trim();
  return (
    crowdSounds.test(words) ||
    hallSounds.test(words) ||
    pauses.test(words) ||
    hallActs.test(words) ||
    acts.test(words) ||
    inLanguage.test(words) ||
    isAssemblyEvent(words)
  );
}

const before = patternSource`
  (?:(?:
    lebhafte[rs]?|anhaltende[rs]?|langanhaltende[rs]?|starke[rs]?|lange[rs]?|kurze[rs]?|große[rs]?|laute[rs]?|leise[rs]?
    |allgemeine[rs]?|stürmische[rs]?|vereinzelt(?:e[rs]?)?|wiederholt(?:e[rs]?)?|erneute[rs]?|tiefe[rs]?
    |vifs|vives|longs|longues|nombreux|nombreuses|nouveaux|nouvelles|légers|quelques|petits|grands|bref|brève|long|longue
    |court|courte|nouveau|nouvelle|léger|légère
    |largos|largas|prolongados|fuertes|grandes|calurosos|nutridos|nuevos|nuevas|breve|larga|largo|leve|leves|gran|algunos
    |algunas|vivi|vivissimi|lunghi|prolungati|grandi|scroscianti|lungo|lunga|muitos|muitas|longos|novos|novas|luid|lang
    |langdurig|kort|korte|luide
  ) ){0,2}`;
const after = patternSource`
  (?: (?:
    prolongés|prolongées|nourris|unanimes|répétés|ironiques|diverses?|générale?|prolongé|prolongée
    |prolongados|prolongadas|generales|unánimes|cerrados|aislados|largo|larga|breve|prolongado|prolongada
    |prolungati|generale|prolungata|lunga|lungo|prolongadas|gerais|longa|longo
  )){0,2}`;
const and = '(?:,? (?:und|et|y|e|en) |, )';

/** Laughter and applause: nothing else has these names. What follows may say whose it is. */
const crowd = patternSource`
  (?:
    beifall|applaus|heiterkeit|gelächter|zwischenrufe?|buhrufe
    |applaudissements|rires|huées
    |risas|aplausos|carcajadas|abucheos
    |applausi|risate|risa|ilarità
    |risos|risadas|gargalhadas|vaias
    |gelach|geroezemoes|boegeroep
  )`;
/** What is certain only beside laughter or applause. */
const joined =
  '(?:lachen|jubel|pfiffe|zurufe?|unruhe|zischen|murren|exclamations|protestations|murmures|sifflets|vítores|rumores|protestas' +
  '|silbidos|proteste|fischi|mormorii|protestos)';
const crowdSounds = shape('u')`
  ^${before}${crowd}${after}(?:${and}${before}(?:${crowd}|${joined})${after}){0,2}
  (?: (?:
    bei|von|im|in|aus|auf|links|rechts|dans|sur|à|au|aux|du|de|des|en|entre|del|a|da|das|do|dos|no|na|op|bij|van|dal|dai
    |dalla|dei|degli|delle|dello|della|nei|nelle|sui|alla|alle
  ) .{1,90}| (?:links|rechts))?$`;

/** Other sounds, which may also be those of a street or a book. */
const sounds = patternSource`
  (?:
    lachen|zurufe?|unruhe|pfiffe|jubel|raunen|gemurmel|sourires|exclamations|murmures|acclamations|rumeurs
    |sifflets|bravos|brouhaha|mouvements divers|sonrisas|murmullos|rumores|vítores|silbidos|exclamaciones
    |ovación|mormorii|fischi|sorrisi|murmúrios|palmas|sorrisos|gejuich|gemompel
  )`;
const hall = patternSource`
  (?:
    saal|publikum|raum|hintergrund|galerie|tribüne|reihen?|linken|rechten|links|rechts|bänken|fraktion|gemeinde
    |salle|public|hémicycle|bancs?|gauche|droite|tribunes?|galeries?|fond|assemblée|auditoire|assistance
    |sala|público|hemiciclo|escaños|asamblea|galería|tribunas?|fondo|derecha|izquierda|bancada|auditorio
    |aula|pubblico|banchi|sinistra|destra|assemblea|plenário|plateia|assembleia|galerias|auditório|zaal|publiek
  )`;
const hallSounds = shape('u')`
  ^${before}${sounds}${after}(?:${and}${before}(?:${sounds}|${crowd})${after}){0,2}
  (?: (?:(?!(?:wie|comme|como|come|zoals)\b)[\p{L}'’-]{1,12} ){0,3}?(?:l['’]|d['’]|dell['’]|nell['’])?${hall}
  (?: (?:des?|der|du|von|del|da|do|di|van) .{1,30})?)?$`;

/** Pauses, and what cannot be heard. */
const pauses = shape('u')`
  ^${before}(?:
    stille|schweigen|pause|unverständlich|glockenläuten|orgelspiel|musik|orgelmusik
    |silence|musique|inaudible|inintelligible|coupure du son
    |pausa|silencio|música|ininteligible|ininteligibile|silenzio|musica|incomprensibile|incomprensible
    |silêncio|inaudível|ininteligível|stilte|pauze|muziek|onverstaanbaar
  )${after}(?: (?:im|dans|en|in|na|no) (?:(?:la|der|de) )?${hall})?$`;

/** What a hall does: "singt", "se lève". */
const does = patternSource`
  (?:
    lacht|lachen|singt|singen|applaudiert|applaudieren|klatscht|klatschen|erhebt sich|erheben sich|antwortet|betet|steht auf
    |rit|rient|chante|chantent|applaudit|applaudissent|se lève|se lèvent|répond|répondent|prie|murmure|proteste
    |canta|cantan|ríe|ríen|se ríe|se ríen|aplaude|aplauden|responde|responden|se pone (?:en|de) pie|se ponen (?:en|de) pie|reza
    |ride|ridono|cantano|applaude|applaudono|risponde|si alza|si alzano|prega|cantam|ri|riem|aplaudem|se levanta
    |zingt|zingen|applaudisseert|staat op|bidt
  )`;
/** The hall or a choir, which does something: "die Gemeinde singt das Lied 14", "le public se lève". */
const hallActs = shape('u')`
  ^(?:
    (?:
      (?:das )?publikum|der saal|(?:die )?(?:gemeinde|versammlung)|la salle|le public|l['’](?:assemblée|assistance|auditoire)
      |la (?:asamblea|sala|congregación)|el público|l['’]assemblea|la sala|il pubblico|a (?:assembleia|plateia)|o público
      |(?:de )?(?:zaal|gemeente)|(?:het )?publiek
    ) ${does}
    (?: (?:das|die|den|le|les|la|el|il|lo|o|a|het|de|du|un|une|ein|eine|l['’]|n[.º°]) ?.{1,40}
    | ?[:"«“„] ?.{1,40}|,? (?:und|et|y|e|en) ${does})?
    |(?:alle|(?:der |le |el |il |o |het )?(?:chor|ch[œo]e?ur|coro|koor)|tous|todos|tutti|allen|(?:die )?(?:zuhörer|anwesenden)
      |les fidèles|los fieles|los asistentes) ${does}
  )$`;

/** What the speaker does: "räuspert sich", "il rit", "se ríe". */
const acts = shape('u')`
  ^(?:(?:er|sie|il|elle|hij|zij) )?(?:
    lacht|schmunzelt|lächelt|weint|hustet|seufzt|räuspert sich|flüstert|klatscht|sourit|pleure|tousse|soupire|applaudit
    |lachend|schmunzelnd|singt|chante|canta|en riant|riendo|ridendo
    |a braccio
    |(?:ajusta|acomoda|golpea|toca|prueba|enciende|apaga) el micr[óo]fono|bebe (?:un (?:vaso|trago|sorbo) de )?agua
    |(?:mira|consulta) (?:el|su) reloj|(?:se (?:quita|pone)) (?:las|los|sus) (?:gafas|lentes|anteojos)
    |(?:ajuste|règle|tapote|teste) le micro(?:phone)?|boit (?:un verre |une gorgée |un peu )?d['’]eau|regarde sa montre
    |(?:met|enlève|retire|cherche) ses lunettes
    |(?:aggiusta|sistema|regola|prova|accende|spegne) il microfono|beve (?:un (?:bicchiere|sorso) d['’]|dell['’])?acqua
    |guarda l['’]orologio|(?:si )?(?:toglie|mette|cerca) gli occhiali
    |(?:rückt|richtet|stellt|testet|klopft auf) das mikrofon(?: zurecht| aus| ein)?|trinkt (?:ein glas |einen schluck |etwas )?wasser
    |(?:blickt|schaut|sieht) auf die uhr|(?:setzt|nimmt) die brille (?:auf|ab)
    |(?:der|die) (?:prediger|pfarrer|pastor|redner|sprecher|vortragende|dozent)(?:in)?[ ](?:hält (?:kurz )?inne|schweigt|lacht|lächelt
      |weint|hustet|räuspert sich|setzt sich|steht auf|geht zum (?:altar|pult|fenster))
    |se ríe|ríe|sonríe|llora|tose|suspira|sorride|piange|tossisce|sospira|chora|tosse|glimlacht|zucht
  )$`;

/** A change of language: "auf Englisch", "en anglais". */
const inLanguage = shape('u')`
  ^(?:spricht |liest |singt |parle |lit |chante |habla |lee |parla |legge |continue |sigue |fährt )?(?:
    auf (?:deutsch|englisch|französisch|italienisch|spanisch|russisch|arabisch|türkisch|polnisch|persisch|latein|hebräisch)(?: fort)?
    |en (?:français|anglais|allemand|italien|espagnol|russe|arabe|turc|polonais|persan|latin|hébreu)
    |en (?:español|inglés|francés|alemán|italiano|ruso|árabe|turco|polaco|persa|latín|hebreo)
    |in lingua (?:italiana|inglese|francese|tedesca|spagnola|portoghese|polacca|araba|russa|croata|slovacca|slovena|ceca|ungherese|latina)
    |in (?:italiano|inglese|francese|tedesco|spagnolo|russo|arabo|turco|polacco|persiano|latino|ebraico)
  )$`;
