import assert from 'node:assert/strict';
import { decode } from '../../server/text/decode';

/** The bytes of a text in an encoding, by what the decoder makes of all pairs of bytes. */
function encoded(text: string, encoding: string): Uint8Array {
  const bytesOf = new Map<string, readonly number[]>();
  const decoder = new TextDecoder(encoding);
  const add = (...bytes: number[]): void => {
    const char = decoder.decode(Uint8Array.from(bytes));
    if (char.length === 1 && char !== '\ufffd' && !bytesOf.has(char)) bytesOf.set(char, bytes);
  };
  for (let byte = 0; byte < 256; byte++) add(byte);
  if (!/^(?:windows|koi8)/.test(encoding))
    for (let lead = 0x81; lead < 0xff; lead++) for (let trail = 0x40; trail < 0xff; trail++) add(lead, trail);
  return Uint8Array.from([...text].flatMap(char => bytesOf.get(char) ?? assert.fail(`${char} in ${encoding}`)));
}

const bridge = {
  russian:
    'Дорогие друзья! Сегодня я хочу рассказать вам историю одного моста. Этот мост построили наши деды, когда в деревне не было ни денег, ни инженера.',
  japanese:
    '皆さん、おはようございます。今日は一本の橋の話をしたいと思います。この橋は私たちの祖父が作ったものです。そのころ村にはお金もなく、技師もいませんでした。',
};

describe('encodings by their letters', () => {
  const sure: readonly (readonly [string, string])[] = [
    [
      'gb18030',
      '各位朋友，大家早上好。我今天要说的是一座桥的故事。这座桥是我们的祖父修的，那时候村里没有钱，也没有工程师。现在有人说要拆掉它，我不同意。',
    ],
    [
      'big5',
      '各位朋友，大家早安。我今天要說的是一座橋的故事。這座橋是我們的祖父修的，那時候村裡沒有錢，也沒有工程師。現在有人說要拆掉它，我不同意。',
    ],
    ['shift_jis', bridge.japanese],
    ['euc-jp', bridge.japanese],
    [
      'euc-kr',
      '여러분 안녕하십니까. 오늘 저는 다리 하나의 이야기를 하려고 합니다. 이 다리는 우리의 할아버지들이 놓은 것입니다. 그때 마을에는 돈도 없고 기술자도 없었습니다.',
    ],
    ['windows-1251', bridge.russian],
    ['koi8-r', bridge.russian],
    [
      'windows-1251',
      'Дорогі друзі! Сьогодні я хочу розповісти вам історію одного мосту. Цей міст збудували наші діди, коли в селі не було ні грошей, ні інженера.',
    ],
  ];
  for (const [encoding, text] of sure)
    it(`are recognised: ${encoding}, ${text.slice(0, 12)}`, () => {
      assert.deepEqual(decode(encoded(text, encoding)), { text, encoding, binary: false });
    });

  const others: readonly (readonly [string, string, string])[] = [
    ['windows-1252', 'ÄÖÜ ÉÈÀ ÇÃÕ ÀÉÎÕÜ ÑÁÉÍÓÚ ÄÖÜSS ÅÄÖ ÆØÅ ÞÐ ÁÉÍÓÚÝ ÂÊÎÔÛ ÀÈÌÒÙ', 'windows-1252'],
    ['windows-1252', 'Mes chers amis, où était le pont bâti par nos grands-pères à cette époque ?', 'windows-1252'],
    [
      'windows-1256',
      'العلم نور والمال ينتهي، أيها الإخوة والأخوات، السلام عليكم. نحن اليوم نتحدث عن جسر بناه أجدادنا.',
      'windows-1256',
    ],
    [
      'windows-1255',
      'ידידיי היקרים, היום אני רוצה לספר לכם את סיפורו של גשר אחד. את הגשר הזה בנו סבינו.',
      'windows-1252',
    ],
    ['windows-1251', 'Глава 3', 'windows-1252'],
    ['shift_jis', '橋の話', 'windows-1252'],
    [
      'windows-1250',
      'Drodzy przyjaciele, dziś chcę wam opowiedzieć historię mostu. Święta góra, źródło.',
      'windows-1252',
    ],
  ];
  for (const [encoding, text, expected] of others)
    it(`are not guessed: ${encoding}, ${text.slice(0, 12)}`, () => {
      assert.equal(decode(encoded(text, encoding)).encoding, expected);
    });
});
