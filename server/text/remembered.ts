/**
 * The function, with its last answers for short texts remembered: the same few texts are asked for again and again. The
 * answer must depend on the text alone. At most `most` answers are held.
 */
export function remembered(answer: (text: string) => boolean, most = 500): (text: string) => boolean {
  const known = new Map<string, boolean>();
  return text => {
    if (text.length > longestText) return answer(text);
    let found = known.get(text);
    if (found === undefined) {
      found = answer(text);
      if (known.size >= most) known.clear();
      // A part of a string can keep all of it in memory.
      known.set(Array.from(text).join(''), found);
    }
    return found;
  };
}

/** In code units. Longer texts are hardly ever repeated. Chosen by hand. */
const longestText = 40;
