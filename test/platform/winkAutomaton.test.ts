import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { createTagCorrector } from '../../server/platform/winkAutomaton';

type Match = readonly [first: number, last: number, pattern: string];

/** An automaton of wink-nlp. */
interface Automaton {
  importJSON(machine: string): void;
  recognize(events: readonly number[]): Match[];
}

const require = createRequire(__filename);
const createAutomaton = require('wink-nlp/src/automaton.js') as (words: object, ignored: string) => Automaton;
const loadModel = require('wink-eng-lite-web-model/dist/load-pos-model.js') as () => {
  machines: string[];
  updater: (matches: Match[], words: object, tags: (number | string)[], normals: readonly number[]) => void;
};
const hintBase = 1_080_000;

/** A token: its tag, its hint or 0, and the tags that it can have. */
type Token = readonly [tag: number, hint: number, possible: number];

/** The tags as wink corrects them. Tokens are their own normal forms. */
function correctedByWink(tokens: readonly Token[]): number[] {
  const { machines, updater } = loadModel();
  const words = {
    lookup: () => [0],
    isMemberPOS: (token: number, tag: string) => (tokens[token][2] & (1 << Number(tag))) !== 0,
  };
  const tags: (number | string)[] = tokens.map(([tag]) => tag);
  for (const machine of machines) {
    const automaton = createAutomaton(words, '');
    automaton.importJSON(machine);
    const events = tags.map((tag, i) => (tokens[i][1] === 0 ? Number(tag) : tokens[i][1] + hintBase));
    const normals = [...tokens.keys()];
    updater(automaton.recognize(events), words, tags, normals);
  }
  return tags.map(Number);
}

function corrected(tokens: readonly Token[]): number[] {
  const corrector = createTagCorrector(loadModel().machines);
  const tags = Uint8Array.from(tokens, ([tag]) => tag);
  const events = Uint8Array.from(tokens, ([, hint]) => (hint === 0 ? 0 : corrector.eventOf(hint + hintBase)));
  const possible = Uint32Array.from(tokens, ([, , tagsOf]) => tagsOf);
  corrector.correct(tags, events, possible, tokens.length);
  return [...tags];
}

describe('the automata of the tagger', () => {
  const token = fc.tuple(
    fc.nat({ max: 19 }),
    fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, fc.nat({ max: 40 })),
    fc.oneof(fc.constant(0x7fffffff), fc.nat({ max: 0x7ffff })),
  );

  it('correct tags as those of wink-nlp do', () => {
    fc.assert(
      fc.property(fc.array(token, { maxLength: 40 }), tokens => {
        assert.deepEqual(corrected(tokens), correctedByWink(tokens));
      }),
      { numRuns: 300 },
    );
  });

  it('read only the tokens of a text, not what an earlier one left behind', () => {
    const corrector = createTagCorrector(loadModel().machines);
    const tags = Uint8Array.of(8, 16, 8, 8, 8);
    corrector.correct(tags, new Uint8Array(5), new Uint32Array(5).fill(0x7fffffff), 2);
    assert.deepEqual([...tags.subarray(2)], [8, 8, 8]);
  });
});
