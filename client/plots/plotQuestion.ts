import { plotKinds, type PlotQuestion } from './plotMessages';

/** A question with usual values. */
export function newQuestion(given: Partial<PlotQuestion> = {}): PlotQuestion {
  return { ...defaults, subjects: [], ...given };
}

const defaults: PlotQuestion = {
  kind: 'dispersion',
  subjects: [],
  query: '',
  per: 1000,
  years: 1,
  calendar: 'gregorian',
  byLength: false,
  level: 'work',
  measure: 'logDice',
  window: 5,
  minCount: 2,
  limit: 30,
};

/**
 * The question of a state that an earlier window kept. What is missing or wrong in it has its usual value: another version may have
 * written it.
 */
export function restoredQuestion(state: unknown): PlotQuestion {
  if (typeof state !== 'object' || state === null) return newQuestion();
  const kept = Object.entries(state as Record<string, unknown>).filter(([name, value]) => isPossible(name, value));
  return newQuestion(Object.fromEntries(kept));
}

const oneOf: Readonly<Partial<Record<keyof PlotQuestion, readonly unknown[]>>> = {
  kind: plotKinds,
  per: [1000, 10_000],
  years: [1, 5, 10],
  calendar: ['gregorian', 'persian', 'islamic'],
  byLength: [true, false],
  level: ['work', 'division', 'place'],
  measure: ['logDice', 'MI', 't', 'LL', 'deltaP'],
};

function isPossible(name: string, value: unknown): boolean {
  const allowed = Object.hasOwn(oneOf, name) ? oneOf[name as keyof PlotQuestion] : undefined;
  if (allowed !== undefined) return allowed.includes(value);
  switch (name) {
    case 'root':
    case 'set':
    case 'query':
      return typeof value === 'string';
    case 'window':
    case 'minCount':
    case 'limit':
      return Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 5000;
    case 'subjects':
      return Array.isArray(value) && value.every(isSubject);
    default:
      return false;
  }
}

function isSubject(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, text } = value as { kind?: unknown; text?: unknown };
  return ['query', 'theme', 'source'].includes(kind as string) && typeof text === 'string' && text !== '';
}
