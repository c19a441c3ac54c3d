import { isApart, type BracketPlace } from './bracketPlace';
import { pattern, patternSource } from './pattern';

/**
 * Whether a bracket says what courts, services and classes do and hear: "The Court enters. All rise.", "COMMISSION ADJOURNS AT
 * 11:04", "He consulted the Secretary.", "Il descend les marches.", "Orgel", "adhan from the hall". `content` has single
 * spaces. `isRound` tells parentheses, in which a speaker's asides stand too: there an act is a sentence of its own, or short.
 */
export function isScene(content: string, place: BracketPlace, isRound: boolean): boolean {
  if (content.length > 140) return false;
  const inner = content.toLowerCase();
  if (place.beforeColon && (place.insideLabel || place.afterName) && fromPlace.test(inner)) return true;
  if (!isRound && spanishMember.test(inner)) return true;
  if (!isApart(place)) return false;
  if (spokenForRecord.test(withoutStop(inner)) || (isRound && quotedCall.test(inner))) return true;
  if (isPart(content, place, isRound, false)) return true;
  const parts = content.split(/(?<=\p{L}{2}[.!]) (?=\p{Lu})/u);
  return parts.length > 1 && parts.length <= 3 && parts.every(part => isPart(part, place, isRound, true));
}

/** Whether one sentence of a bracket is a scene. */
function isPart(content: string, place: BracketPlace, isRound: boolean, isOneOfSome: boolean): boolean {
  const scene = sceneOf(content);
  if (scene === undefined || (scene === 'pause' && !isOneOfSome)) return false;
  if (!isRound || scene === 'sure' || scene === 'pause') return true;
  const isSentence = /^\p{Lu}/u.test(content) && (/[.!]$/.test(content) || !/\p{Ll}/u.test(content));
  if (scene === 'thing') return place.alone && isSentence;
  return isSentence || ((place.alone || scene === 'hall') && /^\p{Lu}/u.test(content));
}

/** `sure` and `hall` at any place apart from sentences, `act` in parentheses only as a sentence, `thing` there only alone. */
type Scene = 'sure' | 'hall' | 'act' | 'thing' | 'pause';

function sceneOf(content: string): Scene | undefined {
  const inner = withoutStop(content.toLowerCase());
  if (session.test(inner) || inserted.test(inner)) return 'sure';
  if (/\b\d{4}\b/.test(inner)) return undefined;
  if (/^\p{Lu}/u.test(content) && (liturgy.test(inner) || recitation.test(inner) || cards.test(inner))) return 'sure';
  if (/^(?:long |short |brief )?(?:silence|pause|applause|laughter|stille|pausa|silencio|silenzio)$/.test(inner))
    return 'pause';
  if (hallAct.test(inner)) return 'hall';
  if (personAct.test(inner) || europeanAct.test(inner) || displays.test(inner)) return 'act';
  if (thingDone.test(inner) || sounds.test(inner) || noun.test(inner) || recitation.test(inner)) return 'thing';
  return undefined;
}

function withoutStop(inner: string): string {
  return inner.replace(/[.!]$/, '');
}

const seat = patternSource`
  (?:place|seat|bench|benches|back ?bench(?:es)?|front ?bench|chair|desk|table|rostrum|lectern|wings|dock|aisle|doorway|steps|balcony
  |gallery|floor|hall|back of the (?:hall|room|church)|middle of the (?:hall|room)|third row|second row|last row|opposition benches
  |government benches)`;
/** From where somebody speaks, between the name and the colon. */
const fromPlace = pattern('')`
  ^(?:
    (?:speaking |still |standing |calling |shouting )?(?:from|in|at|near|off) (?:an? |the |his |her |their )?${seat}
    |desde (?:el|su|los|la|las) (?:escaño|escaños|tribuna|banco|bancos|asiento|público|fondo|sala|galería|galerías)
    |(?:de|depuis|à) (?:sa|son|la|leur) (?:place|banc|tribune|siège)|du fond(?: de la salle)?|de la salle
    |(?:von|vom) (?:(?:seinem|ihrem) )?(?:platz|rednerpult|saal|balkon)(?: aus)?|aus (?:dem saal|der letzten reihe)|von (?:hinten
    |der empore)
    |(?:dal|da) (?:suo |proprio )?(?:posto|banco|fondo|pubblico)|dalla (?:tribuna|sala)|do (?:seu )?(?:lugar|banco)|da bancada
  )$`;

/** A member in a Spanish record, also inside a sentence: "la señora diputada muestra un ejemplar". */
const spanishMember = pattern('u')`
  ^(?:el|la) señora? (?:diputad[oa]|senadora?|ministr[oa]|president[ea]|alcald(?:e|esa)|portavoz) (?:muestra|enseña|lee|señala|exhibe
  |entrega|levanta|asiente|niega|ríe|se ríe|se levanta|abandona|despliega|sostiene)(?: .{1,60})?$`;

const clock = '(?:,? (?:at|on|from|until|till|to|for|in|by) .{1,60})?';
/** A session begins, pauses or ends. */
const session = pattern('u')`
  ^(?:the |this )?(?:(?:public|morning|afternoon|evening|plenary|closed) )?(?:
    hearing|session|meeting|sitting|commission|court|inquiry|enquiry|tribunal|committee|subcommittee|proceedings|congress|conference
    |assembly|council|synod|interview|deposition|recording|lecture|briefing|trial|seminar|convention|parliament|senate
  )[ ](?:
    commences?|commenced|begins?|began|opens|opened|resumes|resumed|re-?convenes|re-?convened|re-?assembles?|re-?assembled|adjourns
    |adjourned
    |ends|ended|concludes|concluded|closes|closed|(?:is|was|stands|stood) (?:adjourned|suspended|resumed|closed|opened|declared open)
    |(?:takes|took) (?:a |the )?(?:\p{L}+ )?(?:break|adjournment|recess)
  )${clock}$`;
/** What a committee puts into its record: "The card follows:". */
const inserted = pattern('u')`
  ^(?:the |an? )?(?:[\p{L}’'-]+ ){0,3}?(?:
    card|letter|statement|document|chart|article|material|information|exhibit|text|list|report|table|memo(?:randum)?|map|photograph
    |picture
    |affidavit|resolution|petition|biography|responses?|submission|testimony
  )s?(?: (?:of|by|from|submitted by|provided by) [^:]{1,60}?| referred to(?: by [^:]{1,40}?)?)? (?:follows?|appears? (?:below
  |at the end.{0,30}))\s?[:]?$`;

const many = patternSource`
  (?:
    all|everyone|everybody|both|(?:the )?(?:whole |entire )?(?:
      court|bench|judges?|tribunal|jury|jurors|audience|congregation|assembly|house|crowd|choir|panel|committee|council|conference
      |congress|synod|commission|delegates|members|deputies|senators|commissioners?|assessors|chair(?:man|woman|person)?|president
      |witness(?:es)?|interpreter|clerk|registrar|usher|bailiff|counsel|preacher|imam|priest|bishop|deacon|celebrant|children|pupils
      |students|brothers|sisters|guests|mourners|worshippers|faithful|class
    ))`;
const together = patternSource`
  (?:
    (?: (?:together|again|aloud|silently|briefly|quietly|softly|as one|one by one|in (?:silence|unison|turn)))?
    (?: (?:with|to|for|at|from|by|on|in|into|up|down|out|his|her|their|its|the)\b.{0,50})?)`;
/** What a hall or an officer does. */
const hallAct = pattern('u')`
  ^(?:
    ${many} (?:
      enters?|rises?|stands?(?: up)?|sits?(?: down)?|kneels?|bows?|recites?|prays?|weeps?|sings?|withdraws?|retires?|affirms?|indicates
      |confers?|consults?|applauds?|strikes?|beats?|embraces?|processes|is seated|are seated|whispers?|nods?|departs?|disperses?
    )${together}
    |${many} (?:
      entered|rose|stood(?: up)?|sat down|knelt|bowed|recited|prayed|wept|sang|withdrew|retired|affirmed|conferred|consulted|applauded
    )(?: (?:together|again|aloud|silently|briefly|in silence|as one|with .{1,40}|in prayer|for the .{1,30}|to their feet))?
    |(?:document|exhibit|photograph|letter|note|map|book|bible|card|copy|copies)s? (?:(?:is|was|are|were) )?(?:handed (?:up|over|in|out
    |round
    |to .{1,40})|passed (?:up|over|round|to .{1,40})|shown(?: to .{1,40})?|distributed|displayed|tendered)
    |(?:witness|chairperson|counsel|interpreter|registrar|advocate|attorneys?|parties|deponent) (?:affirms|confers?|consults?
    |indicates|gestures|demonstrates|takes (?:the )?(?:oath|stand)|nods|weeps)${together}
  )$`;
const officer = patternSource`
  (?:the |his |her |their |an? )(?:secretary|clerk|chair(?:man|woman|person)?|president|judges?|counsel|usher|interpreter|registrar|notes?
  |papers?|watch|map|board|screen|witness|bench|colleagues?|assistant|secretariat|speaker|rapporteur|deputy|clock|text|file|book|audience
  |congregation|choir)`;
/** Somebody consults an officer, or turns to a thing in the room. */
const personAct = pattern('u')`
  ^(?:he|she|they|the (?:speaker|president|chair(?:man|woman|person)?|witness|preacher|lecturer|khate?eb|khatib
  |imam|rabbi|priest|pastor|celebrant|bishop|deacon|swami|shaykh|sheikh)) (?:then |again |briefly )?(?:
    (?:consult(?:s|ed)?|approach(?:es|ed)?|address(?:es|ed)?) ${officer}
    |(?:confers?|conferred|whispers?|whispered|turns?|turned|nods?|nodded|points?|pointed|looks?|looked|gestures?|gestured|bows?|bowed)[ ]
    (?:with|to|at|toward|towards) ${officer}
    |(?:kneels|knelt|sits|sat|stands|stood|rises|rose)(?: (?:down|up|briefly|again))?,?(?: (?:then|and) (?:rises|stands|sits|kneels
    |continues))?
    |(?:leaves|left|mounts|mounted|descends|descended|steps down from|returned to|returns to) the (?:pulpit|podium|platform|rostrum|stage
    |dais|lectern|steps|stand|minbar)
  )(?: (?:again|briefly|for a (?:short |little )?(?:moment|while|time)|between the two (?:khu?tbahs?|sermons)|and .{1,30}))?$`;
/** Something is shown: "Displays card". */
const displays = pattern('u')`
  ^(?:he |she |witness |speaker )?(?:displays?|displaying|holds? up|holding up|shows|showing|produces|producing|hands (?:up|over|in)
  |handing up
  |exhibits|unrolls|unfolds|distributes|distributing|passes (?:round|around)|waves|waving|raises|raising) (?:an? |the |his |her |some )?
  (?:\p{L}+ ){0,2}?(?:card|photo(?:graph)?|picture|map|chart|document|exhibit|letter|book|bible|poster|placard|slide|paper|copy|copies
  |leaflet|page|object|flag|badge|bag|box|bottle|key|ring|coin|bill|ticket|passport|phone|newspaper|drawing|diagram|model|sample|report
  |folder|binder|sign|hand|finger|fist|stone|shoe)s?$`;

/** Something is done in the hall. */
const thingDone = pattern('u')`
  ^(?:the|an?|two|three|all) (?:\p{L}+ ){0,2}?(?:
    bells?|doors?|names?|hymn|anthem|lamps?|candles?|curtains?|gavel|ballots?|vote|roll|mace|banner|wreath|bible|oath|prayers?|psalm|creed
    |minutes|slides?|film|tape|recording|petition|list|division bells?
  ) (?:was|were) (?:then |again )?(?:
    rung|closed|locked|called|sung|dimmed|lit|drawn|struck|taken|counted|read(?: out| aloud)?|laid|administered|said|recited
    |handed (?:up|round|in|over|out)|shown|projected|played|distributed|brought in|carried (?:in|out)
  )(?: (?:again|aloud|in silence|in full|by the (?:clerk|usher|secretary|registrar|choir|children|congregation)))?$`;
/** "Show of cards". */
const cards = /^(?:a )?show of (?:(?:voting |delegates['’] |coloured )?cards|hands)(?: is taken| taken)?$/;

const where = patternSource`
  (?:from|in|outside|at|behind|across) (?:the |a )?(?:\p{L}+ )?(?:hall|mosque|street|minaret|room|corridor|kitchen|church|square|tower
  |yard
  |speakers?|loudspeakers?|courtyard|gallery|window|door|distance|background|road|next door)`;
/** What is heard, and where; music in a broadcast. */
const sounds = pattern('u')`
  ^(?:
    (?:an? |the |some )?(?:\p{L}+ )?(?:adhan|azan|call to prayer|iqama|bells?|music|singing|voices|hammering|shouting|drums|chanting
    |traffic
    |sirens?|dogs?|birds?|children|organ|piano) (?:heard )?${where}
    |(?:theme |title |intro |outro |dramatic |soft |loud )?(?:music|jingle|theme|guitar|piano|drums|synth|strings) (?:stings?|swells?
    |swelling
    |builds|cuts(?: out)?|drops|loops|hits|resumes|returns|ducks|out|under|bed)
    |(?:microphone|mic|mike|paper|chair|feedback|phone|door|keyboard|kitchen|cutlery|machine|engine|recording|tape|line
    |connection) noises?
    |(?:chairs|benches|desks|papers|pages|cups|glasses|plates|feet)(?: (?:scrape|moved|shifting|shuffled))?
  )$`;
/** One noun of what is heard. */
const noun = pattern('')`
  ^(?:chairs|papers|cups|dishes|footsteps|traffic|thunder|static|feedback|doorbell|buzzer|birdsong|hammering|drilling|wind|rain
  |organ|piano|drums?|choir|bells?|telephone)$`;

/** Parts of a service in German, French, Spanish and Italian, as they stand between what is said. */
const liturgy = pattern('u')`
  ^(?:
    lesung|evangelium|orgel(?:spiel|musik|stück)?|(?:gemeinde|predigt|schluss|eingangs)?lied|gemeindegesang|chor(?:gesang)?|gesang|gebet
    |stilles gebet
    |stille|segen|vaterunser|glaubensbekenntnis|kollekte|abkündigungen|posaunenchor|glocken(?:geläut|läuten)?|abendmahl
    |lectures?|chant(?: d['’]entrée| final)?|cantique|orgue|prière|psaume|bénédiction|quête
    |lectura|canto(?: de entrada| final)?|órgano|oración|bendición|salmo|colecta
    |lettura|organo|preghiera|benedizione|canto d['’]ingresso
  )$`;
/** Laments, blessings and recitation of Muslim gatherings. */
const recitation = pattern('')`
  ^(?:
    lat(?:m|i?m)iyy?(?:a|ah|at)?|sina ?zani|noh[ae]h?|nauha|marsiy[ae]h?|matam|maddahi|rowzeh|rawda|du['’]?a(?: kumayl| kumail| faraj)?
    |ziyara[ht]?
    |salawat|takbir|tahlil|dhikr|zikr|tilawat?|qira['’]?at?|nasheeds?|anasheed|adhan|azan|iqamah?|(?:al-)?fatiha|qasida|na['’]?at|anjuman
  )$`;

/** Acts with a subject in French, German, Spanish and Italian. */
const europeanAct = pattern('u')`
  ^(?:
    (?:il|elle|ils|elles|on|tous|toute l['’]assemblée|l['’](?:assemblée|assistance|évêque|orateur|oratrice|abbé|auditoire)|la (?:salle
    |foule|cour|chorale)
    |le (?:public|prédicateur|prêtre|président|chœur|jury)|les (?:fidèles|enfants|juges|élèves|délégués)) (?:
      se lève(?:nt)?|se tai(?:t|sent)|s['’](?:assied|assoit|assoient|agenouille(?:nt)?|incline(?:nt)?|interrompt)|descend(?:ent)?
      |monte(?:nt)?|quitte(?:nt)?
      |montre|chante(?:nt)?|pleure(?:nt)?|rit|rient|sourit|boit|entre(?:nt)?|sort(?:ent)?|allume|éteint|lève|désigne|salue|applaudi(?:t
      |ssent)
      |prie(?:nt)?|feuillette|brandit|répond(?:ent)?|ferme|ouvre|tousse
    )(?: (?:le|la|les|l['’]|un|une|des|du|de|son|sa|ses|leurs?|à|au|aux|pour|vers|en|sur|dans|avec|longuement|debout)\b.{0,60}
    | l['’].{1,50})?
    |(?:er|sie|alle|die (?:gemeinde|versammlung|kinder|zuhörer|richter)|das (?:gericht|publikum)|der (?:prediger|pfarrer|redner|chor)
    |der saal) (?:
      steht auf|stehen auf|erhebt sich|erheben sich|setzt sich|setzen sich|kniet(?: nieder)?|knien(?: nieder)?|steigt (?:vom|auf|die
      |von).{1,40}|verneigt sich|betritt .{1,40}
      |verlässt .{1,40}|betet|beten|singt|singen|weint|lacht|schweigt|schweigen|hebt .{1,40}|zeigt .{1,40}|blättert|trinkt|zündet .{1,40}
    )(?: (?:zum|zur|für|in|im|gemeinsam|leise|laut)\b.{0,40})?
    |(?:el (?:público|orador|sacerdote|tribunal|coro|presidente)|la (?:asamblea|sala|oradora|presidenta)|los (?:fieles|niños|diputados)
    |todos|ell[oa]s?|él)?[ ]?(?:
      se (?:levantan?|sientan?|ponen? de pie|arrodillan?|inclinan?)|bajan? (?:del|de la|las) .{1,40}|suben? (?:al|a la) .{1,40}|lloran?
      |rezan?|enciende .{1,40}
      |abandonan? .{1,40}|muestran? (?:un|una|el|la) .{1,40}
    )(?: (?:para|por|en|con|a)\b.{0,40})?
    |(?:(?:il|la) (?:pubblico|sala|presidente|predicatore|sacerdote|corte|coro)|l['’](?:assemblea|oratore)|i fedeli|tutti|egli|lui
    |lei)?[ ]?(?:
      si (?:alzano?|siedono|siede|inginocchiano?|inchinano?)|scend(?:e|ono) (?:dal|dalla|dall['’]|i|le) ?.{1,40}|sal(?:e|gono) (?:al
      |alla|sul|sull['’]) ?.{1,40}
      |accende .{1,40}|piang(?:e|ono)|pregano?
    )(?: (?:per|in|con|a)\b.{0,40})?
  )$`;

/** What members call, in quotation marks: `("Oh, oh!")`. */
const quotedCall = pattern('u')`
  ^["“'‘«»„] ?(?:oh|no|yes|hear|shame|order|question|divide|withdraw|never|bravo|resign|agreed|vote|sit down|go on|amen|aye|très bien
  |sehr richtig|sehr wahr|hört|oho|pfui|muy bien|ja|nein|non|oui|sí|sì|bene|benissimo|bravissimo)\b[^"“”«»]{0,30}[!.?] ?["”'’»«“]\.?$`;
/** What is read for the record, and by whom. */
const spokenForRecord = pattern('u')`
  ^(?:(?:oath|affirmation) (?:is |was )?(?:administered|taken|read)|(?:charges?|indictment|names?|roll) (?:is |are |was 
  |were )?(?:read(?: out)?|called)
  |(?:interpreter|translator) (?:translates|interprets|explains|repeats))(?: (?:by|to|for|in)\b.{0,40})?$`;
