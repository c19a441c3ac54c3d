import assert from 'node:assert/strict';
import fc from 'fast-check';
import { distance } from '../../server/text/editDistance';
import type { SearchIndex } from '../../server/search/query/searchRequest';
import { plainIndex } from './plain';

const words = ['an', 'and', 'ant', 'bee', 'been', 'cat', 'dog', 'dot'];
const word = fc.constantFrom(...words);
const text = fc
  .array(fc.array(word, { minLength: 1, maxLength: 6 }), { maxLength: 4 })
  .map(lines => lines.map(line => line.join(' ') + '.').join('\n'));
const edits = fc.array(
  fc.record({ uri: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k'), text: fc.option(text) }),
  { maxLength: 30 },
);

type Condition = { readonly kind: 'word' | 'prefix' | 'phrase' | 'without'; readonly words: readonly string[] };
const condition: fc.Arbitrary<Condition> = fc.oneof(
  word.map((w): Condition => ({ kind: 'word', words: [w] })),
  word.map((w): Condition => ({ kind: 'prefix', words: [w.slice(0, 2)] })),
  fc.array(word, { minLength: 2, maxLength: 3 }).map((ws): Condition => ({ kind: 'phrase', words: ws })),
  word.map((w): Condition => ({ kind: 'without', words: [w] })),
);

function written({ kind, words: own }: Condition): string {
  return { word: own[0], prefix: own[0] + '*', phrase: `"${own.join(' ')}"`, without: '-' + own[0] }[kind];
}

function holds(line: readonly string[], { kind, words: own }: Condition): boolean {
  if (kind === 'phrase') return line.some((_, i) => own.every((w, k) => line[i + k] === w));
  if (kind === 'without') return !line.includes(own[0]);
  return line.some(w => (kind === 'prefix' ? w.startsWith(own[0]) : w === own[0]));
}

/** The passages that a plain scan finds, as file and start offset. */
function scan(files: ReadonlyMap<string, string>, conditions: readonly Condition[]): string[] {
  return [...files]
    .flatMap(([uri, content]) => {
      let start = 0;
      return content.split('\n').flatMap(line => {
        const at = start;
        start += line.length + 1;
        const own = line
          .replace('.', '')
          .split(' ')
          .filter(w => w !== '');
        return own.length > 0 && conditions.every(each => holds(own, each)) ? [`${uri} ${at}`] : [];
      });
    })
    .sort();
}

async function hits(index: SearchIndex, query: string): Promise<{ order: string[]; total: number; asTyped: string[] }> {
  const answer = await index.search({ query, limit: 1000, finished: true }, () => false);
  return {
    order: answer.hits.map(
      hit => `${hit.uri} ${hit.start} ${hit.score} ${hit.matches.map(match => match.start).join()}`,
    ),
    total: answer.total,
    asTyped: answer.hits
      .filter(hit => answer.groups[hit.group].kind === 'exact')
      .map(({ uri, start }) => `${uri} ${start}`),
  };
}

describe('search after any edits', () => {
  it('finds what a plain scan finds, in the order of an index built from scratch', async () => {
    await fc.assert(
      fc.asyncProperty(edits, fc.array(condition, { minLength: 1, maxLength: 3 }), async (changes, conditions) => {
        const index = plainIndex();
        const files = new Map<string, string>();
        for (const { uri, text: content } of changes) {
          if (content === null) {
            index.delete(uri);
            files.delete(uri);
          } else {
            index.set(uri, content);
            files.set(uri, content);
          }
        }
        const present = new Set([...files.values()].flatMap(content => content.split(/[\s.]+/)));
        // A word that no passage contains is searched in other spellings, which a plain scan does not know.
        const known = conditions.filter(
          each =>
            each.kind === 'phrase' ||
            each.words.every(w => [...present].some(p => (each.kind === 'prefix' ? p.startsWith(w) : p === w))),
        );
        if (!known.some(each => each.kind !== 'without')) return;
        const query = known.map(written).join(' ');
        const { order, total, asTyped } = await hits(index, query);
        assert.deepEqual([...asTyped].sort(), scan(files, known), query);
        assert.deepEqual(
          order.slice(0, asTyped.length).map(hit => hit.split(' ').slice(0, 2).join(' ')),
          asTyped,
          'other spellings come last',
        );
        assert.equal(total, order.length);

        const rebuilt = plainIndex();
        for (const [uri, content] of [...files].reverse()) rebuilt.set(uri, content);
        assert.deepEqual(await hits(rebuilt, query), { order, total, asTyped }, query);
      }),
      { numRuns: 300 },
    );
  });

  it('answers any query', async () => {
    const index = plainIndex();
    index.set('a', 'an ant and a bee.');
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 40 }), fc.boolean(), async (query, finished) => {
        const answer = await index.search({ query, limit: 3, finished }, () => false);
        assert.ok(answer.total >= answer.hits.length);
      }),
    );
  });

  it('computes edit distances as the complete table does', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(letters, letters, fc.integer({ min: 0, max: 3 }), (a, b, most) => {
        assert.equal(distance(a, b, most), Math.min(most + 1, distanceByTable(a, b)));
      }),
    );
  });
});

/** Edit distance (optimal string alignment) by the complete table. */
function distanceByTable(a: string, b: string): number {
  const rows: number[][] = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      rows[i][j] = Math.min(
        rows[i - 1][j] + 1,
        rows[i][j - 1] + 1,
        rows[i - 1][j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
    }
  }
  return rows[a.length][b.length];
}
