import assert from 'node:assert/strict';
import { read, withMarkedParts } from './support';

/** Lines of text that end in the middle of a sentence. */
const page = (topic: string): string =>
  Array.from(
    { length: 12 },
    (_, i) => `Of the ${topic} I have ${i + 3} things to tell, and each of them is true as far\n`,
  )
    .join('')
    .concat('as I can see it from here.\n');

/** ⟨…⟩ marks the furniture of each text; nothing else is furniture. */
const texts: Readonly<Record<string, string>> = {
  'heads below the numbers of pages': `THE MILL\n\n${page('mill')}\n⟨– 2 –\nHALE v. THE MILLERS OF ORM⟩\n\n${page('weir')}\n⟨– 3 –\nHALE v. THE MILLERS OF ORM⟩\n\n${page('bank')}`,
  'heads with columns': `Sermon on the Weir\n\n${page('mill')}\n⟨- 1 -\nDahl, Sermon on the Weir             Church of St Anne⟩\n\n${page('weir')}\n⟨- 2 -\nDahl, Sermon on the Weir             Church of St Anne⟩\n\n${page('bank')}`,
  'heads whose columns change sides': `⟨Weir Bill                               Monday 3 May⟩\n\nAssembly of Orm\nMonday 3 May 1994\n\n${page('mill')}\n⟨82\nMonday 3 May                             Weir Bill⟩\n\n${page('weir')}\n⟨83\nWeir Bill                               Monday 3 May⟩\n\n${page('bank')}`,
  'heads of two lines': `Assembly of Orm\n\n${page('mill')}\n⟨                    2\nAssembly of Orm                        9th meeting\nThird session                          3 May 1994⟩\n\n${page('weir')}\n⟨                    3\nAssembly of Orm                        9th meeting\nThird session                          3 May 1994⟩\n\n${page('bank')}`,
  'pages that count to ten thousands': `Diario del Consejo\n\n${page('molino')}\n⟨                 20812⟩\n\n⟨Consejo                   3 de mayo de 1994.—Núm. 41⟩\n\n${page('puente')}\n⟨                 20813⟩\n\n⟨Consejo                   3 de mayo de 1994.—Núm. 41⟩\n\n${page('río')}`,
  'pages between two columns': `⟨3 MAY 1994                PAGE 31 of 96                DAY 14⟩\n\nCOMMISSION ON THE MILL\n\n${page('mill')}\n⟨3 MAY 1994                PAGE 32 of 96                DAY 14⟩\n\n${page('weir')}`,
  'a page that a browser printed': `Class on the weir\n\n${page('mill')}\n⟨https://weir.example/class.html                     1/2\n04/05/1994                     The Weir - Class 4⟩\n\n${page('weir')}\n⟨https://weir.example/class.html                     2/2⟩\n`,
  'the numbers of two columns': `⟨731        Harbour Dues          {COMMONS}         Weir Bill.          732⟩\n\nWEIR BILL.\n\n${page('mill')}\n⟨VOL. CCCIV.   [THIRD SERIES.]            2 B\n733        Harbour Dues          {COMMONS}         Weir Bill.          734⟩\n\n${page('weir')}\n⟨Digitized by the Orm Free Library⟩\n`,
  'a title that returns below page numbers': `THE WALL OF THE WEIR\nA talk\n\n${page('mill')}\n${page('dam')}\n⟨11⟩\n\n⟨The Wall of the Weir⟩\n\n${page('weir')}\n${page('dyke')}\n⟨12⟩\n\n⟨The Wall of the Weir⟩\n\n${page('bank')}`,
  'unwrapped paragraphs with a foot': `خطبة الجمعة\n\n${'قال الشيخ كلاما طويلا في حق الجار. '.repeat(14)}\n\n⟨مسجد الجسر – خطبة الجمعة                        ١⟩\n\n${'وقال أيضا ما ينفع الناس في بيوتهم. '.repeat(14)}\n\n⟨مسجد الجسر – خطبة الجمعة                        ٢⟩\n`,
  'links of a site': `⟨[Home](/) › [News](/news) › Speeches⟩\n\n# The weir\n\nI speak of the weir today, and of nothing else.\n\n⟨Previous: The mill · Next: The bank⟩\n`,
  'the firm of a stenographer': `I have nothing to add to what I said of the weir.\n\n⟨ORM SCRIBES (PTY) LTD – TEL 047 555 0142⟩\n`,
  'no refrains below numbers': `The Songs\n\n${page('song')}\n⟨1⟩\nPraise the weir\n\n${page('mill')}\n⟨2⟩\nPraise the weir\n\n${page('weir')}`,
  'no contents that return as headings': `The Mill\nThe Weir\nThe Bank\n\n${page('preface')}\nThe Mill\n\n${page('mill')}\nThe Weir\n\n${page('weir')}`,
  'no rows of a table': `Wheat                12 tons                  1991\nRye                  12 tons                  1992\n\n${page('mill')}\nWheat                12 tons                  1991\nRye                  12 tons                  1992\n`,
  'no rows with two numbers': `We counted.\n\n12        Wheat        13\n14        Rye        15\n\n16        Oats and barley        17\n\nThat was all.\n`,
  'no numbers of five digits': `We counted the trees.\n\n20812\n\nThat was before the storm.\n\n20813\n\nThat was after it, for one was planted.\n`,
  'no sentence on what comes next': `I told you of the past.\n\nNext: we build the weir. Previous: nothing.\n\nI read https://weir.example/a 1/2 of it.\n`,
  'no price between names': `The mill\n\nI paid 731 for it, and Hale paid 732.\n\nCall the scribes at 047 555 0142, I said.\n`,
};

describe('Heads and feet of pages', () => {
  for (const [name, fixture] of Object.entries(texts)) {
    it(name, () => {
      const { text, parts } = withMarkedParts(fixture);
      const { transcript, all } = read(text);
      const lines = (found: readonly string[]): string[] =>
        found.flatMap(part => part.split('\n').map(line => line.trim())).filter(line => line !== '');
      assert.deepEqual(lines(all(transcript.furniture)), lines(parts));
    });
  }
});
