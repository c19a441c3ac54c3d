import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { parseConfig } from '../../server/config/parseConfig';
import { schema, diagnosticCodes } from './schema';

describe('schema of corpus.json', () => {
  /** The names that the message about an unknown field lists. */
  const known = (text: string): string[] => {
    const problem = parseConfig(text).problems.find(({ code }) => code === 'config-unknown');
    assert.ok(problem !== undefined, text);
    return problem.message
      .replace(/^.*Known fields are: |\.$/g, '')
      .split(', ')
      .sort();
  };
  const names = (properties: object | undefined): string[] =>
    Object.keys(properties ?? {})
      .filter(name => !name.startsWith('$'))
      .sort();

  it('has the fields that the parser reads and no others', () => {
    assert.deepEqual(names(schema.properties), known('{ "corpusStudy": 1, "x": 1 }'));
    assert.deepEqual(
      names(schema.definitions.transcript.properties),
      known('{ "corpusStudy": 1, "transcripts": { "a.txt": { "x": 1 } } }'),
    );
    assert.deepEqual(
      names(schema.definitions.work.properties),
      known('{ "corpusStudy": 1, "works": [{ "key": "a", "title": "A", "x": 1 }] }'),
    );
    assert.deepEqual(
      names(schema.definitions.ownText.properties),
      known('{ "corpusStudy": 1, "texts": [{ "work": "bible", "name": "a", "file": "a", "x": 1 }] }'),
    );
    assert.deepEqual(
      names(schema.definitions.theme.properties),
      known('{ "corpusStudy": 1, "themes": [{ "label": "a", "x": 1 }] }'),
    );
    assert.deepEqual(
      names(schema.definitions.silence.properties),
      known('{ "corpusStudy": 1, "silence": [{ "code": "a", "x": 1 }] }'),
    );
  });

  it('has the divisions that the parser knows', () => {
    const [problem] = parseConfig(
      '{ "corpusStudy": 1, "works": [{ "key": "a", "title": "A", "divisions": ["x"] }] }',
    ).problems;
    assert.deepEqual(
      problem.message.replace(/^A division is one of |\.$/g, '').split(', '),
      schema.definitions.division.enum,
    );
  });

  it('lists codes that occur in the sources, each with a description', () => {
    assert.equal(schema.definitions.silence.properties.code.enumDescriptions.length, diagnosticCodes.length);
    const server = new URL('../../server/', import.meta.url);
    const sources = ['transcript', 'citations', 'index', 'features']
      .flatMap(folder =>
        readdirSync(new URL(folder, server), { recursive: true, encoding: 'utf8' })
          .filter(name => name.endsWith('.ts'))
          .map(name => readFileSync(new URL(`${folder}/${name}`, server), 'utf8')),
      )
      .join('\n');
    for (const code of diagnosticCodes) assert.ok(sources.includes(`'${code}'`), code);
  });
});
