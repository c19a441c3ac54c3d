import { remembered } from '../text/remembered';
import { patternSource } from './pattern';
import { shape } from './shape';

/**
 * Whether a bracket that stands apart says what a meeting, a house or a court does: that it met, that a question was put, who
 * is in the chair, who stood up, from which benches a cry came. `content` has single spaces.
 */
export const isHallProceeding = remembered((content: string): boolean => {
  const inner = content.toLowerCase().replace(/[.!]$/, '');
  if (!/\p{L}{2}/u.test(inner) || /\b(?:1[5-9]|20)\d\d\b/.test(inner)) return false;
  return (
    meetingActs.test(inner) ||
    inChair.test(inner) ||
    putOrMarked.test(inner) ||
    quotedCry.test(inner) ||
    offRecord.test(inner) ||
    loudNouns.test(inner) ||
    (memberActs.test(inner) && /^\p{Lu}/u.test(content)) ||
    europeanMeeting.test(inner) ||
    (europeanActs.test(inner) && /^\p{Lu}/u.test(content)) ||
    europeanNoun.test(inner)
  );
});

const meeting = patternSource`
  (?:
    meeting|sitting|session|hearing|house|court|senate|assembly|council|committee|commission|tribunal|board|briefing
    |conference|proceedings
    |inquiry|deposition|seminar|interview|call|lecture|service|press conference|trial|panel|jury|recess|adjournment
    |audience|witness|congregation
  )`;
const meetingActs = shape('u')`
  ^(?:(?:whereupon|thereupon),? )?(?:at this (?:point|time),? )?(?:the |this )(?:\p{L}+ ){0,2}${meeting}[ ]
  (?:
    (?:was|is|were|then|again|stands?|stood|has been) (?:then |again |duly |first )?(?:called to order|opened|closed
    |concluded|adjourned|suspended|resumed|reconvened|convened
      |recessed|interrupted|ended|excused|sworn(?: in)?|recalled|seated|dismissed|affirmed|cleared|stopped|paused
      |shown .{1,60}|handed .{1,60})
    (?:,? (?:at|in|by|to|from|for|until|till|sine|and|with|on|of|after|the (?:court)?room|\().{1,90})?
    |(?:met|rose|adjourned|reconvened|convened|divided|resumed|recessed)(?:,? (?:at|in|on|until|till|for|again
    |sine die).{0,90})?
    |(?:opened|began|ended|concluded|closed|withdrew|retired|returned|stood)(?: (?:at \d|to (?:consider|deliberate)
    |for (?:prayer|silent)|up).{0,60})?
    |(?:entered|left|returned to) the (?:court ?)?(?:room|chamber|hall|house)
  )$`;
const inChair = shape('u')`
  ^(?:the |mr\.? |madam )?(?:\p{L}+ )?(?:speaker|president|chair(?:man|woman|person)?
  |deputy speaker)(?: \([^()]{2,40}\)| [\p{L}.]{2,20}(?: [\p{L}.]{2,20})?)? in the chair$`;
/** Something was put, marked or carried. */
const putOrMarked = shape('u')`
  ^(?:(?:the|an?) )?(?:original |previous |main |said |defence |defendant['’]s |plaintiff['’]s |plaintiff |defendant )?(?:
    questions?|motions?|amendments?|bill|clauses?|exhibits?(?: [\p{L}\d-]{1,6})?|documents?|lights?|lamps|session
    |sitting|proceedings|order|roll|vote|ballot|oath
    |witness|minutes|prayers?|resolution|schedule|petition|record
  )[ ](?:(?:was|were|is|are|as amended|then|duly|again|accordingly|thereby) ){0,2}(?:
    proposed|put|agreed to|carried|lost|negatived|defeated|withdrawn|seconded|adopted|passed|marked|received|handed
    |dimmed|lowered|rung|suspended|resumed
    |adjourned|called|taken|sworn|excused|administered|recited|read|tabled|laid|deferred|shown|admitted|displayed
    |presented|interrupted
  )(?:,? (?:and|by|to|into|up|on|for|in|at|unanimously|accordingly|over|round|around|out|again)\b.{0,60})?$`;
/** A cry in quotation marks and where it came from. */
const quotedCry = shape('u')`
  ^[«"“„»] ?[^«»"“”„]{1,60} ?[»"”“«],? (?:from|on|in|among|sur|à|au|aux|dans|de|des|du|auf|bei|beim|von|vom|aus|im
  |links|rechts|desde|en|entre|del|dai|dal|dalla|dalle|da|das|dos|sui)
  (?:[ ].{2,60})?$`;
const offRecord = shape('u')`
  ^(?:(?:hon|mr|mrs|ms|dr|the)\.? (?:\p{L}+ ){1,3})?(?:spoke|speaks|speaking|conferred|confers|conferring|consulted
  |whispered|discussion|conference|conversation|discussions
  |exchange|comments?|remarks?)(?: held)?[ ]
  (?:off(?: the)?[ -](?:record|mic|mike|microphone)|(?:out of|away from|without) (?:the )?(?:microphone|mic|hearing
  |turn)|with (?:counsel|the (?:clerk|chair|interpreter|witness))
  |at the (?:bench|bar|side)|in (?:the )?(?:vernacular|background|dialect|an undertone)|inaudibly)$`;
const loudNouns = shape('u')`
  ^(?:
    (?:loud|low|brief|short|long|quiet|simultaneous|overlapping|multiple|several|indistinct|unclear|general
    |prolonged|private|whispered|further|background|continued|laughter and
      |inaudible|faint|distant|heated|side) (?:
      consultations?|conversations?|discussions?|speakers?|voices?|talking|chatter|interjections?|interruptions?
      |interventions?|exclamations?|disorder|disturbance|commotion
      |noises?|exchanges?|crosstalk|murmurs?|speech)
    |(?:interruptions?|disturbance|disorder|interjections?|commotion|uproar|heckling|voices?|noises?|shouts?
    |protests?|a voice|comments?|questions?)[ ]
      (?:from|in|on|at|outside) (?:the )?(?:\p{L}+ ){0,2}(?:gallery|galleries|floor|audience|hall|chamber|back
      |public|benches|side|opposition|background|house|corridor|room|street|court)
  )$`;
/** A member or an officer does something in the hall, in the past or the present. */
const memberActs = shape('u')`
  ^(?:
    (?:hon|mr|mrs|ms|miss|dr|prof|sir|lady|senator|rev|sheikh|imam|cllr
    |councillor)\.? (?:\([^()]{2,20}\) )?(?:[\p{L}'’.-]{1,20} ){1,3}
    |(?:an? |the |several |some |two |three |other |all )?(?:hon(?:ou?rable|\.)? )?(?:members?|speaker|chair(?:man
    |woman)?|clerk|witness|counsel|usher|sergeant[- ]at[- ]arms|serjeant[- ]at[- ]arms|mace
      |delegates?|representatives?|senators?|president|judge|jurors?|foreman|foreperson|bailiff|interpreter|reporter
      |gallery|child|baby|man|woman|student|brother|sister)[ ]
    (?:from [^,]{2,30} )?
  )(?:then |again |also |immediately )?(?:
    (?:stood|stands?|rose|rises?|sat|sits?|withdrew|withdraws?|walked|walks?|crossed|crosses|bowed|bows?|applauded
    |applauds?|laughed|laughs?|nodded
    |nods?|gestured|gestures?|indicated|indicates|shook|shakes?|handed|hands|consulted|consults|conferred|confers
    |whispered|whispers
    |interjected|interjects|stepped|steps?|approached|approaches?|gavels?|gavelled|calls?|called|reads?|cries|cried
    |waves?|waved|knocks?|points?|pointed|thumped|clapped|claps?
    |complied|complies|reviews|reviewed|examines|examined|demonstrates|demonstrated|shrugs?|shrugged)
    (?:[ ](?:up|down|out|in|the|his|her|their|a|an|at|to|from|with|over|off|on|into|through|across|inaudibly|loudly
    |again|and|around|forward|back|aloud)\b.{0,60})?
    |(?:left|leaves?|entered|enters?|returned to|returns to|resumed|resumes|took|takes|left from|approached
    |approaches) (?:the|his|her|their) (?:court ?)?(?:
      room|chamber|hall|stand|witness stand|box|seats?|places?|chair|podium|rostrum|floor|stage|platform|house|table
      |lectern|microphone|bench)
  )$`;

const hours = patternSource`(?:à|um|alle|a las?|às|om|von|gegen) .{1,40}`;
const europeanMeeting = shape('u')`
  ^(?:
    la (?:séance|réunion|audience),? (?:est|a été|suspendue|interrompue|ouverte|reprise)[ ,].{2,60}
    |(?:die|der) (?:sitzung|verhandlung|versammlung|beratung|tagung) (?:wird|wurde|ist|beginnt|endet) .{2,60}
    |(?:beginn|schluss|schluß|ende|fortsetzung|unterbrechung|wiederbeginn)(?: der (?:sitzung|verhandlung|versammlung
    |beratung))?(?: ?:| um| von) .{2,40}
    |(?:se (?:abre|levanta|suspende|reanuda|inicia|cierra)|comienza|termina) la (?:sesión|reunión
    |audiencia)(?: .{2,40})?
    |(?:la|a) (?:sesión|sessão|reunión|reunião) (?:se )?(?:abre|levanta|suspende|inicia|é aberta|é suspensa
    |é reaberta|começa|termina|comienza)(?: ${hours})?
    |la seduta,? (?:è |inizia|comincia|termina|ha |riprende|sospesa|ripresa).{0,60}
    |de (?:vergadering|zitting) (?:wordt|is) .{2,50}
    |(?:ال)?(?:افتتحت|رفعت|عُلقت|علقت|استؤنفت|بدأت|انتهت) (?:الجلسة|الاجتماع)(?: .{2,40})?
  )$`;
const europeanActs = shape('u')`
  ^(?:(?:m|mm|mme|mlle|hr|fr|sr|sra|dr|on|abg|dep|d)\.|mme|mlle|herr|frau|abg|señora?|signora?|onorevole
  |le président|la présidente|der präsident|die präsidentin|el presidente|il presidente
  |der redner|die rednerin|l['’]orateur|el orador|l['’]oratore|ein kind|un enfant|un niño|un bambino|die kinder
  |les enfants) (?:[\p{L}'’.-]{1,20} ){0,3}(?:
    lacht|lachen|singt|singen|applaudiert|nickt|klatscht|erhebt sich|steht auf|setzt sich|zeigt|ruft|liest|schüttelt
    |verlässt|betritt|geht|weint|hustet|winkt|trinkt|hält|lächelt
    |rit|rient|chante|chantent|applaudit|se lève|se rassied|quitte|montre|lit|fait|proteste|s['’]exclame|acquiesce
    |sourit|pleure|entre|sort|remet
    |ríe|ríen|se ríe|aplaude|canta|cantan|se levanta|se sienta|muestra|lee|señala|sale|entra|abandona|asiente|sonríe
    |llora
    |ride|applaude|si alza|si siede|mostra|legge|indica|esce|annuisce|sorride|piange
  )(?: (?:den|die|das|dem|der|auf|zu|zum|zur|mit|in|aus|la|le|les|l['’]|un|une|à|au|el|los|una?|a|hacia|il|lo|i|gli
  |verso|su|dalla|de|du|des|son|sa)\b.{0,50})?$`;
/** Nouns of what is seen and heard in a hall. */
const europeanNoun = shape('u')`
  ^(?:(?:leises?|lautes?|allgemeines?|kurzes?|zustimmendes?|légers?|petits?|quelques|leves?|lievi) )?(?:
    schmunzeln|kopfschütteln|nicken|kopfnicken|räuspern|stimmengewirr|glocken(?:läuten|schlag)|orgelvorspiel
    |orgelnachspiel|zwischenspiel|handzeichen|stille gebetszeit|stilles gebet|stille
    |hochrufe|bravorufe|beifallsrufe|kinderlachen|gemeindegesang|mikrofonausfall
    |signes d['’]assentiment|hochements de tête|mouvements?|marques d['’]approbation|dénégations|approbations
    |carillon|chuchotements|interruptions?(?: à (?:gauche|droite))?
    |murmullo|asentimiento|campanadas|gritos|protestas|murmullos en la sala|brusio|commenti in sala|segni di assenso
    |campane|canto dell['’]assemblea|preghiera silenziosa
    |oración en silencio|silence de prière|prière silencieuse
  )(?:[,]? (?:und|et|y|e) .{2,30})?$`;
