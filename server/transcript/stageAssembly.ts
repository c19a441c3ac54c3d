import { shape } from './shape';
import { indonesianEvents } from './stageIndonesian';
import { turkishEvents } from './stageTurkish';

/**
 * Whether words, in lower case with single spaces and no full stop at the end, are what the records of assemblies in German,
 * French, Italian, Spanish, Turkish and Indonesian note in brackets: the bell, cries of members, votes, suspensions. The bracket must
 * be no part of a sentence.
 */
export function isAssemblyEvent(words: string): boolean {
  return assemblyEvents.some(shape => shape.test(words));
}

/** A member with his group in brackets, or somebody unnamed, and what is called: `Dr. Rill [Mitte]: Sehr richtig!`. */
export function isNamedCry(content: string): boolean {
  return content.length <= 160 && content.includes(':') && (cryOfMember.test(content) || cryOfSomebody.test(content));
}

const cryOfMember = shape('u')`
  ^(?:(?:Abg|Dr|Prof|Frau|Herr|Freiherr|Graf)\.? ){0,3}\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,3} \[[^\]\n:]{2,40}\]: \S.{1,100}$`;
const cryOfSomebody = shape('iu')`
  ^(?:
    (?:(?:erneuter? |weiterer? |vielfacher? )?(?:zurufe?|gegenrufe?|rufe?) (?:von|vom|aus|bei|auf|des|der) [^:]{1,60}|zurufe?
    |gegenrufe?)
    |une? (?:autre )?(?:voix|député|sénateur|membre|élu)e?(?:,? (?:à|au|sur|de|du|dans) [^:]{1,40})?|plusieurs (?:voix|députés
    |sénateurs)
    (?: (?:à|au|sur|de|du|dans) [^:]{1,40})?
    |una voce(?: (?:da|dal|dai|dalla|dai banchi) [^:]{1,40})?|voci(?: (?:dal|dai|dalla|a) [^:]{1,40})?
    |(?:una? |varios |varias |algunos )?(?:señor(?:es|a|as)? )?(?:diputad[oa]s?|senador(?:es|as?)?|voz|voces)(?: (?:desde|en
    |del|de) [^:]{1,40})?
  ) ?: ?(?=\S.{0,100}[!?»”“"’]\.?$)`;

const german = shape('u')`
  ^(?:
    (?:(?:lebhafter?|starker?|anhaltender?|allgemeiner?|erneuter?|vereinzelter?|großer?) )?(?:lachen|widerspruch|zustimmung
    |unruhe|zurufe?) (?:bei|von|auf|aus|links|rechts) .{1,80}
    |(?:die )?glocke (?:des|der) präsident(?:en|in)|(?:der präsident|die präsidentin|der vorsitzende
    |die vorsitzende) läutet(?: die glocke)?
    |(?:(?:kurze|längere) )?(?:unterbrechung|pause)(?: (?:der sitzung )?(?:von|für|um) .{1,40}| der sitzung)?(?:: .{1,30})?
    |(?:kurze|längere) unterbrechung(?: .{1,40})?
    |(?:beginn|schluss|schluß|ende|fortsetzung|wiederaufnahme|unterbrechung) der (?:sitzung|verhandlung|aussprache|aufnahme)
    (?::? .{1,40})?
    |(?:ende|beginn|unterbrechung) der (?:band|ton)?aufnahme|band(?:wechsel|ende)|tonausfall|ton fällt aus
    |(?:die (?:abgeordneten|anwesenden|mitglieder(?: des hauses)?|delegierten|zuhörer)|alle|das haus) (?:erheben
    |erhebt) sich(?: (?:von|zu) .{1,40})?
    |(?:der redner|die rednerin) (?:trinkt(?: .{1,20}wasser)?|lacht|weint|stockt|unterbricht sich|zeigt auf .{1,30}
    |hält .{1,30} hoch|hebt .{1,30} hoch)
    |(?:ein )?(?:telefon|handy|mobiltelefon) klingelt|(?:seine |ihre )?stimme (?:bricht|stockt|versagt)
    |gemeinde: .{1,40}|(?:die )?gemeinde antwortet: .{1,40}
  )$`;

const french = shape('u')`
  ^(?:
    (?:m\.|mme|monsieur|madame) (?:le|la) président(?:e)? (?:sonne|agite|fait tinter) (?:la|sa) (?:cloche|sonnette)
    |(?:la|cette) (?:séance|réunion|audience)(?:,? suspendue .{1,40},)? est (?:suspendue|reprise|levée|ouverte)(?: (?:à|pour|de
    |par|pendant|jusqu['’]à) .{1,60})?
    |(?:la (?:réunion|séance|audience) )?(?:suspendue|reprise) à .{1,20}
    |(?:l['’]|le |la |les |cet |ces )(?:sous-)?(?:amendements?|articles?|motions?|propositions?|projets?|texte|ensemble
    |conclusions)(?: (?!est |sont |n['’])[^ ]{1,20}){0,5}
    (?:,? (?:modifiée?s?|ainsi modifiée?|mis aux voix))?,? (?:est|sont|n['’]est pas|ne sont pas) (?:adopté|rejeté|repoussé
    |retiré)e?s?(?: (?:à|par|sans|en) .{1,40})?
    |mêmes mouvements(?: .{1,60})?|(?:vives )?protestations (?:sur|à|au) .{1,60}|assentiment(?: .{1,40})?
    |(?:très bien|bravo) ?!?(?: (?:sur|à|au) .{1,60})?
    |(?:l['’](?:assemblée|assistance|hémicycle)|la salle|le public|les (?:députés|sénateurs|membres)(?: .{1,40})?) (?:
      observe|observent) une minute de silence(?: .{1,40})?
    |(?:mmes et mm\. |mm\. )?(?:les (?:députés|sénateurs|délégués|membres du gouvernement)(?: .{1,40})?) (?:se lèvent
    |applaudissent|rient|quittent|chantent)(?: .{1,60})?
    |l['’]orat(?:eur|rice) (?:rit|pleure|s['’]interrompt|tousse|boit (?:un verre|une gorgée|un peu) d['’]eau|quitte la (?:salle
    |tribune))
    |coupure (?:de |du )?(?:micro|courant|son)|(?:hors|loin du) micro|(?:un|le) (?:téléphone|portable) sonne
  )$`;

const italian = shape('u')`
  ^(?:
    si ride|(?:vive )?congratulazioni|(?:vivi )?commenti (?:de[il]|degli|delle|della|da|a) .{1,60}|proteste (?:de[il]|degli
    |delle|della|da|a) .{1,60}
    |(?:la camera|il senato|l['’]assemblea|il consiglio|la commissione)(?: non)? (?:approva|respinge|concorda|consente)
    (?: (?:il|lo|la|i|gli|le|per|l['’]\p{L}+) ?.{1,40})?
    |(?:la |questa )?seduta(?:,? sospesa .{1,30},)? (?:è )?(?:sospesa|ripresa|tolta|aperta|termina|riprende|comincia)
    (?: (?:alle|per|alla|ore|da) .{1,40})?
    |(?:il|la) presidente (?:suona|agita) (?:la campanella|il campanello)
    |(?:l['’](?:assemblea|aula|uditorio)|il pubblico|tutti|i (?:deputati|senatori|presenti)(?: .{1,40})?) si (?:leva|levano
    |alza|alzano)(?: in piedi)?(?: .{1,40})?
    |segue (?:la |una )?(?:votazione|discussione)|(?:fuori|lontano dal) microfono|(?:squilla|suona) (?:un|il) telefono
    |voci dal (?:fondo|pubblico)
  )$`;

const spanish = shape('u')`
  ^(?:
    (?:el|la) (?:señora? )?president[ea] (?:agita|toca|hace sonar) la campanilla|(?:el
    |la) (?:señora? )?president[ea] pide silencio
    |se (?:suspende|reanuda|levanta|abre) la sesión(?: (?:a|por|para|durante) .{1,60})?|era(?:n)? (?:la
    |las) .{1,40} de la (?:mañana|tarde|noche)
    |(?:el|la) (?:moción|enmienda|proposición|proyecto|dictamen) (?:queda|es) (?:aprobad|rechazad)[oa](?: .{1,40})?
    |queda (?:aprobad|rechazad)[oa]
    |asentimiento|denegaciones|continúan (?:los|las) (?:rumores|aplausos|risas|protestas|protesta)
    |(?:fuera|lejos) del? micr[óo]fono|suena (?:un|el) (?:teléfono|móvil)|(?:se interrumpe|corte de) (?:la grabación|sonido|luz)
    |(?:el público|la cámara|todos|los (?:diputados|asistentes|presentes)(?: .{1,40})?) (?:se pone|se ponen) (?:en
    |de) pie(?: .{1,40})?
    |(?:todos|los (?:asistentes|presentes)|la cámara) guardan? un minuto de silencio(?: .{1,40})?
  )$`;

const assemblyEvents = [german, french, italian, spanish, turkishEvents, indonesianEvents];
