import { RegExpParser, type AST } from '@eslint-community/regexpp';
import type { Expression } from './collect';
import type { Attack } from './judge';

/** Makes a text of about so many UTF-16 units. */
export type Hostile = (size: number) => string;

/** Repetitions of fewer times than this are no worse in a long text. */
const fewRepeats = 8;
/** What makes a match fail at the end. No expression wants both. */
const ending = '\u0000\u0001';

/**
 * Texts that are hard for an expression: for each repetition in it, what the repetition matches again and again, behind what leads to
 * it, and also with what leads to it each time; and what fails only after that.
 */
export function hostileTexts({ source, flags }: Expression): Hostile[] {
  const pattern = new RegExpParser({ ecmaVersion: 2025 }).parsePattern(source, 0, source.length, {
    unicode: flags.includes('u'),
  });
  const texts: Hostile[] = [];
  forEachRepetition(pattern.alternatives, '', (before, repeated, after) => {
    const repeat = (text: string, size: number): string => text.repeat(Math.ceil(size / Math.max(1, text.length)));
    for (const pump of repeated) {
      texts.push(
        size => before + repeat(pump, size) + ending,
        size => repeat(before + pump, size) + ending,
        size => repeat(before + pump + pump, size) + after.slice(0, -1) + ending,
        size => `${ending}${repeat(pump, size / 2)}${before}${repeat(pump, size / 2)}${ending}`,
      );
    }
  });
  return texts;
}

/** Calls back with a text that leads to each repetition, texts that it repeats, and one that follows. */
function forEachRepetition(
  alternatives: readonly AST.Alternative[],
  lead: string,
  found: (before: string, repeated: readonly string[], after: string) => void,
): void {
  for (const { elements } of alternatives) {
    let before = lead;
    elements.forEach((element, index) => {
      if (element.type === 'Quantifier') {
        const isLong = element.max >= fewRepeats;
        if (isLong)
          found(
            before,
            variants(element.element),
            elements
              .slice(index + 1)
              .map(sampleOf)
              .join(''),
          );
        if ('alternatives' in element.element) forEachRepetition(element.element.alternatives, before, found);
      } else if ('alternatives' in element) forEachRepetition(element.alternatives, before, found);
      before += sampleOf(element);
    });
  }
}

/** Some texts that an element matches. */
function variants(element: AST.Element): string[] {
  const texts =
    element.type === 'Group' || element.type === 'CapturingGroup'
      ? element.alternatives.map(({ elements }) => elements.map(sampleOf).join(''))
      : candidates.filter(letter => matches(element, letter));
  const some = [...new Set(texts.filter(text => text !== ''))].slice(0, 4);
  return some.length > 1 ? [...some, some.join('')] : some;
}

/** A text that an element matches; an empty one where it needs none. */
function sampleOf(element: AST.Element): string {
  switch (element.type) {
    case 'Assertion':
    case 'Backreference':
      return '';
    case 'Group':
    case 'CapturingGroup':
      return element.alternatives[0].elements.map(sampleOf).join('');
    case 'Quantifier':
      return sampleOf(element.element).repeat(Math.min(element.max, Math.max(element.min, 1), 40));
    case 'Character':
      return String.fromCodePoint(element.value);
    default:
      return candidates.find(letter => matches(element, letter)) ?? firstOf(element);
  }
}

/** Characters of all kinds that expressions tell apart. */
const candidates = [...'aA1 .,-\t\n\'"([*_:;!?|/"«»–—\u0627\u0645\u0661\u0301\u06d4\u266a\u4e00'];

function matches(element: AST.Element, letter: string): boolean {
  if (element.type === 'Backreference' || element.type === 'Assertion') return false;
  if (element.type === 'Character') return String.fromCodePoint(element.value) === letter;
  return new RegExp(`^(?:${element.raw})$`, 'u').test(letter);
}

/** The first character of a class of rare ones. */
function firstOf(element: AST.Element): string {
  if (element.type !== 'CharacterClass' || element.negate) return '';
  const [first] = element.elements;
  if (first?.type === 'CharacterClassRange') return String.fromCodePoint(first.min.value);
  return first?.type === 'Character' ? String.fromCodePoint(first.value) : '';
}

/** A text that recheck has found. */
export function attackText({ pumps, suffix }: Attack): Hostile {
  const length = pumps.reduce((sum, { pump }) => sum + pump.length, 0);
  return size => pumps.map(({ prefix, pump }) => prefix + pump.repeat(Math.ceil(size / length))).join('') + suffix;
}
