/** The source of the first capturing group of a regular expression. */
export function firstGroup(source) {
  const start = nextGroup(source);
  let depth = 0;
  for (let index = start; index < source.length; index++) {
    if (source[index] === '\\') index++;
    else if (source[index] === '[') index = endOfClass(source, index);
    else if (source[index] === '(') depth++;
    else if (source[index] === ')' && --depth === 0) return source.slice(start + 1, index);
  }
  throw new Error(`No group in ${source}`);
}

function nextGroup(source) {
  for (let index = 0; index < source.length; index++) {
    if (source[index] === '\\') index++;
    else if (source[index] === '[') index = endOfClass(source, index);
    else if (source[index] === '(' && source[index + 1] !== '?') return index;
  }
  throw new Error(`No group in ${source}`);
}

function endOfClass(source, start) {
  let index = start + 1;
  while (source[index] !== ']') index += source[index] === '\\' ? 2 : 1;
  return index;
}

/**
 * All strings that a simple regular expression matches: letters, classes, groups, alternatives and `?`. White space,
 * however much of it is allowed, is one space. Throws for what it does not know.
 */
export function expand(source) {
  let index = 0;
  const result = alternatives();
  if (index < source.length) throw new Error(`Unexpected ${source.slice(index, index + 20)}`);
  return result;

  function alternatives() {
    const branches = [sequence()];
    while (source[index] === '|') {
      index++;
      branches.push(sequence());
    }
    return [...new Set(branches.flat())];
  }

  function sequence() {
    let strings = [''];
    while (index < source.length && source[index] !== '|' && source[index] !== ')') {
      let next = atom();
      if (source[index] === '*' && next.every(item => item === ' ' || item === '*')) {
        index++;
        next = [' '];
      } else if (source[index] === '?') {
        index++;
        next = [...next, ''];
      } else if ('{+*'.includes(source[index] ?? ' ')) throw new Error(`Unexpected ${source.slice(index, 20)}`);
      strings = [...new Set(strings.flatMap(start => next.map(end => start + end)))];
    }
    return strings;
  }

  function atom() {
    if (source[index] === '(') return group();
    if (source[index] === '[') return characterClass();
    if (source[index] === '\\') return escape();
    const letter = String.fromCodePoint(source.codePointAt(index));
    if ('^$.'.includes(letter)) throw new Error(`Unexpected ${letter}`);
    index += letter.length;
    return [letter];
  }

  function group() {
    if (!source.startsWith('(?:', index) && source[index + 1] === '?')
      throw new Error(`Unexpected ${source.slice(index)}`);
    index += source.startsWith('(?:', index) ? 3 : 1;
    const strings = alternatives();
    index++;
    return strings;
  }

  function characterClass() {
    const letters = [];
    for (index++; source[index] !== ']';) {
      const [first] = source[index] === '\\' ? escape() : [source[index++]];
      if (source[index] === '-' && source[index + 1] !== ']') {
        index++;
        const [last] = source[index] === '\\' ? escape() : [source[index++]];
        for (let code = first.charCodeAt(0); code <= last.charCodeAt(0); code++)
          letters.push(String.fromCharCode(code));
      } else letters.push(first);
    }
    index++;
    return letters;
  }

  function escape() {
    const letter = source[index + 1];
    index += 2;
    if (letter === 's') return [' '];
    const digits = { u: 4, x: 2 }[letter];
    if (digits === undefined) {
      if (/[a-z]/i.test(letter)) throw new Error(`Unexpected \\${letter}`);
      return [letter];
    }
    index += digits;
    return [String.fromCharCode(parseInt(source.slice(index - digits, index), 16))];
  }
}
