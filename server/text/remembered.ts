/**
 * The function, with its last answers for short texts remembered: the same few texts are asked for again and again, as after each
 * edit of a document. The answer must depend on the text alone. At most `most` answers are held.
 */
export function remembered<T>(answer: (text: string) => T, most = 500): (text: string) => T {
  const known = new Map<string, { readonly answer: T }>();
  return text => {
    if (text.length > longestText) return answer(text);
    let found = known.get(text);
    if (found === undefined) {
      found = { answer: answer(text) };
      if (known.size >= most) known.clear();
      // A part of a string can keep all of it in memory.
      known.set(Array.from(text).join(''), found);
    }
    return found.answer;
  };
}

/** In code units. Longer texts are hardly ever repeated. Chosen by hand. */
const longestText = 40;
