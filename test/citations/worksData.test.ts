import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { divisionRank } from '../../server/citations/grammar/divisionWords';
import { builtInWorks } from '../../server/citations/works';

const folder = join(__dirname, '../../server/citations/works');
type Fields = Readonly<Record<string, unknown>>;

const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() === value && value !== '';
const isTexts = (value: unknown): boolean =>
  Array.isArray(value) && value.length > 0 && value.every(isText) && new Set(value).size === value.length;
const isCount = (value: unknown): boolean =>
  Number.isInteger(value) && (value as number) > 0 && (value as number) < 50000;
const isDivision = (value: unknown): boolean => typeof value === 'string' && Object.hasOwn(divisionRank, value);
const isPages = (value: unknown): boolean =>
  Array.isArray(value) && value.length === 2 && value.every(isCount) && (value[0] as number) < (value[1] as number);

/** The fields of a work, and what each of them may hold. */
const workFields: Readonly<Record<string, (value: unknown) => boolean>> = {
  key: value => typeof value === 'string' && /^[a-z][a-z0-9-]*$/.test(value),
  title: isText,
  original: isText,
  author: isText,
  by: isTexts,
  period: isText,
  genre: isText,
  tradition: isText,
  exact: value => typeof value === 'boolean',
  spellings: value => Array.isArray(value) && (value.length === 0 || isTexts(value)),
  shortNames: isTexts,
  commonNames: isTexts,
  namesWithAuthor: value => isTexts(value) && (value as string[]).every(name => /^[^,،]+[,،] [^,،]+$/.test(name)),
  abbreviations: isTexts,
  unsureAbbreviations: isTexts,
  volumes: isCount,
  divisions: value => Array.isArray(value) && value.every(isDivision) && new Set(value).size === value.length,
  limits: value => Object.entries(value as Fields).every(([kind, limit]) => isDivision(kind) && isCount(limit)),
  stephanus: isPages,
  bekker: isPages,
};

const fileFields: Readonly<Record<string, (value: unknown) => boolean>> = {
  tradition: isText,
  exact: value => typeof value === 'boolean',
  cues: value => Array.isArray(value) && value.every(isText),
  works: Array.isArray,
};

function wrongFields(
  object: Fields,
  fields: Readonly<Record<string, (value: unknown) => boolean>>,
  needed: string[],
): string[] {
  return [
    ...Object.entries(object).flatMap(([name, value]) =>
      Object.hasOwn(fields, name) && fields[name](value) ? [] : [name],
    ),
    ...needed.filter(name => !Object.hasOwn(object, name)),
  ];
}

const files = readdirSync(folder)
  .filter(name => name !== 'tractates.json')
  .map(name => ({ name, data: JSON.parse(readFileSync(join(folder, name), 'utf8')) as { works: Fields[] } & Fields }));
const entries = files.flatMap(({ data }) => data.works);

describe('the files of works', () => {
  it('have the right fields', () => {
    for (const { name, data } of files) {
      assert.deepEqual(wrongFields(data, fileFields, Object.keys(fileFields)), [], name);
      for (const work of data.works)
        assert.deepEqual(
          wrongFields(work, workFields, ['key', 'title', 'divisions']),
          [],
          `${name}: ${String(work.key)}`,
        );
    }
  });

  it('are all read', () => assert.equal(builtInWorks.length, entries.length));

  it('have limits only for divisions of the work, or of the collections that a number of volumes is known of', () => {
    for (const { key, divisions, limits = {} } of entries) {
      if (key === 'nahj') continue;
      for (const kind of Object.keys(limits as Fields))
        assert.ok((divisions as string[]).includes(kind), `${String(key)}: ${kind}`);
    }
  });

  it('give each name that needs no brackets to one work only', () => {
    const owners = new Map<string, string>();
    for (const work of builtInWorks.filter(({ isExact }) => isExact === true)) {
      const common = new Set(work.commonNames);
      for (const name of new Set([work.title, ...work.spellings])) {
        if (common.has(name)) continue;
        const plain = name.toLowerCase();
        assert.equal(owners.get(plain) ?? work.key, work.key, `${name} is a name of two works`);
        owners.set(plain, work.key);
      }
    }
  });

  it('have an abbreviation either as a sure one or as one that is not', () => {
    for (const { key, abbreviations = [], unsureAbbreviations = [] } of builtInWorks)
      assert.deepEqual(
        abbreviations.filter(text => unsureAbbreviations.includes(text)),
        [],
        key,
      );
  });

  it('have words that show what a text is about, where works have abbreviations that need them', () => {
    for (const { key, cues, unsureAbbreviations } of builtInWorks)
      assert.ok(unsureAbbreviations === undefined || (cues?.size ?? 0) > 0, key);
  });

  it('have the tractates in the order of the Mishnah, with chapters and leaves', () => {
    const tractates = JSON.parse(readFileSync(join(folder, 'tractates.json'), 'utf8')) as Fields[];
    assert.equal(tractates.length, 63);
    assert.equal(new Set(tractates.map(({ key }) => key)).size, 63);
    for (const tractate of tractates) {
      assert.ok(
        isText(tractate.title) && isTexts(tractate.spellings) && isTexts(tractate.abbreviations),
        String(tractate.key),
      );
      assert.ok(tractate.chapters === undefined || isCount(tractate.chapters));
      assert.ok(tractate.leaves === undefined || isPages(tractate.leaves));
    }
    // The tractates of which the Babylonian Talmud has a Gemara.
    assert.equal(tractates.filter(({ leaves }) => leaves !== undefined).length, 37);
  });
});
