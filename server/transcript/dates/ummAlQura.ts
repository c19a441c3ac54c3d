import { upperBound } from '../../base/binarySearch';

/*
 * The months of the Umm al-Qura calendar from 1300 to 1600 AH, as the `Intl` of Node has them (a test compares them). Making an
 * `Intl.DateTimeFormat` takes 10 ms or more, which the first hover of a date would wait for.
 */

const firstYear = 1300;
/** The first day of the first year, in days since 1970-01-01. */
const firstDay = -31826;
/** A bit for each month, three digits for a year: whether it has 30 days rather than 29. */
const longMonths =
  'aaad54ec96d46ea36caad5556a9792ba95d4ada55cd2d69574ab54b6a5ad4aea4f51768b6a5ad52d695b49da4dd26d955ac9b6' +
  '2baa5b52ba956caae92f49762b6956acaba4bd25d92dc96d54daa5b52ba55b49b655729754b6a3752b6556aaab52bc95d4ada5' +
  '5caad69574ab94baa5b52b6a5752768b745b5555a95b49da4dd26e936aaad54db25d52da95b4aba55b49b64b715b4ab5a55d25' +
  'e92ec96d4ae996b4aba93d49da4db2ab94baa5b52ba95b2ab5555c4bd23d91da95b4ab5a56d2b693b49b6556a9754b6a56caad' +
  '555b29b92ba95d4ada55aaab595749764baa5b52b6a56e4db25b52b6a5ad2ae92f49764b6a56acad655d49da4dd16d955aa5b5' +
  '2da95b4ad5956ca6e4aea4f52b6956aaab54bd25d92ea96d4ada95b4aba55b29b54d6a97547693749b5556aa6b52ba8bd46da3' +
  '5caad64db26b94baa5b52b695751768b725b52b5655b49da4ed16d8b6aa6d52da95d4ada95b4ab653729762ba95b2ab5555b25' +
  'd92ec96d2ae956b4aba55d29d54daa9b54baa3b49ba4daaaad52da95d45ea2ec9ad556b26b94baa5d52da95b52ba8bb45b92da' +
  '95ab4ada4ed16e8b6a56d535695d4ada8dd46da55b29d62bb15b4ab955aaaae92ec8f5276956aaad655d29d';

/** First day of each month and the day after the last month, in days since 1970-01-01. */
let starts: Int32Array | undefined;

function startsOfMonths(): Int32Array {
  const days = new Int32Array(longMonths.length * 4 + 1);
  days[0] = firstDay;
  for (let month = 0; month < days.length - 1; month++) {
    const bits = Number.parseInt(longMonths[month >> 2], 16);
    days[month + 1] = days[month] + 29 + ((bits >> (3 - (month & 3))) & 1);
  }
  return days;
}

/** The date of a day (days since 1970-01-01) in the Umm al-Qura calendar. Undefined outside of 1300 to 1600 AH. */
export function ummAlQuraParts(day: number): { year: number; month: number; day: number } | undefined {
  starts ??= startsOfMonths();
  if (!(day >= starts[0] && day < starts[starts.length - 1])) return undefined;
  const month = upperBound(starts, day) - 1;
  return {
    year: firstYear + Math.floor(month / 12),
    month: (month % 12) + 1,
    day: Math.floor(day) - starts[month] + 1,
  };
}
