import assert from 'node:assert/strict';
import { decode } from '../../server/text/decode';

/** Signs in each encoding, as bytes written as hexadecimal digits. */
const bytesOf: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  big5: { '‘': 'a1a5', '’': 'a1a6', '“': 'a1a7', '”': 'a1a8', '—': 'a158', '–': 'a156', '…': 'a14b', '\u3000': 'a140' },
  gb18030: { '‘': 'a1ae', '’': 'a1af', '“': 'a1b0', '”': 'a1b1', '—': 'a1aa', '…': 'a1ad', '\u3000': 'a1a1' },
  'euc-kr': { '‘': 'a1ae', '’': 'a1af', '“': 'a1b0', '”': 'a1b1', '―': 'a1aa', '…': 'a1a6', '\u3000': 'a1a1' },
  'euc-jp': { '‘': 'a1c6', '’': 'a1c7', '“': 'a1c8', '”': 'a1c9', '―': 'a1bd', '…': 'a1c4', '\u3000': 'a1a1' },
  shift_jis: { '‘': '8165', '’': '8166', '“': '8167', '”': '8168', '―': '815c', '…': '8163', '\u3000': '8140' },
};

/** The bytes of a text: ASCII, the signs of an encoding, and Latin-1. */
function encoded(text: string, encoding?: string): Uint8Array {
  const signs = encoding === undefined ? {} : bytesOf[encoding];
  return Uint8Array.from(
    [...text].flatMap(char =>
      char in signs ? [...Buffer.from(signs[char], 'hex')] : [...Buffer.from(char, 'latin1')],
    ),
  );
}

const shown: readonly (readonly [encoding: string, text: string])[] = [
  ['big5', 'The ferry’s bell—the old one—rang twice, and the miller’s wife said “enough” to us.'],
  [
    'big5',
    'It was the spirit of ’76 that built the weir’s wall, the miller’s, the smith’s, the baker’s, ours’, theirs’, the reeve’s, the clerk’s, the widow’s and the town’s.',
  ],
  ['big5', '\u3000We don’t sell the meadow.\n\u3000We won’t.'],
  ['big5', 'The lock was built in the 1960’s…and the toll in the 1970’s.'],
  ['gb18030', 'We don’t sell the meadow, and “never” means never.'],
  ['gb18030', '\u3000Nobody’s cart… nobody’s horse—that was the rule.'],
  ['euc-kr', 'Nobody’s cart… “nobody’s” horse.'],
  ['euc-jp', '“The gate is open,” she said; “so’s the bridge.”'],
  ['shift_jis', 'The reeve’s answer was “no”, and the clerk’s was “later”.'],
  ['shift_jis', '“Then we’ll walk,” they said… and walked.'],
];

/** Texts whose bytes are something else, or leave a doubt, and their encoding. */
const others: readonly (readonly [text: Uint8Array, encoding: string, name: string])[] = [
  [encoded('\xa1Xavier! \xa1Ximena! \xa1Vamos!'), 'windows-1252', 'Spanish names after ¡'],
  [encoded('\xa1\xc9xito! grit\xf3 ella. \xa1\xc9l no!'), 'windows-1252', 'Spanish accents after ¡'],
  [encoded('\xa1\xc9xito! \xa1\xc9l! \xa1\xc9sa!'), 'windows-1252', 'nothing but ¡É'],
  [encoded('\xa1Kilos de trigo! \xa1Kilos!'), 'windows-1252', 'letters that are an ellipsis in Big5'],
  [encoded('The mill’s wheel, the caf\xe9’s door, the smith’s fire.', 'big5'), 'windows-1252', 'one accent among them'],
  [encoded('The mill’s wheel.', 'gb18030'), 'windows-1252', 'a single sign'],
  [encoded('\xa7 3 and \xa7 4 of the rules, at 5\xb0 and \xb1 2'), 'windows-1252', 'signs of Latin-1'],
  [encoded('It cost \xa35 and \xa5900, he \x93said\x94.'), 'windows-1252', 'money and marks of Windows'],
  [encoded('The mill ’s wheel ’ and “ gate “', 'big5'), 'windows-1252', 'marks that stand apart'],
  [Buffer.from('The mill’s wheel — the smith’s fire', 'utf8'), 'utf-8', 'UTF-8'],
  [encoded('The mill’s', 'big5').subarray(0, 9), 'windows-1252', 'a sign cut at the end'],
];

describe('quotation marks of encodings of East Asia in a text in Latin letters', () => {
  for (const [encoding, text] of shown)
    it(`show ${encoding}: ${text.slice(0, 30)}`, () => {
      assert.deepEqual(decode(encoded(text, encoding)), { text, encoding, binary: false });
    });

  for (const [bytes, encoding, name] of others)
    it(`are not guessed: ${name}`, () => assert.equal(decode(bytes).encoding, encoding));

  it('are looked for in the whole file', () => {
    const text = `${'The road is long. '.repeat(5000)}The mill’s wheel and the smith’s fire.`;
    assert.equal(decode(encoded(text, 'big5')).text, text);
  });
});
