import { checkCited } from './fixture';

describe('places in the Mishnah by the name of a tractate', () => {
  it('are read after the word "mishnah" in the same clause', () =>
    checkCited([
      ['She began with the mishnah, Avot 4:1: who is wise?', 'Avot 4:1 → mishnah:avot:4:1'],
      ['The mishnah in Eduyot, Eduyot 5:6, tells of a stubborn man.', 'Eduyot 5:6 → mishnah:eduyot:5:6'],
      ['An old mishnah in Sukkah 2:9 has a servant and a jug.', 'Sukkah 2:9 → mishnah:sukkah:2:9'],
      ['The Mishna of Tractate Gittin 4:3 has it.', 'Tractate Gittin 4:3 → mishnah:gittin:4:3'],
      ['A mishnah that the children learn: Peah 1:1.', 'Peah 1:1 → mishnah:peah:1:1'],
      ['The mishnayot were read, Berakhot 9:5 among them.', 'Berakhot 9:5 → mishnah:berakhot:9:5'],
    ]));

  it('are not read where another work may be meant, and are never a surah', () =>
    checkCited([
      ['Eduyot 8:7 is short.'],
      ['He wrote Eduyot 5:6 on the board, and nothing else.'],
      ['Ketubot 2:255 does not exist.'],
      ['The tosefta, and then Sotah 7:4, were on the sheet.'],
      ['From the mishnah to the gemara: Gittin 4:3 is where they part.'],
      ['The mishnah came to an end. Avot 5:17 was the number of the van.'],
      ['The mishnah in Sanhedrin 14:1 does not exist.'],
    ]));
});
