import assert from 'node:assert/strict';
import { read } from './support';

/** The furniture of a text, line by line. */
function furniture(text: string): string[] {
  const { transcript, all } = read(text);
  return all(transcript.furniture).flatMap(content => content.split('\n').map(line => line.trim().replace(/ +/g, ' ')));
}

const body = `Dear friends, we built the mill in one year, and nobody was paid for it. We are proud of every stone.

${Array.from({ length: 9 }, (_, i) => `In the ${i + 3}rd week we carried stones from the river, and we sang,`).join('\n')}
and we ate what the valley gave us.`;
const title = 'Address on the Day of the Mill\n\n3 May 1996';

describe('the page around a text', () => {
  const tops = [
    'Skip to main content\nOffice of the Mayor\nTown of Coll\nEnglish\nDeutsch\nHome\nThe Mayor\nPress Room\nContact\nHome / Press Room',
    'Skip to content\nDiocese of Merrow\nHome\nBishop\nSermons\nEvents\nDonate\nContact',
    'Skip to navigation\nFrançais\nEnglish\nNews\nBiography\nAbout the Council',
    'Skip to content\nOffice of the Mayor\nHome  News  Speeches  Gallery  Contact',
    'Home / News / Contact / Privacy policy',
  ];
  for (const top of tops)
    it(`is found above it: ${top.split('\n').slice(0, 3).join(', ')}`, () =>
      assert.deepEqual(furniture(`${top}\n\n${title}\n\n${body}\n`), top.replace(/ +/g, ' ').split('\n')));

  const feet = [
    'Related Information\nPress Releases: Harbour Day\nBack to Index\nLegal Matters / About Accessibility / Privacy Policy\nCopyright © 2016 Town of Coll',
    'Related\nMayor meets the millers (25 July 2015)\nMayor opens the weir (24 July 2015)\nBack to top\n© 2015 Town of Coll. All rights reserved.\nMill Lane 4, Coll',
    'See also\nMessage for Bread Day\nBack to speeches\nPrivacy Policy',
    'Back to top\nSubscribe to our newsletter\n© 2015 Town of Coll\nMill Lane 4, 20113 Coll',
    'Mehr zum Thema\nRede zum Tag der Mühle\nNach oben\nDatenschutz',
  ];
  for (const foot of feet)
    it(`is found below it: ${foot.split('\n').slice(0, 3).join(', ')}`, () =>
      assert.deepEqual(furniture(`${title}\n\n${body}\n\n${foot}\n`), foot.split('\n')));

  const texts = [
    'See also\nThe first letter to the millers\nThe second letter',
    'Home\nis where the river is\nand the mill\nand nothing else is there',
    'Links\nof the chain were found\nin the mud of the river',
    'English\nbread, and German bread\nand news from home\nwere all that he wanted',
    'News / weather / sport / music',
    '12   Wheat and rye   13',
    'Mill · Weir · River · Bridge',
  ];
  for (const other of texts)
    it(`is no text: ${other.split('\n')[0]}`, () => {
      assert.deepEqual(furniture(`${title}\n\n${body}\n\n${other}\n`), []);
      assert.deepEqual(furniture(`${other}\n\n${body}\n`), []);
    });

  it('leaves the last lines of a poem above its links', () =>
    assert.deepEqual(
      furniture(`${title}\n\n${body}\n\nThe weir is old\nThe river older still\n© 2015 Town of Coll\n`),
      ['© 2015 Town of Coll'],
    ));
});

describe('heads of pages', () => {
  it('with two columns count on, and may have a second line', () =>
    assert.deepEqual(
      furniture(
        `393                 6 NOVEMBER, 1957                 394\n\n              THE ASSEMBLY\n\n${body}\n\n395                 Harbour Bill, 1957—                 396\n                      Second Stage.\n\n${body}\n`,
      ),
      ['393 6 NOVEMBER, 1957 394', '395 Harbour Bill, 1957— 396', 'Second Stage.'],
    ));

  it('with two columns are no rows of a table, and no two numbers', () => {
    assert.deepEqual(
      furniture(`${title}\n\n12     Wheat and rye     13\n14     Barley and oats     15\n\n${body}\n`),
      [],
    );
    assert.deepEqual(
      furniture(`${title}\n\n40     Harbour Bill     60\n\n${body}\n\n60     Harbour Bill     90\n\n${body}\n`),
      [],
    );
  });

  it('may be the shelf mark of an archive', () =>
    assert.deepEqual(furniture(`${title}\n\n${body}\n\n- 88 -\n\fF. 17   Op. 3   D. 211   l. 89\n\n${body}\n`), [
      '- 88 -',
      'F. 17 Op. 3 D. 211 l. 89',
    ]));

  it('may have the author and the title of the head', () =>
    assert.deepEqual(
      furniture(
        `        Ada Pell\n\n   THE WEIR AND THE MILL\n\n${body}\n\n– 3 –\n\fAda Pell · The Weir and the Mill\n\n${body}\n`,
      ),
      ['– 3 –', 'Ada Pell · The Weir and the Mill'],
    ));

  it('are no first lines of a page', () => {
    assert.deepEqual(
      furniture(`Ada Pell\n\nTHE WEIR AND THE MILL\n\n${body}\n\fAda Pell · The Mill at Night\n\n${body}\n`),
      [],
    );
    assert.deepEqual(furniture(`${title}\n\n${body}\n\fLuke 5 verse 3 and fol. 4 were read\n\n${body}\n`), []);
    assert.deepEqual(furniture(`${title}\n\n${body}\n\fArticle 5 paragraph 3\n\n${body}\n`), []);
  });

  it('are no symbols at the end of a paragraph', () =>
    assert.deepEqual(
      furniture(`${title}\n\n${body}\n\nThe report of the Secretary is contained in document\nS/2005/158\n\n${body}\n`),
      [],
    ));
});
