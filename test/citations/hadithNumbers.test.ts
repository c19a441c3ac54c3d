import { checkMarked } from './fixture';

describe('numbers of hadiths and prefixes of titles', () => {
  it('may stand in parentheses of their own', () => {
    checkMarked(
      `It is in Sahih Muslim (2699), and the judge knew it.
         ^^^^^^^^^^^^^^^^^^^`,
      'muslim:h2699',
    );
    checkMarked(
      `Read Sahih al-Bukhari (6018): whoever believes should speak well.
     ^^^^^^^^^^^^^^^^^^^^^^^`,
      'bukhari:h6018',
    );
    checkMarked(
      `From Sunan an-Nasa'i (3104); from Sunan Ibn Majah (224).
     ^^^^^^^^^^^^^^^^^^^^^^       ^^^^^^^^^^^^^^^^^^^^^`,
      'nasai:h3104',
      'ibnmajah:h224',
    );
    checkMarked(
      `The imam knew Musnad Ahmad (17143) and Muwatta Malik (1388) by heart.
              ^^^^^^^^^^^^^^^^^^^^     ^^^^^^^^^^^^^^^^^^^^`,
      'musnad:h17143',
      'muwatta:h1388',
    );
    checkMarked(
      `وفي صحيح البخاري (6018): من كان يؤمن.
    ^^^^^^^^^^^^^^^^^^^`,
      'bukhari:h6018',
    );
    checkMarked(
      `ورواه في سنن أبي داود (4941)، وهو معروف.
         ^^^^^^^^^^^^^^^^^^^`,
      'abudawud:h4941',
    );
  });
  it('are not years of editions, volumes or counts', () => {
    checkMarked(`He bought Sahih Muslim (1955), and Musnad Ahmad (1978): both are heavy.`);
    checkMarked(`She has Musnad Ahmad (6) and Wasa'il al-Shia (12), bound in green.`);
    checkMarked(
      `He bought Bihar al-Anwar (Beirut, 1983), vol. 3, p. 5, in brown.
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^`,
      'bihar:3:p5',
    );
  });
  it('have titles after a joined letter in Arabic', () => {
    checkMarked(
      `ورد في الكافي، ج 2، ص 75، وبحار الأنوار، ج 3، ص 9.
       ^^^^^^^^^^^^^^^^^   ^^^^^^^^^^^^^^^^^^^^^^`,
      'kafi:2:p75',
      'bihar:3:p9',
    );
    checkMarked(
      `رواه البيهقي، وصحيح مسلم، رقم 2564.
               ^^^^^^^^^^^^^^^^^^^`,
      'muslim:h2564',
    );
    checkMarked(
      `واستدل بالكافي، ج 6، ص 19.
        ^^^^^^^^^^^^^^^^^`,
      'kafi:6:p19',
    );
    checkMarked(
      `قرأ الخطيب وَصَحِيح البخاري، رقم 13.
             ^^^^^^^^^^^^^^^^^^^^^^`,
      'bukhari:h13',
    );
    checkMarked(`فمسلم من سلم الناس، رقم 5، وبمسلم آخر (7).`);
    checkMarked(`كما قال (بالتوحيد) والإرشاد.`);
  });
});
