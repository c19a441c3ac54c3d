import assert from 'node:assert/strict';
import { decode } from '../../server/text/decode';

describe('decode', () => {
  const latin = 'A café by the river – “open” all year, for 5 €.';
  const persian = 'آب مایه زندگی است و ما باید آن را برای فرزندان خود نگه داریم.';

  it('reads UTF-8 with and without a BOM, which is not part of the text', () => {
    for (const bom of [[], [0xef, 0xbb, 0xbf]]) {
      assert.deepEqual(decode(Uint8Array.from([...bom, ...new TextEncoder().encode(latin)])), {
        text: latin,
        encoding: 'utf-8',
        binary: false,
      });
    }
  });

  it('reads UTF-16 of both byte orders, recognised by a BOM or by its zero bytes', () => {
    for (const text of [latin, persian, `${persian}\n${latin}`]) {
      for (const [encoding, little] of [
        ['utf-16le', true],
        ['utf-16be', false],
      ] as const) {
        for (const bom of ['', '\ufeff']) {
          assert.deepEqual(
            decode(utf16(bom + text, little)),
            { text, encoding, binary: false },
            `${encoding} ${bom === '' ? 'without' : 'with'} BOM`,
          );
        }
      }
    }
  });

  it('reads Windows-1252, including its quotes and dashes', () => {
    const bytes = Uint8Array.from([0x93, 0x41, 0x94, 0x20, 0x96, 0x20, 0x97, 0x20, 0x80, 0x20, 0x92, 0xe9, 0x85]);
    assert.deepEqual(decode(bytes), { text: '“A” – — € ’é…', encoding: 'windows-1252', binary: false });
    assert.equal(decode(ascii('Los años pasan y el niño canta.', { ñ: 0xf1 })).text, 'Los años pasan y el niño canta.');
  });

  it('recognises Windows-1256 by its Arabic words', () => {
    // The part of the Windows-1256 table that the sentence needs.
    const table: Record<string, number> = {
      ا: 0xc7,
      ل: 0xe1,
      م: 0xe3,
      ع: 0xda,
      ن: 0xe4,
      و: 0xe6,
      ر: 0xd1,
      ب: 0xc8,
      ت: 0xca,
      ي: 0xed,
      ك: 0xdf,
      ه: 0xe5,
    };
    const text = 'العلم نور و المال ينتهي';
    const decoded = decode(ascii(text, table));
    assert.deepEqual(decoded, { text, encoding: 'windows-1256', binary: false });
    assert.equal(decode(ascii(`Lecture in Arabic: ${text}.`, table)).encoding, 'windows-1256');
  });

  it('reads UTF-8 that is damaged in one place as UTF-8', () => {
    const bytes = new TextEncoder().encode(persian.repeat(3));
    const damaged = Uint8Array.from([...bytes, 0xff]);
    assert.deepEqual(decode(damaged), { text: `${persian.repeat(3)}\ufffd`, encoding: 'utf-8', binary: false });
  });

  it('distinguishes binary data from text', () => {
    assert.equal(decode(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d])).binary, true);
    assert.equal(decode(Uint8Array.from({ length: 400 }, (_, i) => i % 32)).binary, true);
    assert.equal(decode(ascii('One page\fanother page\tand a tab\r\n', {})).binary, false);
    assert.deepEqual(decode(new Uint8Array(0)), { text: '', encoding: 'utf-8', binary: false });
  });

  it('does not throw for any bytes', () => {
    for (let length = 0; length < 40; length++) {
      for (let seed = 0; seed < 40; seed++)
        decode(Uint8Array.from({ length }, (_, i) => (i * 73 + seed * 151 + length * 29) & 0xff));
    }
  });
});

function utf16(text: string, little: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), little);
  return new Uint8Array(view.buffer);
}

function ascii(text: string, table: Readonly<Record<string, number>>): Uint8Array {
  return Uint8Array.from([...text], letter => table[letter] ?? letter.charCodeAt(0));
}
