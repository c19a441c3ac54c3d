import assert from 'node:assert/strict';
import { spelledAsOnDisk, isInFolder, pathOf, uriOf } from '../../server/platform/uris';
import { isSamePath } from '../../server/base/paths';
import type { PathSystem } from '../../server/base/paths';

/** Names that are unusual, and allowed on every system or on some. */
const names = [
  'two words.txt',
  '#1 of 2.txt',
  '100%.txt',
  '%41.txt',
  'c++ & d;e=f,g.txt',
  "it's [new] (draft) {1}.txt",
  '😀 🇮🇷.txt',
  'سخنرانی نوروز.txt',
  '\u202eright-to-left.txt',
  'zero\u200bwidth.txt',
  'CON.txt',
  'aux',
  'trailing.',
  'trailing ',
  '~$lock.txt',
  'é'.repeat(80) + '.txt',
];
const onlyUnix = [
  'what?.txt',
  'a:b.txt',
  'new\nline.txt',
  'tab\t.txt',
  'back\\slash.txt',
  'a"b<c>|.txt',
  ' leading',
  '*',
];

describe('paths and URIs', () => {
  for (const [system, folder, some] of [
    ['windows', 'C:\\Users\\x y\\Talks\\', names],
    ['windows', '\\\\server\\share\\talks\\', names],
    ['mac', '/Users/x y/talks/', [...names, ...onlyUnix]],
    ['other', '/home/x y/talks/', [...names, ...onlyUnix, 'cafe\u0301.txt']],
  ] as const)
    it(`lead to each other: ${system}, ${folder}`, () => {
      for (const name of some) {
        const path = folder + name;
        const uri = uriOf(path, system);
        assert.match(uri, /^[\x21-\x7e]+$/, name);
        assert.equal(pathOf(uri, system), path.replace(/^C:/, 'c:'), name);
        assert.equal(uriOf(pathOf(uri, system)!, system), uri, name);
        // As VS Code escapes it.
        const escaped = uri.replace(/[^/]+$/, part => encodeURIComponent(decodeURIComponent(part)));
        assert.equal(uriOf(pathOf(escaped.replace('/c:/', '/c%3A/'), system)!, system), uri, name);
      }
    });

  it('have one spelling on Windows, with drives in lower case and without the prefixes of long paths', () => {
    const expected = 'file:///c:/a%20b/c.txt';
    for (const uri of ['file:///c%3A/a%20b/c.txt', 'file:///C%3a/a b/c.txt', 'file:///C:/a%20b/c.txt', expected])
      assert.equal(uriOf(pathOf(uri, 'windows')!, 'windows'), expected, uri);
    assert.equal(uriOf('\\\\?\\C:\\a b\\c.txt', 'windows'), expected);
    assert.equal(uriOf('\\\\?\\UNC\\server\\share\\a.txt', 'windows'), 'file://server/share/a.txt');
    assert.equal(pathOf('file://server/share/a.txt', 'windows'), '\\\\server\\share\\a.txt');
    // The folder of a drive is no relative path.
    assert.equal(pathOf('file:///d:', 'windows'), 'd:\\');
  });

  it('are composed on macOS, as VS Code composes them', () => {
    assert.equal(uriOf('/a/cafe\u0301.txt', 'mac'), uriOf('/a/caf\u00e9.txt', 'mac'));
    assert.notEqual(uriOf('/a/cafe\u0301.txt', 'other'), uriOf('/a/caf\u00e9.txt', 'other'));
  });

  it('are not made of URIs that name no file of this machine', () => {
    for (const uri of ['https://a/b', 'untitled:Untitled-1', 'file:///a%2Fb', 'file:///%ff', 'vscode-vfs://github/a'])
      assert.equal(pathOf(uri, 'other'), undefined, uri);
    assert.equal(pathOf('file://server/share/a.txt', 'other'), undefined);
    assert.equal(pathOf('file:///a%5Cb', 'windows'), undefined);
  });

  it('of a folder hold what the system says', () => {
    const holds = (system: PathSystem, folder: string, path: string): boolean => isInFolder(folder, path, system);
    assert.ok(holds('windows', 'C:\\Talks', 'c:\\talks\\a.txt'));
    assert.ok(!holds('windows', 'C:\\Talks', 'D:\\Talks\\a.txt'));
    assert.ok(!holds('windows', '\\\\server\\share', '\\\\server\\other\\a.txt'));
    assert.ok(holds('mac', '/Talks', '/talks/a.txt'));
    assert.ok(!holds('other', '/Talks', '/talks/a.txt'));
    assert.ok(holds('other', '/talks', '/talks/..a.txt'));
    assert.ok(!holds('other', '/talks', '/a.txt'));
  });
});

describe('the spelling of a path', () => {
  /** A disk that ignores case, as `realpath` of the system shows it: paths by their spelling, links by what they lead to. */
  const disk =
    (system: PathSystem, paths: readonly string[], links: Readonly<Record<string, string>> = {}) =>
    (path: string): string | undefined => {
      for (const [link, target] of Object.entries(links)) {
        const rest = path.slice(link.length);
        if (isSamePath(path.slice(0, link.length), link, system) && /^(?:$|[\\/])/.test(rest))
          return paths.find(each => isSamePath(each, target + rest, system));
      }
      return paths.find(each => isSamePath(each, path, system));
    };

  it('is that of the disk where this ignores case', () => {
    const windows = disk('windows', ['C:\\Talks', 'C:\\Talks\\Bridge.txt']);
    const spelled = (path: string): string => spelledAsOnDisk(path, 'windows', windows);
    assert.equal(spelled('c:\\TALKS\\bridge.TXT'), 'C:\\Talks\\Bridge.txt');
    assert.equal(spelled('C:\\Talks\\Bridge.txt'), 'C:\\Talks\\Bridge.txt');
    // What is not there yet lies in a folder that is.
    assert.equal(spelled('C:\\talks\\New.txt'), 'C:\\Talks\\New.txt');
    const mac = disk('mac', ['/Talks/cafe\u0301.txt', '/Talks']);
    assert.equal(spelledAsOnDisk('/talks/Caf\u00e9.txt', 'mac', mac), '/Talks/cafe\u0301.txt');
  });

  it('keeps links, and spells the rest', () => {
    const mac = disk('mac', ['/private/tmp/Talks/A.txt', '/private/tmp/Talks', '/private/tmp'], {
      '/tmp': '/private/tmp',
    });
    assert.equal(spelledAsOnDisk('/tmp/talks/a.txt', 'mac', mac), '/tmp/Talks/A.txt');
  });

  it('is not changed on a disk that has both files, or on a system that does not ignore case', () => {
    const strict = (path: string): string | undefined => (['/a.txt', '/A.txt'].includes(path) ? path : undefined);
    assert.equal(spelledAsOnDisk('/a.txt', 'mac', strict), '/a.txt');
    assert.equal(spelledAsOnDisk('/A.txt', 'mac', strict), '/A.txt');
    assert.equal(
      spelledAsOnDisk('/Talks/A.TXT', 'other', () => '/talks/a.txt'),
      '/Talks/A.TXT',
    );
  });
});
