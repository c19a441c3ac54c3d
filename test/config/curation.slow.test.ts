import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseConfig } from '../../server/config/parseConfig';
import { applyChanges, changesBetween } from '../../server/config/textChanges';
import { curate, type Curation } from '../../server/config/curationEdits';
import { readCuration, type Curated } from '../../server/themes/readCuration';
import { readForm } from '../../server/themes/themeKey';

const curatedOf = (text: string): Curated => readCuration(parseConfig(text).curation);
const key = (text: string): string => readForm(text).key;

describe('any curation of any corpus.json', () => {
  const names = [
    'sense of thrift',
    'copper lanterns',
    'river patrol',
    'Harbour Board',
    'we go on',
    'سقف خانه',
    '"very words"',
    '22nd of Mehr',
    'old days',
  ];
  const name = fc.constantFrom(...names);
  const comment = fc.constantFrom('', ' // one\n', ' /* two */ ', '\n\t// three\n', '\n');
  const list = (item: fc.Arbitrary<string>, [open, close]: string): fc.Arbitrary<string> =>
    fc
      .tuple(fc.array(fc.tuple(comment, item, comment), { maxLength: 3 }), fc.boolean(), comment)
      .map(
        ([items, trailing, rest]) =>
          `${open}${items.map(parts => parts.join('')).join(',')}${trailing && items.length > 0 ? ',' : ''}${rest}${close}`,
      );
  const text = name.map(text => JSON.stringify(text));
  const texts = fc.oneof(text, list(text, '[]'));
  const config = fc
    .record({
      themes: list(
        fc.oneof(
          texts.chain(forms => text.map(label => `{ "label": ${label}, "forms": ${forms} }`)),
          text.map(label => `{"label":${label}}`),
        ),
        '[]',
      ),
      aliases: fc
        .uniqueArray(fc.tuple(text, texts, comment), { maxLength: 3, selector: ([label]) => label })
        .map(items => `{${items.map(([label, forms, remark]) => `${remark}${label}: ${forms}`).join(',')}}`),
      hidden: texts,
      more: comment,
    })
    .map(
      ({ themes, aliases, hidden, more }) =>
        `{ "corpusStudy": 1,${more}"themes": ${themes},\n  "aliases": ${aliases}, // about hidden\n  "hidden": ${hidden}\n}`,
    );
  const curation: fc.Arbitrary<Curation> = fc.oneof(
    fc.record({ action: fc.constant('addForm' as const), theme: name, form: name }),
    fc.record({ action: fc.constant('merge' as const), theme: name, into: name }),
    fc.record({ action: fc.constant('rename' as const), theme: name, label: name }),
    fc.record({ action: fc.constantFrom('hide' as const, 'unhide' as const), theme: name }),
    fc.record({ action: fc.constant('makeTheme' as const), label: name, forms: fc.array(name, { maxLength: 2 }) }),
  );

  it('has the requested effect, changes no other theme and keeps all comments', () => {
    fc.assert(
      fc.property(config, fc.array(curation, { minLength: 1, maxLength: 6 }), (start, curations) => {
        let now = start;
        for (const applied of curations) {
          const before = curatedOf(now);
          const next = curate(now, applied);
          const after = curatedOf(next);
          assert.deepEqual(parseConfig(next).problems, [], next);
          checkEffect(applied, before, after);
          const affected = affectedThemes(applied, before);
          for (const other of names.map(key).filter(other => !affected.has(before.canonical(other)))) {
            assert.deepEqual(
              [after.canonical(other), after.label(other), after.isHidden(other)],
              [before.canonical(other), before.label(other), before.isHidden(other)],
              `${other}\n${JSON.stringify(applied)}\n${now}\n${next}`,
            );
          }
          for (const part of ['// one', '/* two */', '// three', '// about hidden'])
            assert.equal(
              next.split(part).length,
              now.split(part).length,
              `${part}\n${JSON.stringify(applied)}\n${now}\n${next}`,
            );
          assert.equal(curate(next, applied), next, 'the same curation again changes nothing');
          assert.equal(applyChanges(now, changesBetween(now, next)), next);
          now = next;
        }
      }),
      { numRuns: 400 },
    );
  });

  /** Keys of the themes that a curation may change. */
  function affectedThemes(curation: Curation, before: Curated): Set<string> {
    const texts = Object.entries(curation)
      .filter(([field]) => field !== 'action')
      .flatMap(([, value]) => value as string | string[]);
    return new Set(texts.flatMap(text => [key(text), before.canonical(key(text))]));
  }

  function checkEffect(curation: Curation, before: Curated, after: Curated): void {
    const forms = (theme: string): string[] => [
      before.canonical(key(theme)),
      ...before.aliases(before.canonical(key(theme))),
    ];
    switch (curation.action) {
      case 'hide':
        assert.ok(after.isHidden(after.canonical(key(curation.theme))));
        break;
      case 'unhide':
        assert.ok(!after.isHidden(after.canonical(key(curation.theme))));
        break;
      case 'addForm': {
        const owner = after.canonical(key(curation.theme));
        assert.equal(owner, before.canonical(key(curation.theme)));
        assert.ok(!after.isHidden(owner));
        assert.equal(after.canonical(key(curation.form)), owner);
        break;
      }
      case 'merge':
        for (const form of [...forms(curation.theme), ...forms(curation.into)])
          assert.equal(after.canonical(form), before.canonical(key(curation.into)));
        break;
      case 'rename':
        assert.equal(after.label(key(curation.label)), curation.label);
        assert.ok(!after.isHidden(key(curation.label)));
        for (const form of forms(curation.theme)) assert.equal(after.canonical(form), key(curation.label));
        break;
      case 'makeTheme':
        // If a form belongs to the new theme already, its other forms may move with it, so the result depends on their order.
        if (
          (curation.forms ?? []).length > 0 &&
          curation.forms!.some(form => before.canonical(key(form)) === before.canonical(key(curation.label)))
        )
          break;
        assert.equal(after.canonical(key(curation.label)), key(curation.label));
        assert.notEqual(after.label(key(curation.label)), undefined);
        for (const form of curation.forms ?? []) assert.equal(after.canonical(key(form)), key(curation.label));
        break;
    }
  }
});
