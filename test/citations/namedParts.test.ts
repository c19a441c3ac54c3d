import assert from 'node:assert/strict';
import { describeKey, formatKey, keyContains, parseKey } from '../../server/citations/key';
import { builtInWorks } from '../../server/citations/works';
import { checkCited } from './fixture';

describe('parts of works that have names', () => {
  it('are those of the Summa', () =>
    checkCited([
      [
        'Summa Theologiae I-II, q. 94, a. 2',
        'Summa Theologiae I-II, q. 94, a. 2 → summa-theologiae:1a2ae:question:94:article:2',
      ],
      ['See STh II-II 23,1.', 'STh II-II 23,1 → summa-theologiae:2a2ae:question:23:article:1'],
      ['See ST I, q. 2, a. 3.', 'ST I, q. 2, a. 3 → summa-theologiae:1a:question:2:article:3'],
      ['S.Th. III, q. 1 begins it.', 'S.Th. III, q. 1 → summa-theologiae:3a:question:1'],
      [
        'Somme théologique Ia-IIae, q. 94, art. 2, ad 3',
        'Somme théologique Ia-IIae, q. 94, art. 2 → summa-theologiae:1a2ae:question:94:article:2',
      ],
      ['The ST I bought has 5 gears. Summa cum laude I passed. ST II, 5 people. Summa Theologiae V, q. 2.'],
      ['St. I, q. of apples. The Summa I own is red.'],
    ]));

  it('are those of the Mishneh Torah', () =>
    checkCited([
      ['Mishneh Torah, Hilchot Mamrim 1:4', 'Mishneh Torah, Hilchot Mamrim 1:4 → mishneh-torah:mamrim:1:4'],
      ['The Rambam, Hilchot Teshuvah 3:1, has it.', 'Rambam, Hilchot Teshuvah 3:1 → mishneh-torah:teshuvah:3:1'],
      [
        "Mishneh Torah, Laws of Repentance 2:2-4, and Hilkhos De'os 6:7.",
        'Mishneh Torah, Laws of Repentance 2:2-4 → mishneh-torah:teshuvah:2:2-4',
        "Hilkhos De'os 6:7 → mishneh-torah:deot:6:7",
      ],
      ['Mishneh Torah, Kings and Wars 11:1', 'Mishneh Torah, Kings and Wars 11:1 → mishneh-torah:melachim:11:1'],
      [
        'Maimonides, Hilkhot Yesodei ha-Torah 1:1',
        'Maimonides, Hilkhot Yesodei ha-Torah 1:1 → mishneh-torah:yesodeihatorah:1:1',
      ],
    ]));

  it('are none of other codes', () =>
    checkCited([
      ['Shulchan Aruch, Hilchot Shabbat 242:1. The Rambam differs.'],
      ['The Rambam differs from the Tur, Hilchot Nedarim 3:2.'],
      ['Hilchot Teshuvah 3:1 without more.'],
      ['The laws of marriage 3:2 changed, says Maimonides. Rambam Street 3:2.'],
    ]));

  it('have keys that contain one another', () => {
    for (const key of ['mishneh-torah:mamrim:1:4', 'summa-theologiae:1a2ae:question:94:article:2'])
      assert.equal(formatKey(parseKey(key)!), key);
    assert.ok(keyContains('mishneh-torah:mamrim:1', 'mishneh-torah:mamrim:1:4'));
    assert.ok(!keyContains('mishneh-torah:mamrim', 'mishneh-torah:deot:1:4'));
    assert.ok(!keyContains('summa-theologiae:3a', 'summa-theologiae:1a2ae:question:94'));
    assert.equal(describeKey('mishneh-torah:mamrim:1:4', builtInWorks), 'Mishneh Torah, Rebels, chapter 1, section 4');
    assert.equal(
      describeKey('summa-theologiae:1a2ae:question:94:article:2', builtInWorks),
      'Summa Theologiae, First Part of the Second Part, question 94, article 2',
    );
    assert.equal(describeKey('un:a:res:2:181', builtInWorks), 'UN General Assembly resolution 181 (II)');
  });
});
