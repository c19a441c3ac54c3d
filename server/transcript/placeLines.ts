import { isCity } from './cityNames';
import { monthNamed } from './dates/monthNames';
import { isPersonName } from './personNames';
import { pattern } from './pattern';
import { shape } from './shape';

/** The words of a place: capitalised, with small words between them. */
const small = 'of|the|and|at|in|on|de|di|del|della|des|du|von|zu|zum|zur|am|an|der|la|le|les|al|el';
const words = String.raw`(?:[ ](?:(?:${small})[ ]){0,2}(?:al-|an-|as-|ar-|at-|el-|d['’]|l['’])?\p{Lu}[\p{L}.'’-]*)`;
const town = String.raw`(?:,[ ]\p{Lu}[\p{L}.'’-]+(?:[ ]\p{Lu}[\p{L}.'’-]*){0,3})`;
/** Houses that are named before what they are called: "Masjid an-Noor", "Parrocchia di San Vito". */
const houseFirst = shape('u')`${
  '^(?:Islamic (?:Center|Centre|Society|Association)|Masjid|Mosque|Jamia|Church|Cathedral|Chapel|Temple|Congregation' +
  '|Synagogue|Beit|Parish|Abbey|Kirche|Kapelle|Dom|Münster|Synagoge|Moschee|Église|Eglise|Cathédrale|Basilique' +
  '|Chapelle|Paroisse|Temple|Synagogue|Mosquée|Iglesia|Parroquia|Catedral|Basílica|Capilla|Ermita|Chiesa|Parrocchia' +
  '|Cattedrale|Basilica|Duomo|Santuario|University|Universität|Université|Universidad|Università|Palais|Palazzo' +
  '|Palacio)' +
  `(?![\\p{L}])${words}{1,6}${town}{0,2}$`
}`;
/** Houses that are named behind it: "First Baptist Church, Norwick", "Lutherkirche, Rodenbach". */
const houseLast = shape('u')`${
  `^(?:The[ ])?\\p{Lu}[\\p{L}.'’-]*${words}{0,5}[ ](?:Church|Cathedral|Chapel|Mosque|Masjid|Synagogue|Temple|Abbey` +
  `|Priory|Minster|Islamic (?:Center|Centre)|University|College|Town Hall|City Hall|Guildhall|Opera House)${town}{0,2}$` +
  `|^\\p{Lu}\\p{Ll}{2,16}(?:kirche|kapelle|dom|münster|moschee|synagoge)(?:[ ]\\p{Lu}\\p{L}+)?${town}{0,2}$`
}`;
/** A house called by its saint, in a town: "St. Annen, Langendeich". */
const saint = shape('u')`${
  `^(?:St\\.|Ste\\.|Sankt|Saint|Sainte|San|Santa|Santo|Sant['’])[ ]?\\p{Lu}[\\p{L}.'’-]*${words}{0,3}` +
  `(?:${town}{1,2}|[ ](?:zu|in|at|bei)[ ]\\p{Lu}[\\p{L}’'-]+)$`
}`;
const arabic = shape('u')`${
  '^(?:مسجد|جامع|المسجد|الجامع|مصلى|حسينية|حسینیه|مسجد جامع|دانشگاه|جامعة|كلية|مصلای)' +
  '(?: [\\p{L}\\p{M}\\u200c]{2,15}){1,4}(?:(?:[،,]| [-–—]) ?[\\p{L}\\u200c]{2,15}(?: [\\p{L}\\u200c]{2,15})?)?$'
}`;
/** "Washington, DC", "Dunmore, Pennsylvania". */
const inState = shape('u')`
  ^\p{Lu}[\p{L}.'’-]+(?:[ ]\p{Lu}[\p{L}.'’-]+){0,2},[ ](?:
    A[LKZR]|C[AOT]|D\.?C\.?|DE|FL|GA|HI|I[DLNA]|K[SY]|LA|M[EDAINSOT]|N[EVHJMYCD]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[TA]|W[AVIY]
    |Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa
    |Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada
    |New[ ](?:Hampshire|Jersey|Mexico|York)|(?:North|South)[ ](?:Carolina|Dakota)|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode[ ]Island
    |Tennessee|Texas|Utah|Vermont|(?:West[ ])?Virginia|Washington|Wisconsin|Wyoming
    |England|Scotland|Wales|Ireland|France|Germany|Italy|Spain|Portugal|Austria|Switzerland|Belgium|Canada|India|Iran|Iraq|Egypt|Turkey
    |Pakistan|Kenya|Nigeria|Ghana|Australia|New[ ]Zealand|South[ ]Africa|Mexico|Brazil|Argentina|Chile|Japan|China
  )$`;
/** Words by which such a line is no place: what is said there, or that something is built, left, sought. */
const noHouse = pattern('iu')`
  (?:^|[ ])(?:
    sunday|week|series|lecture|lectures|sermon|homily|committee|council|board|meeting|session|history|school of thought|mother
    |father|patron
    |building|leaving|finding|loving|saving|planting|joining|why|what|how|when|who|our|my|your|talk|study|class|news|bulletin|archives?
  )(?:$|[ ,])`;

/** Whether a line of a head is a house where people meet, or a town with its country, by its form alone: "Masjid an-Noor". */
export function isHouseLine(content: string): boolean {
  if (content.length > 80 || /[!?:;]|\.$|\d/.test(content)) return false;
  const isHouse =
    houseFirst.test(content) ||
    houseLast.test(content) ||
    saint.test(content) ||
    arabic.test(content) ||
    isTown(content);
  return isHouse && !noHouse.test(content);
}

/** A large city, alone or behind the house: "Ottawa", "Palais des Nations, Geneva"; or a town with its country. */
export function isTown(content: string): boolean {
  if (content.length > 60 || monthNamed(content) !== undefined) return false;
  const comma = content.lastIndexOf(', ');
  const isBehindHouse =
    comma > 0 &&
    !isPersonName(content.slice(0, comma)) &&
    isCity(content.slice(comma + 2)) &&
    beforeCity.test(content.slice(0, comma)) &&
    !bodyMeets.test(content.slice(0, comma));
  return isCity(content) || isBehindHouse || inState.test(content);
}

const bodyMeets =
  /\b(?:Congress|Conference|Convention|Sessions?|Synod|Symposium|Festival|Summit|Convocation|Meeting|Forum|Assembly)$/;
const beforeCity = /^\p{Lu}[\p{L}.'’-]+(?: (?:(?:of|de|des|du|the|la) ){0,2}\p{Lu}[\p{L}.'’-]+){0,4}$/u;
