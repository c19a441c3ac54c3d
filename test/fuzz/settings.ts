import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compileGlobs } from '../../server/base/glob';
import { configBounds } from '../../server/config/configReader';
import { curate, CurationRefused } from '../../server/config/curationEdits';
import { parseConfig } from '../../server/config/parseConfig';
import { oddLines } from './oddTexts';
import { jsonTarget, textTarget } from './target';

const value = fc.oneof(
  fc.constantFrom('1', '[]', '{}', 'null', '"2014"', '"a*.txt"', '[[[[', '{"a":{"a":'),
  oddLines.map(text => JSON.stringify(text)),
);
const field = fc.tuple(
  fc.constantFrom(
    'corpusStudy',
    'transcripts',
    'works',
    'texts',
    'aliases',
    'themes',
    'hidden',
    'silence',
    'title',
    'key',
    'label',
    'forms',
    'divisions',
    'limits',
    '__proto__',
  ),
  value,
);
const object = fc
  .array(field, { maxLength: 6, size: 'max' })
  .map(fields => `{${fields.map(([name, content]) => `"${name}": ${content}`).join(', ')}}`);
const list = fc.array(fc.oneof(object, value), { maxLength: 12, size: 'max' }).map(items => `[${items.join(', ')}]`);
const tokens = fc
  .array(
    fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ':',
      ',',
      '"',
      '\\',
      '//',
      '/*',
      '*/',
      '\n',
      '1',
      'true',
      '"corpusStudy"',
      '"themes"',
    ),
    { maxLength: 1500, size: 'max' },
  )
  .map(parts => parts.join(''));
const configs = fc.oneof(
  fc
    .array(
      fc.tuple(
        fc.constantFrom('transcripts', 'works', 'texts', 'aliases', 'themes', 'hidden', 'silence'),
        fc.oneof(list, object),
      ),
      { maxLength: 8, size: 'max' },
    )
    .map(fields => `{"corpusStudy": 1, ${fields.map(([name, content]) => `"${name}": ${content}`).join(', ')}}`),
  tokens.map(text => `{"corpusStudy": 1, ${text}}`),
);

/** Any corpus.json is read, its problems lie in it, and an edit of it is refused or leaves a file that is read. */
export const configTarget = textTarget('config', configs, text => {
  const { problems } = parseConfig(text);
  assert.ok(problems.length <= 2 * configBounds.problems);
  for (const { start, end } of problems)
    assert.ok(start >= 0 && start <= end && end <= text.length, 'a problem is outside');
  try {
    const after = curate(text, { action: 'hide', theme: 'common water' });
    assert.deepEqual(
      parseConfig(after).problems.filter(({ code }) => code === 'config-syntax'),
      [],
    );
  } catch (error) {
    if (!(error instanceof CurationRefused)) throw error;
  }
  return Promise.resolve();
});

const globs = fc.record({
  patterns: fc.array(
    fc.oneof(
      fc
        .array(
          fc.constantFrom(
            '*',
            '**',
            '?',
            '[',
            ']',
            '{',
            '}',
            '(',
            ')',
            '@(',
            '+(',
            '!(',
            '|',
            ',',
            '..',
            '!',
            '/',
            '\\',
            'a',
            'ab',
            '1',
            '.txt',
          ),
          { maxLength: 60, size: 'max' },
        )
        .map(parts => parts.join('')),
      oddLines,
    ),
    { maxLength: 30, size: 'max' },
  ),
  paths: fc.array(
    fc.oneof(
      fc
        .array(fc.constantFrom('a', 'b', '/', '.txt', '1', 'aaaa'), { maxLength: 60, size: 'max' })
        .map(parts => parts.join('')),
      oddLines,
    ),
    { maxLength: 30, size: 'max' },
  ),
});

/** Any patterns are compiled or refused with a reason, and match any path in a short time. */
export const globTarget = jsonTarget('glob', globs, ({ patterns, paths }) => {
  const { matcher, matchesAllIn, refused } = compileGlobs(patterns);
  for (const { pattern, reason } of refused) assert.ok(patterns.includes(pattern) && reason !== '');
  const began = process.cpuUsage().user;
  for (const path of paths) {
    matcher(path);
    matchesAllIn(path);
  }
  assert.ok(process.cpuUsage().user - began < 5_000_000, 'matching took more than 5 s');
  return Promise.resolve();
});
