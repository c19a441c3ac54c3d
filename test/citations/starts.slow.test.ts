import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import type { CitationReader } from '../../server/citations/reader';
import { starts } from '../../server/citations/grammar/starts';
import { startsOfTokens } from '../../server/citations/grammar/startsOfWords';
import { createCitationReader } from '../../server/citations/recognise';
import { builtInWorks } from '../../server/citations/works';
import { parseTranscript, type Parsed } from '../../server/transcript/parse';
import { sharedCases } from '../accuracy/cases';
import { readLabelled } from '../accuracy/labels';

/**
 * Bits that say more than that a reader may find something: the word is one for "surah". Elsewhere these readers must not run,
 * as «2. ayet» in Turkish would then be read without the word «sure».
 */
const exactBits = starts.surah | starts.foreignSurah;
const allBits = Object.values(starts).reduce((all, bit) => all | bit, 0) & ~exactBits;

/** Lets all readers run at all words and at the marks "§" and "¶". */
const startsOfAll: typeof startsOfTokens = (tokens, language) =>
  startsOfTokens(tokens, language).map((bits, index) => {
    const { kind, text } = tokens[index];
    return kind === 'word' || text === '§' || text === '¶' ? bits | allBits : bits;
  });

const fixtures = new URL('../fixtures/', import.meta.url);

describe('the readers that are not run at a word', function () {
  this.timeout(600_000);
  const usual = createCitationReader(builtInWorks);
  const thorough = createCitationReader(builtInWorks, startsOfAll);

  /** Compares what is found in texts with the bits of the words and with all. */
  function check(texts: readonly string[]): void {
    const differing = texts.flatMap(text => {
      const parsed = parseTranscript(text);
      const [found, all] = [usual, thorough].map(reader => citationsOf(parsed, reader));
      return found === all ? [] : [`${text}\n  finds ${found}\n  with all readers ${all}`];
    });
    assert.equal(differing.length, 0, differing.slice(0, 5).join('\n\n'));
  }

  it('would find nothing in the labelled transcripts', () => {
    const texts = filesIn('labelled/', '.txt').flatMap(file => readLabelled(file).map(({ text }) => text));
    assert.ok(texts.length > 100);
    check(texts);
  });

  it('would find nothing in the reference strings of other programs', () => {
    const suites = filesIn('public-suites/', '.json').flatMap(textsOf);
    assert.ok(suites.length > 300);
    check(suites);
  });

  it('would find nothing in the examples of mistakes', function () {
    const cases = sharedCases();
    if (cases === undefined) return this.skip();
    check(cases.map(({ text }) => text));
  });
});

/** All that is found in a text. */
function citationsOf({ view, transcript }: Parsed, reader: CitationReader): string {
  return JSON.stringify(reader.read(view, transcript));
}

/** The files below a folder of the fixtures. */
function filesIn(folder: string, extension: string): string[] {
  return readdirSync(new URL(folder, fixtures), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith(extension))
    .sort()
    .map(name => readFileSync(new URL(`${folder}${name}`, fixtures), 'utf8'));
}

/** The texts of a suite; of another file none. */
function textsOf(file: string): string[] {
  const { strings } = JSON.parse(file) as { readonly strings?: readonly (readonly [string, ...string[]])[] };
  return strings?.map(([text]) => text) ?? [];
}
