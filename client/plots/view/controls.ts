import type { PlotCorpus, PlotSubject } from '../../../server/protocol';
import { element } from '../../reading/view/elements';
import { plotKinds, type PlotQuestion } from '../plotMessages';
import { kindNames } from '../plotTitle';
import { measureNames } from './tables';

type Change = (change: Partial<PlotQuestion>) => void;

/** Most subjects of one plot: more lines cannot be told apart. The server refuses more than 20. */
const mostSubjects = 12;

/** The controls that apply to a question. Each change is reported at once. */
export function drawControls(question: PlotQuestion, corpora: readonly PlotCorpus[], change: Change): HTMLElement[] {
  const { kind } = question;
  const corpus = corpora.find(({ root }) => root === question.root) ?? corpora[0];
  const row = element('div', 'row');
  row.append(
    choice(
      'Plot',
      kind,
      plotKinds.map(each => [each, kindNames[each]] as const),
      chosen => change({ kind: chosen }),
    ),
  );
  if (corpora.length > 1)
    row.append(
      choice(
        'Corpus',
        corpus.root,
        corpora.map(({ root, name }) => [root, name] as const),
        root => change({ root, set: undefined! }),
      ),
    );
  const sets = corpus?.sets ?? [];
  if (sets.length > 0 || question.set !== undefined) {
    const names = question.set === undefined || sets.includes(question.set) ? sets : [...sets, question.set];
    const options = [['', 'Whole corpus'] as const, ...names.map(name => [`=${name}`, name] as const)];
    row.append(
      choice('Set', question.set === undefined ? '' : `=${question.set}`, options, set =>
        change({ set: set === '' ? undefined! : set.slice(1) }),
      ),
    );
  }
  row.append(...optionsOf(question, change));
  return kind === 'dispersion' || kind === 'time' ? [row, subjectsRow(question, change)] : [row];
}

function optionsOf(question: PlotQuestion, change: Change): HTMLElement[] {
  const { kind, per, years, calendar, byLength, level, measure, window, minCount, limit, query } = question;
  const perWords = choice(
    'Per',
    String(per),
    [
      ['1000', '1,000 words'],
      ['10000', '10,000 words'],
    ],
    chosen => change({ per: chosen === '1000' ? 1000 : 10_000 }),
  );
  switch (kind) {
    case 'dispersion':
      return [
        choice(
          'Transcripts',
          byLength ? 'own' : 'same',
          [
            ['same', 'All equally long'],
            ['own', 'As long as they are'],
          ],
          chosen => change({ byLength: chosen === 'own' }),
        ),
        perWords,
      ];
    case 'time':
      return [
        choice(
          'Periods',
          String(years),
          [
            ['1', '1 year'],
            ['5', '5 years'],
            ['10', '10 years'],
          ],
          chosen => change({ years: Number(chosen) }),
        ),
        choice(
          'Calendar',
          calendar,
          [
            ['gregorian', 'Gregorian'],
            ['persian', 'Persian'],
            ['islamic', 'Islamic'],
          ],
          chosen => change({ calendar: chosen }),
        ),
        perWords,
      ];
    case 'collocates':
      return [
        words('Word or query', query, text => change({ query: text })),
        choice('Measure', measure, Object.entries(measureNames) as [PlotQuestion['measure'], string][], chosen =>
          change({ measure: chosen }),
        ),
        whole('Words on each side', window, 50, value => change({ window: value })),
        whole('At least so often', minCount, 1000, value => change({ minCount: value })),
        whole('Words in the plot', limit, 500, value => change({ limit: value })),
      ];
    case 'sources':
    case 'matrix':
    case 'together':
      return [
        choice(
          'Each row is',
          level,
          [
            ['work', 'A work'],
            ['division', 'A chapter, volume or book'],
            ['place', 'A place as it is cited'],
          ],
          chosen => change({ level: chosen }),
        ),
        whole('Sources in the plot', limit, 200, value => change({ limit: value })),
      ];
  }
}

/** What is plotted, each with a button to remove it, and a field to add one. */
function subjectsRow({ subjects }: PlotQuestion, change: Change): HTMLElement {
  const row = element('div', 'row subjects');
  subjects.forEach((subject, index) => {
    const chip = element('span', 'chip');
    chip.append(element('span', 'kind', kindsOfSubjects[subject.kind]), element('bdi', '', subject.text));
    const remove = element('button', 'remove', '×');
    remove.setAttribute('aria-label', `Remove ${subject.text}`);
    remove.addEventListener('click', () => change({ subjects: subjects.filter((_, i) => i !== index) }));
    chip.append(remove);
    row.append(chip);
  });
  if (subjects.length >= mostSubjects) return row;
  const form = element('form', 'add');
  let kind: PlotSubject['kind'] = subjects.at(-1)?.kind ?? 'query';
  const field = element('input');
  field.id = 'subject';
  field.type = 'text';
  field.maxLength = 1000;
  field.setAttribute('aria-label', 'Add to the plot');
  field.placeholder = placeholders[kind];
  const kindChoice = choice('Add', kind, Object.entries(kindsOfSubjects) as [PlotSubject['kind'], string][], chosen => {
    kind = chosen;
    field.placeholder = placeholders[kind];
  });
  form.append(kindChoice, field, element('button', '', 'Add'));
  form.addEventListener('submit', event => {
    event.preventDefault();
    const text = field.value.trim();
    if (text !== '') change({ subjects: [...subjects, { kind, text }] });
  });
  row.append(form);
  return row;
}

const kindsOfSubjects: Readonly<Record<PlotSubject['kind'], string>> = {
  query: 'Word',
  theme: 'Theme',
  source: 'Source',
};
const placeholders: Readonly<Record<PlotSubject['kind'], string>> = {
  query: 'bridge, or bridg*, or "old bridge"',
  theme: 'The name of a theme',
  source: 'Quran 2:255, or a work',
};

/** A list to choose from, with its name. */
function choice<T extends string>(
  name: string,
  value: T,
  options: readonly (readonly [value: T, label: string])[],
  chosen: (value: T) => void,
): HTMLElement {
  const label = element('label', '', name);
  const select = element('select');
  select.id = `choice-${name.replaceAll(' ', '-')}`;
  for (const [each, text] of options) {
    const option = element('option', '', text);
    option.value = each;
    option.selected = each === value;
    select.append(option);
  }
  select.addEventListener('change', () => chosen(select.value as T));
  label.append(select);
  return label;
}

function whole(name: string, value: number, most: number, chosen: (value: number) => void): HTMLElement {
  const label = element('label', '', name);
  const field = element('input', 'whole');
  Object.assign(field, {
    id: `number-${name.replaceAll(' ', '-')}`,
    type: 'number',
    min: '1',
    max: String(most),
    value: String(value),
  });
  field.addEventListener('change', () => {
    const typed = Math.round(Number(field.value));
    if (Number.isFinite(typed)) chosen(Math.max(1, Math.min(most, typed)));
  });
  label.append(field);
  return label;
}

function words(name: string, value: string, chosen: (value: string) => void): HTMLElement {
  const label = element('label', '', name);
  const field = element('input');
  Object.assign(field, { id: `text-${name.replaceAll(' ', '-')}`, type: 'text', value, maxLength: 1000 });
  field.addEventListener('change', () => chosen(field.value.trim()));
  label.append(field);
  return label;
}
