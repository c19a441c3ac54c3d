import assert from 'node:assert/strict';
import { looksLikeTranscript } from '../../server/transcript/recognise';

const yes: Readonly<Record<string, string>> = {
  'well.txt':
    'Opening of the Well\nRemarks by Anna Berg - 12 /May/ 2015\n\n' +
    'With hardship there comes ease, and we have had both (Quran 94:5). Drink from it, my friends, and ' +
    'remember those who dug it.\n',
  'notes.txt':
    'The wheel of the mill is older than the mill itself (1), and we who live here know it. Our fathers told ' +
    'us so when we were children. You will tell it to your own.\n\nNotes:\n1) Made of oak.\n',
  'report.txt':
    'Warden praises millers - 18 /Feb/ 2024\n\nIn a meeting with millers the warden praised their work. She ' +
    'said, "The wheel has turned for a hundred years, and it will turn for a hundred more." She added, "We ' +
    'owe it to the brook."\n',
  'persian.txt':
    'سخنرانی دکتر نادر امینی در جمع کشاورزان - ۶ آذر ۱۳۹۳\n\nآب مایه زندگی است و ما باید آن را برای فرزندان ' +
    'خود نگه داریم، چنان که پدران ما برای ما نگه داشتند. این کار آسان نیست، اما شدنی است. هر کس به اندازه ' +
    'توان خود در این کار سهمی دارد و باید آن را بپذیرد و انجام دهد.\n',
};
const no: Readonly<Record<string, string>> = {
  'empty.txt': '',
  'requirements.txt': 'numpy==1.26\nflask>=2.0\nrequests\n',
  'deps.txt': 'numpy==1.26\nflask>=2.0\nrequests==2.31\nclick==8.1\nattrs==23.1\n'.repeat(4),
  'words.txt': 'apple\nbanana\ncherry\n'.repeat(50),
  'list.txt': 'Shopping list 12 May 2015\n\n- milk\n- eggs\n- bread and butter for all of us, we need it\n'.repeat(3),
  'app.txt': '2015-05-12 10:00:01 INFO started\n2015-05-12 10:00:02 INFO done\n'.repeat(20),
  'data.txt': 'a,b,c\n1,2,3\n'.repeat(40),
  'lorem.txt': 'Lorem ipsum dolor sit amet, consectetur adipiscing elit. Sed do eiusmod tempor.\n\n'.repeat(8),
  'robots.txt': 'User-agent: *\nDisallow: /private\n',
  'CMakeLists.txt': 'cmake_minimum_required(VERSION 3.10)\nproject(mill)\n',
  'terms.txt': (
    'You may use this software as you like. We give no warranty of any kind. The licence of the software ends ' +
    'when you break it. You keep the copyright notice in all copies of the software that you pass on. We hope ' +
    'that you like it.\n'
  ).repeat(3),
  'guide.md': (
    '# Mill\n\nInstall it with `npm install mill`. We recommend that you use the API of the server. Your ' +
    'config file is JSON. You can set the URL of the repository there, and the plugins that you need.\n'
  ).repeat(3),
  'changes.md':
    '# Mill\n\n## 1.2.0 - 2015-05-12\n\n- We fixed a bug in the parser\n- You can now set the URL\n\n' +
    '## 1.1.0 - 2015-04-12\n\n- We fixed the build\n',
  'todo.md': '# Today\n\n- [ ] write to Anna\n- [x] mend the wheel\n- [ ] buy oil for us\n- [ ] ask you\n',
};

describe('looksLikeTranscript', () => {
  for (const [name, text] of Object.entries(yes))
    it(`accepts ${name}`, () => assert.equal(looksLikeTranscript(text, name), true));
  for (const [name, text] of Object.entries(no))
    it(`rejects ${name}`, () => assert.equal(looksLikeTranscript(text, name), false));

  it('rejects files by names that software projects use', () => {
    for (const name of [
      'README.md',
      'docs/LICENSE.txt',
      'a\\CHANGELOG.md',
      'main.py',
      'data.json',
      'speech.log',
      'LICENSE-MIT.txt',
    ])
      assert.equal(looksLikeTranscript(yes['well.txt'], name), false, name);
    for (const name of [
      'speech.md',
      '2014/SPEECH.TXT',
      'lecture',
      'news-of-the-mill.txt',
      'security council speech.txt',
      undefined,
    ])
      assert.equal(looksLikeTranscript(yes['well.txt'], name), true, name);
  });
});
