import { encoder } from '../bytes/bytes';
import { packed, packedOffsets, packedSpans } from '../bytes/packedNumbers';
import type { Postings } from './postingsFormat';
import type { RunningWords } from './runningWords';
import type { PassageTable, SegmentFile } from './segment';
import { bytesOf, type Sections } from './segmentLayout';
import { soundAids } from './spellingAids';

/** The sections of a segment. Yields while it finds how terms sound. */
export function* sectionsOf(
  files: readonly SegmentFile[],
  table: PassageTable,
  termBytes: Uint8Array,
  termOffsets: Uint32Array,
  postings: Postings,
  runningWords: RunningWords,
): Generator<void, Sections> {
  const strings = files.flatMap(({ uri, fingerprint }) => [encoder.encode(uri), encoder.encode(fingerprint)]);
  const fileOffsets = new Uint32Array(strings.length + 1);
  strings.forEach((bytes, i) => {
    fileOffsets[i + 1] = fileOffsets[i] + bytes.length;
  });
  const fileStrings = new Uint8Array(fileOffsets[strings.length]);
  strings.forEach((bytes, i) => fileStrings.set(bytes, fileOffsets[i]));
  const { soundStarts, soundTerms } = yield* soundAids(termBytes, termOffsets);
  const fileWords = new Uint32Array(files.length);
  let words = 0;
  for (let file = 0; file < files.length; file++) {
    for (let passage = table.firsts[file]; passage < table.firsts[file + 1]; passage++)
      fileWords[file] += table.lengths[passage];
    words += fileWords[file];
  }
  return {
    meta: bytesOf(Uint32Array.of(termOffsets.length - 1, words)),
    fileStrings,
    fileOffsets: bytesOf(fileOffsets),
    fileWords: bytesOf(fileWords),
    firsts: bytesOf(table.firsts),
    spans: packedSpans(table.starts, table.ends),
    lengths: bytesOf(table.lengths),
    kinds: table.kinds,
    termBytes,
    termLengths: packedOffsets(termOffsets),
    frequencies: packed(postings.frequencies),
    documentLengths: packedOffsets(postings.documentOffsets),
    positionLengths: packedOffsets(postings.positionOffsets),
    soundLengths: packedOffsets(soundStarts),
    soundTerms: packed(soundTerms),
    documents: postings.documents,
    positions: postings.positions,
    skips: bytesOf(postings.skips),
    wordLengths: packedOffsets(runningWords.offsets),
    words: runningWords.bytes,
  };
}
