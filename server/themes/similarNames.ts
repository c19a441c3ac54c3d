/** Length of the pieces in which fuse.js compares a pattern. */
const longestPiece = 32;

/**
 * A test that is false only for texts that fuse.js does not find similar to `pattern` with `threshold`, wherever in the text:
 * they lack too many of its letters. Fuse compares letter by letter, which takes a hundred times as long. A text is always
 * accepted if it or the pattern has letters other than those of ASCII, which fuse.js may change.
 */
export function mayBeSimilar(pattern: string, threshold: number): (text: string) => boolean {
  if (!isAscii(pattern)) return () => true;
  const pieces = piecesOf(pattern.toLowerCase()).map(piece => ({ letters: lettersOf(piece), length: piece.length }));
  const left = new Uint8Array(128);
  return text =>
    pieces.some(({ letters, length }) => {
      left.set(letters);
      let missing = length;
      for (let i = 0; i < text.length; i++) {
        const unit = text.charCodeAt(i);
        if (unit > 127) return true;
        const letter = unit >= 65 && unit <= 90 ? unit + 32 : unit;
        if (left[letter] === 0) continue;
        left[letter]--;
        missing--;
      }
      // Each missing letter is an error.
      return missing / length <= threshold;
    });
}

/** As fuse.js cuts a pattern: the last piece begins earlier, so that it is as long as the others. */
function piecesOf(pattern: string): string[] {
  if (pattern.length <= longestPiece) return [pattern];
  const pieces: string[] = [];
  for (let at = 0; at + longestPiece <= pattern.length; at += longestPiece)
    pieces.push(pattern.slice(at, at + longestPiece));
  if (pattern.length % longestPiece > 0) pieces.push(pattern.slice(-longestPiece));
  return pieces;
}

function lettersOf(piece: string): Uint8Array {
  const letters = new Uint8Array(128);
  for (let i = 0; i < piece.length; i++) letters[piece.charCodeAt(i)]++;
  return letters;
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}
