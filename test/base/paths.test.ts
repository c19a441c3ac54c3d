import assert from 'node:assert/strict';
import { folderUri, isSamePath, isSameUri, isUriIn, systemOf } from '../../server/base/paths';

const composed = 'caf\u00e9.txt';
const decomposed = 'cafe\u0301.txt';

describe('the equality of paths', () => {
  it('is that of the system', () => {
    assert.deepEqual(['win32', 'darwin', 'linux', 'freebsd'].map(systemOf), ['windows', 'mac', 'other', 'other']);
    const same = (a: string, b: string): boolean[] =>
      (['windows', 'mac', 'other'] as const).map(system => isSamePath(a, b, system));
    assert.deepEqual(same('Talks/a.txt', 'talks/A.txt'), [true, true, false]);
    assert.deepEqual(same('Talks\\a.txt', 'talks/A.txt'), [true, false, false]);
    // NTFS keeps both beside each other.
    assert.deepEqual(same(composed, decomposed), [false, true, false]);
    assert.deepEqual(same('ÉTÉ.txt', 'été.txt'), [true, true, false]);
    assert.deepEqual(same('a.txt', 'a.txt.'), [false, false, false]);
    assert.deepEqual(same('a', 'a'), [true, true, true]);
  });

  it('of URIs does not depend on how a client escapes them', () => {
    const vscode = 'file:///c%3A/Users/x%20y/%231%20%5Bnew%5D.txt';
    const node = 'file:///C:/Users/x%20y/%231%20[new].txt';
    assert.ok(isSameUri(vscode, node, 'windows'));
    assert.ok(isSameUri('file:///c%3a/a.txt', 'file:///c:/A.TXT', 'windows'));
    assert.ok(isSameUri('file://SERVER/share/a.txt', 'file://server/Share/a.txt', 'windows'));
    assert.ok(!isSameUri('file://server/share/a.txt', 'file://other/share/a.txt', 'windows'));
    assert.ok(isSameUri('file:///a/%E2%98%83.txt', 'file:///a/☃.txt', 'other'));
    assert.ok(!isSameUri('file:///a/b.txt', 'file:///a/B.txt', 'other'));
    assert.ok(!isSameUri('file:///a%2525', 'file:///a%25', 'other'));
    assert.ok(isSameUri('untitled:Untitled-1', 'untitled:Untitled-1', 'mac'));
    assert.ok(!isSameUri('untitled:Untitled-1', 'untitled:untitled-1', 'mac'));
    assert.ok(!isSameUri('file:///a%', 'file:///a%ff', 'other'), 'what does not decode is only equal to itself');
  });

  it('says what lies in a folder, also in the root of a disk', () => {
    assert.ok(isUriIn('file:///c:/Talks', 'file:///c%3A/talks/a.txt', 'windows'));
    assert.ok(isUriIn('file:///c:/', 'file:///C:/a.txt', 'windows'));
    assert.ok(!isUriIn('file:///talks', 'file:///talks-2/a.txt', 'mac'));
    assert.ok(!isUriIn('file:///Talks', 'file:///talks/a.txt', 'other'));
    assert.ok(isUriIn('file://', 'file:///a.txt', 'other'));
    assert.deepEqual(['file:///', 'file:///a/', 'file:///a', 'file:///c:/'].map(folderUri), [
      'file://',
      'file:///a',
      'file:///a',
      'file:///c:',
    ]);
  });
});
