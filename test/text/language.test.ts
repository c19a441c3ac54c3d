import assert from 'node:assert/strict';
import { languageOf } from '../../server/text/language';

describe('languageOf', () => {
  const cases: readonly [string, string][] = [
    ['The mill stands at the river, and we have known it since we were children.', 'en'],
    ['Surah al-Fil', 'en'],
    ['آب مایه زندگی است و ما باید آن را نگه داریم', 'fa'],
    // Persian, typed with an Arabic keyboard layout.
    ['آب مايه زندگي است و ما بايد آن را براي فرزندان نگه داريم', 'fa'],
    ['إن الماء أصل الحياة وعلى الناس أن يحفظوه لأبنائهم في هذا البلد', 'ar'],
    ['الماء', 'ar'],
    ['12 – 15', 'und'],
    ['', 'und'],
    ['Мельница стоит у реки', 'und'],
    [
      'Le moulin se trouve près de la rivière et les enfants du village y jouent tous les jours quand il fait beau, ' +
        'sans que le meunier trouve à y redire, car il les aime bien.',
      'und',
    ],
  ];
  for (const [text, language] of cases)
    it(`is ${language} for "${text.slice(0, 30)}"`, () => assert.equal(languageOf(text, 0, text.length), language));
});
