import assert from 'node:assert/strict';
import fc from 'fast-check';
import { emptyConfig, parseConfig } from '../../server/config/parseConfig';
import { addSilence } from '../../server/config/silenceEdits';
import { applyChanges } from '../../server/config/textChanges';

describe('parseConfig', () => {
  it('reads comments and trailing commas', () => {
    const config = parseConfig(`{
      // our version
      "corpusStudy": 1,
      "transcripts": { "2014/bridge*.txt": { "date": "2014-11-27", "speaker": "Ilse Varanda" }, },
      "works": [{
        "key": "Rivers", "title": "Book of Rivers", "spellings": ["Kitab al-Anhar"],
        "volumes": 3, "divisions": ["volume", "page"], "limits": { "page": 400 }
      }],
      "aliases": { "common water": ["shared springs"] },
      "themes": [{ "label": "sense of duty", "forms": "feeling of duty" }],
      "hidden": ["last year"],
      "silence": [{ "code": "verse-range" }, { "code": "note-without-mark", "file": "a.txt", "text": "(9)" }],
    }`);
    assert.deepEqual(config.problems, []);
    assert.equal(config.transcripts['2014/bridge*.txt'].speaker, 'Ilse Varanda');
    assert.deepEqual(config.transcripts['2014/bridge*.txt'].date, {
      calendar: 'gregorian',
      year: 2014,
      month: 11,
      day: 27,
    });
    assert.deepEqual(config.works, [
      {
        key: 'bib:rivers',
        title: 'Book of Rivers',
        spellings: ['Kitab al-Anhar'],
        volumes: 3,
        divisions: ['volume', 'page'],
        limits: { page: 400 },
      },
    ]);
    assert.deepEqual({ ...config.curation.aliases }, { 'common water': ['shared springs'] });
    assert.deepEqual(config.curation.themes, [{ label: 'sense of duty', forms: ['feeling of duty'] }]);
    assert.deepEqual(config.curation.hidden, ['last year']);
    assert.deepEqual(config.silence, [
      { code: 'verse-range' },
      { code: 'note-without-mark', file: 'a.txt', text: '(9)' },
    ]);
  });

  it('gives the empty configuration for a file of another program', () => {
    for (const text of ['', '[]', '12', '{"name": "x", "works": 3}', '"corpusStudy"', '{'])
      assert.equal(parseConfig(text), emptyConfig, text);
  });

  it('reads the paths of a file in a subfolder relative to that folder', () => {
    const config = parseConfig(
      '{"corpusStudy": 1, "transcripts": {"./a.txt": {"title": "A"}}, "silence": [{"code": "x", "file": "a.txt"}]}',
      'corpus/',
    );
    assert.deepEqual(Object.keys(config.transcripts), ['corpus/a.txt']);
    assert.equal(config.silence[0].file, 'corpus/a.txt');
  });

  const wrong: [name: string, field: string, marked: string, code: string][] = [
    ['an invalid date', '"transcripts": {"a.txt": {"date": "soon"}}', '"soon"', 'config-value'],
    ['a number in place of a title', '"transcripts": {"a.txt": {"title": 4}}', '4', 'config-value'],
    ['an unknown field', '"transcript": {}', '"transcript"', 'config-unknown'],
    ['a list in place of an object', '"transcripts": []', '[]', 'config-value'],
    ['a work without a title', '"works": [{"key": "x"}]', '{"key": "x"}', 'config-value'],
    ['a key with blanks', '"works": [{"key": "a b", "title": "T"}]', '"a b"', 'config-value'],
    ['a repeated key', '"works": [{"key": "a", "title": "T"}, {"key": "A", "title": "U"}]', '"A"', 'config-value'],
    ['a text of another work', '"texts": [{"work": "kafi", "name": "T", "file": "a.tsv"}]', '"kafi"', 'config-value'],
    [
      'a text without a file',
      '"texts": [{"work": "bible", "name": "T"}]',
      '{"work": "bible", "name": "T"}',
      'config-value',
    ],
    [
      'a second text of a work',
      '"texts": [{"work": "bible", "name": "T", "file": "a.tsv"}, {"work": "bible", "name": "U", "file": "b.tsv"}]',
      '{"work": "bible", "name": "U", "file": "b.tsv"}',
      'config-value',
    ],
    ['an unknown division', '"works": [{"key": "a", "title": "T", "divisions": ["shelf"]}]', '"shelf"', 'config-value'],
    [
      'a number of volumes that is not whole',
      '"works": [{"key": "a", "title": "T", "volumes": 1.5}]',
      '1.5',
      'config-value',
    ],
    ['a silence without a code', '"silence": [{"file": "a"}]', '{"file": "a"}', 'config-value'],
    ['an empty text', '"hidden": [" "]', '" "', 'config-value'],
    [
      'a path with too many wildcards',
      `"transcripts": {"${'*a'.repeat(65)}": {}}`,
      `"${'*a'.repeat(65)}"`,
      'config-value',
    ],
    ['a range without bounds', '"silence": [{"code": "x", "file": "{1..99999}"}]', '"{1..99999}"', 'config-value'],
    ['a set without a condition', '"sets": {"s": {}}', '{}', 'config-value'],
    ['a set with an unknown condition', '"sets": {"s": {"year": "1999", "query": "x"}}', '"year"', 'config-unknown'],
    [
      'a set that ends before it begins',
      '"sets": {"s": {"from": "1999", "to": "1998"}}',
      '{"from": "1999", "to": "1998"}',
      'config-value',
    ],
    ['a set with a day that is none', '"sets": {"s": {"from": "1999-13"}}', '"1999-13"', 'config-value'],
    ['a set without a name', '"sets": {" ": {"query": "x"}}', '" "', 'config-value'],
    ['a newer version', '"corpusStudy": 9', '9', 'config-version'],
  ];
  for (const [name, field, marked, code] of wrong) {
    it(`reports ${name}, and uses the rest`, () => {
      const text = `{"corpusStudy": 1, "aliases": {"a": ["b"]}, ${field}, "themes": [{"label": "kept"}]}`;
      const config = parseConfig(text);
      assert.deepEqual(
        config.problems.map(problem => [text.slice(problem.start, problem.end), problem.code]),
        [[marked, code]],
      );
      assert.deepEqual(
        config.curation.themes.map(theme => theme.label),
        ['kept'],
      );
      assert.deepEqual({ ...config.curation.aliases }, { a: ['b'] });
    });
  }

  it('reads texts relative to its folder, and refuses paths that leave it', () => {
    const read = (file: string): { files: string[]; messages: string[] } => {
      const text = JSON.stringify({ corpusStudy: 1, texts: [{ work: 'bible', name: 'Village', file }] });
      const { texts, problems } = parseConfig(text, 'corpus/');
      return { files: texts.map(each => each.file), messages: problems.map(({ message }) => message) };
    };
    for (const file of ['a.tsv', './a.tsv', 'my texts/ö..tsv'])
      assert.deepEqual(read(file), { files: [`corpus/${file.replace('./', '')}`], messages: [] });
    for (const file of [
      '../a.tsv',
      'a/../../b.tsv',
      '/etc/a.tsv',
      'C:/a.tsv',
      'a\\..\\b.tsv',
      'file:///a.tsv',
      'https://example.org/a.tsv',
      '.',
      'a//b.tsv',
      'a/',
    ]) {
      const { files, messages } = read(file);
      assert.deepEqual(files, [], file);
      assert.match(
        messages[0],
        /The file has to be inside of this folder\. Write its path such as "texts\/bible\.tsv"/,
      );
    }
  });

  it('reports patterns after the first two hundred, but reads any number of paths', () => {
    const transcripts = (name: (i: number) => string): string =>
      Array.from({ length: 201 }, (_, i) => `"${name(i)}": {"title": "T"}`).join(', ');
    const patterns = parseConfig(`{"corpusStudy": 1, "transcripts": {${transcripts(i => `${i}*.txt`)}}}`);
    assert.deepEqual(
      patterns.problems.map(({ code, message }) => [code, message.includes('"200*.txt"')]),
      [['config-value', true]],
    );
    assert.equal(Object.keys(patterns.transcripts).length, 200);
    const paths = parseConfig(`{"corpusStudy": 1, "transcripts": {${transcripts(i => `${i}.txt`)}}}`);
    assert.deepEqual([paths.problems, Object.keys(paths.transcripts).length], [[], 201]);
  });

  it('reads sets, and leaves one out whose conditions cannot all be read, because it would be too large', () => {
    const { sets, problems } = parseConfig(
      `{"corpusStudy": 1, "sets": {
        "first term": {"files": ["1993/*", "b.txt"], "speakers": "Ada Rill", "from": "1993", "to": "1996-12", "query": "x"},
        "no glob": {"files": ["{1..99999}"], "query": "x"},
        "no speaker": {"speakers": [], "query": "x"},
        "no day": {"from": "soon", "query": "x"}
      }}`,
      'corpus/',
    );
    assert.deepEqual(sets, [
      {
        name: 'first term',
        files: ['corpus/1993/*', 'corpus/b.txt'],
        speakers: ['Ada Rill'],
        from: { calendar: 'gregorian', year: 1993 },
        to: { calendar: 'gregorian', year: 1996, month: 12 },
        query: 'x',
      },
    ]);
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['config-value', 'config-value'],
    );
  });

  it('ignores a silence whose file or text cannot be read, because it would hide too much', () => {
    for (const field of ['"file": "{1..99999}"', '"file": 5', '"file": " "', '"text": 5']) {
      const { silence, problems } = parseConfig(`{"corpusStudy": 1, "silence": [{${field}, "code": "x"}]}`);
      assert.deepEqual([silence, problems.map(({ code }) => code)], [[], ['config-value']], field);
    }
  });

  it('reads a file with a syntax error as far as possible', () => {
    const text = '{"corpusStudy": 1, "hidden": ["x"], "silence" [{"code": "y"}], "aliases": {"a": "b"}}';
    const config = parseConfig(text);
    assert.ok(
      config.problems.length > 0 &&
        config.problems.every(problem => problem.end <= text.length && problem.start < problem.end),
    );
    assert.deepEqual(config.curation.hidden, ['x']);
  });

  it('accepts any text, and reports problems inside it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.json(), (noise, json) => {
        for (const text of [
          noise,
          json,
          `{"corpusStudy": 1, ${noise}`,
          `{"corpusStudy": 1, "works": ${json}, "themes": ${json}, "aliases": ${json}, "transcripts": ${json}, "silence": ${json}}`,
        ]) {
          for (const { start, end } of parseConfig(text).problems)
            assert.ok(start >= 0 && start <= end && end <= text.length);
        }
      }),
    );
  });

  it('says of a file for a later version what to do, once, and uses what it knows', () => {
    const text = '{"corpusStudy": 2, "themes": [{"label": "kept", "colour": "red"}], "maps": {}}';
    const { problems, curation } = parseConfig(text);
    assert.deepEqual(curation.themes, [{ label: 'kept', forms: [] }]);
    assert.deepEqual(
      problems.map(({ code, start, end }) => [code, text.slice(start, end)]),
      [['config-version', '2']],
    );
    assert.match(problems[0].message, /later version.*Update Corpus Study/);
    for (const other of ['0', '"1"', 'null', '1.5'])
      assert.equal(parseConfig(`{"corpusStudy": ${other}}`).problems[0].code, 'config-version', other);
  });

  it('reads names such as __proto__ like any other name', () => {
    const config = parseConfig(
      '{"corpusStudy": 1, "aliases": {"__proto__": ["x"]}, "transcripts": {"constructor": {"title": "T"}}}',
    );
    assert.deepEqual(Object.keys(config.curation.aliases), ['__proto__']);
    assert.deepEqual(config.transcripts.constructor, { title: 'T' });
  });
});

describe('addSilence', () => {
  const silence = { code: 'verse-missing', file: 'a.txt', text: '2:290' };
  const after = (text: string | undefined): string =>
    applyChanges(text ?? '', addSilence(text, silence) ?? assert.fail('no changes'));

  it('creates a file if there is none', () => {
    for (const text of [undefined, '', ' \n']) assert.deepEqual(parseConfig(after(text)).silence, [silence]);
  });

  it('adds to the list or creates it, and keeps comments and layout', () => {
    for (const list of ['', ', "silence": []', ', "silence": [{"code": "other"}]']) {
      const text = `{\r\n\t// why\r\n\t"corpusStudy": 1${list}\r\n}`;
      const config = parseConfig(after(text));
      assert.deepEqual(config.problems, []);
      assert.deepEqual(config.silence.at(-1), silence);
      assert.equal(config.silence.length, list.includes('other') ? 2 : 1);
      assert.ok(after(text).includes('\r\n\t// why\r\n'));
      assert.ok(!/[^\r]\n/.test(after(text)), 'line ends are kept');
    }
  });

  it('does not change a file for a later version', () => {
    assert.equal(addSilence('{"corpusStudy": 2, "silence": []}', { code: 'verse-missing' }), undefined);
    assert.notEqual(addSilence('{"corpusStudy": 1, "silence": []}', { code: 'verse-missing' }), undefined);
  });

  it('does not change the corpus.json of another program', () => {
    assert.equal(addSilence('{"name": "x"}', silence), undefined);
    assert.equal(addSilence('[1]', silence), undefined);
  });
});
