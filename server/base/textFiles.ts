/** Endings of the names of files that may be transcripts, in lower case. The last two are subtitles. */
export const transcriptExtensions: readonly string[] = ['txt', 'text', 'md', 'markdown', 'srt', 'vtt'];

const transcriptName = new RegExp(`\\.(?:${transcriptExtensions.join('|')})$`, 'i');

/** Whether the name of a file has one of `transcriptExtensions`. */
export function isTranscriptName(name: string): boolean {
  return transcriptName.test(name);
}

/** Whether the name of a file is one of subtitles. */
export function isSubtitleName(name: string): boolean {
  return /\.(?:srt|vtt)$/i.test(name);
}
