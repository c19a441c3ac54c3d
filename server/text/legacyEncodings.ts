/** Encodings of East Asia and of Cyrillic letters that bytes show without doubt. */
export type LegacyEncoding = 'gb18030' | 'big5' | 'shift_jis' | 'euc-jp' | 'euc-kr' | 'windows-1251' | 'koi8-r';

interface Script {
  readonly encoding: LegacyEncoding;
  /** Letters of the script, of which most of what is not ASCII must be. */
  readonly letters: RegExp;
  /** The most frequent letters of a language in it. */
  readonly frequent: ReadonlySet<string>;
  /** Least share of frequent letters among the letters. Half of what running text has; chosen by hand. */
  readonly share: number;
}

const chinese = /[\u3400-\u9fff]/;
const japanese = /[\u3040-\u30ff\u3400-\u9fff]/;
const kana = new Set('のにはたをがてとでしなもれるいかこまさすらりく');
const multibyte: readonly Script[] = [
  { encoding: 'shift_jis', letters: japanese, frequent: kana, share: 0.25 },
  { encoding: 'euc-jp', letters: japanese, frequent: kana, share: 0.25 },
  {
    encoding: 'euc-kr',
    letters: /[\uac00-\ud7a3]/,
    frequent: new Set('이다는을의에가고하지은를기로도사한인어그해대서나리있'),
    share: 0.25,
  },
  {
    encoding: 'gb18030',
    letters: chinese,
    frequent: new Set('的一是不了在人有我他这个们中来上大为和国地到以说时要就出会'),
    share: 0.1,
  },
  {
    encoding: 'big5',
    letters: chinese,
    frequent: new Set('的一是不了在人有我他這個們中來上大為和國地到以說時要就出會'),
    share: 0.1,
  },
];
/** Fewest letters of a script by which an encoding is known. */
const fewestLetters = 24;
/** Least share of the letters of the script in what is neither ASCII nor a sign. */
const shareOfScript = 0.9;
const signs = /[\u2000-\u2bff\u3000-\u303f\uff00-\uff65\uffe0-\uffe6\u00a0-\u00bf\u00d7\u00f7]/;

/**
 * The encoding of bytes that are not UTF-8, where the letters that they are in it leave no doubt: all bytes are valid, nearly all
 * letters are of one script, and those are frequent that are frequent in its languages. Undefined otherwise.
 */
export function legacyEncoding(sample: Uint8Array): LegacyEncoding | undefined {
  return cyrillicEncoding(sample) ?? eastAsianEncoding(sample);
}

function eastAsianEncoding(sample: Uint8Array): LegacyEncoding | undefined {
  const found = multibyte
    .map(script => ({ script, share: frequentShare(sample, script) }))
    .filter(({ script, share }) => share >= script.share)
    .sort((a, b) => b.share / b.script.share - a.share / a.script.share);
  const [best, next] = found;
  // Two that fit leave a doubt.
  return best === undefined ||
    (next !== undefined && next.share * best.script.share * 1.5 > best.share * next.script.share)
    ? undefined
    : best.script.encoding;
}

/** The share of frequent letters among the letters of a script; 0 where the bytes are no text in it. */
function frequentShare(sample: Uint8Array, { encoding, letters, frequent }: Script): number {
  const text = decoded(sample, encoding);
  if (text === undefined) return 0;
  let all = 0;
  let ofScript = 0;
  let ofFrequent = 0;
  for (const char of text) {
    if (char < '\u0080' || signs.test(char)) continue;
    all++;
    if (letters.test(char)) ofScript++;
    if (frequent.has(char)) ofFrequent++;
  }
  return ofScript < fewestLetters || ofScript < shareOfScript * all ? 0 : ofFrequent / ofScript;
}

/** The text of the bytes; undefined where some are invalid. A character that the end of the sample cuts does not count. */
function decoded(sample: Uint8Array, encoding: LegacyEncoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(sample, { stream: true });
  } catch {
    return undefined;
  }
}

/** Cyrillic words: runs of letters of which only the first, or all, are capitals. */
const word = /[а-яёіїєґў]{2,}|[А-ЯЁІЇЄҐЎ][а-яёіїєґў]+|[А-ЯЁІЇЄҐЎ]{2,}/gu;
const mostFrequentCyrillic = new Set('оеаинтОЕАИНТ');
/** Letters that languages with other alphabets have at other places of these code pages. */
const lastLetters = /[ьыюяіїъ]/giu;

function cyrillicEncoding(sample: Uint8Array): LegacyEncoding | undefined {
  const fits = (['windows-1251', 'koi8-r'] as const).filter(encoding => {
    const text = decoded(sample, encoding);
    if (text === undefined) return false;
    const high = (text.match(/[\u0080-\uffff]/g) ?? []).filter(char => !signs.test(char)).length;
    const words = text.match(word) ?? [];
    const letters = words.join('');
    if (letters.length < fewestLetters || letters.length < 0.85 * high) return false;
    // A cut of the case inside a word shows the wrong code page.
    const whole = text.match(/[\u0400-\u04ff]+/g) ?? [];
    if (words.length > 1.1 * whole.length) return false;
    const lower = (letters.match(/[а-яёіїєґў]/gu) ?? []).length;
    const frequent = [...letters].filter(letter => mostFrequentCyrillic.has(letter)).length;
    return (
      lower >= 0.7 * letters.length &&
      frequent >= 0.35 * letters.length &&
      (letters.match(lastLetters) ?? []).length >= 0.02 * letters.length &&
      !/[A-Za-z][\u0400-\u04ff]|[\u0400-\u04ff][A-Za-z]/.test(text)
    );
  });
  return fits.length === 1 ? fits[0] : undefined;
}
