/**
 * Expressions that take more than linear time for a long text, and are never given one: the start of each (or all of it), and what
 * bounds its text. Sizes are in UTF-16 units. Whoever changes the length of what is passed to one of them changes its line here.
 */
export const bounded: readonly { readonly begins: string; readonly why: string }[] = [
  { begins: String.raw`\p{Lu}\p{Ll}[\p{L}\p{M}'’]*$`, why: 'one word of the name of a file' },
  { begins: String.raw`[ \u2060*_\\⁰¹²³⁴-⁹]+$`, why: 'the 40 before a bracket' },
  { begins: String.raw`[\p{L}\p{M}][\p{L}\p{M}'’]*$`, why: 'the 40 before a bracket' },
  { begins: String.raw`(?: (?:of|the|and|&))+$`, why: 'a part of a line of at most 140' },
  { begins: String.raw`\s*[|\n]\s*`, why: 'a list of cities in the code' },
  { begins: String.raw`\p{Lu}[\p{L}\p{M}’'‘ʿ-]+ $`, why: 'the 50 before a bracket' },
  { begins: String.raw`(?:^|\n)\s*$`, why: 'the 120 before a phrase' },
  { begins: String.raw`^\d{1,4}\s{2,}|\s{2,}\d{1,4}$`, why: 'a line of at most 200' },
  { begins: String.raw`\p{L} \P{N}*\p{L}{2}`, why: 'a line of at most 100' },
  { begins: String.raw`\{[^{}]{3,40}\}|\S {3,}\S.* {3,}\S.* {3,}\S`, why: 'a line that has at most 140' },
  { begins: String.raw`^(\d{1,4})(?: {4,}|[ \t]*\t[ \t]*)(?=\S)(.{3,80})$`, why: 'a line of at most 200' },
  { begins: String.raw`^(.{3,80}?)(?: {4,}|[ \t]*\t[ \t]*)(\d{1,4})$`, why: 'a line of at most 200' },
  { begins: String.raw`\p{L}{2}.* .*\p{L}{2}`, why: 'a line of at most 120' },
  { begins: String.raw`^[\s"“”«»#*_]+|[\s"“”«»*_.]+$`, why: 'a line of at most 120' },
  { begins: String.raw`^\P{Lu}*\p{Lu}?\P{Lu}{2,}$|`, why: 'a line of at most 30' },
  { begins: String.raw`[.!?؟] \p{Lu}\p{Ll}+ .*[.!?؟]$`, why: 'at most 45 words, so that it begins at most 45 times' },
  { begins: String.raw`^\s+at (?:(.*) \()?(.*?)\)?$`, why: 'the first 500 of a line' },
  { begins: String.raw`\s*\n\s*`, why: 'the expressions of this program' },
  { begins: String.raw`[.!…]+$`, why: 'what stands in brackets, at most 110' },
  { begins: String.raw`^[ .]+|[ .]+$`, why: 'a name that was cut before' },
  { begins: String.raw`^[. ]+|[. ]+$`, why: 'a name of at most 60 characters' },
  { begins: String.raw`^[\s.,;:!?،؛]+|[\s.,;:!?،؛]+$`, why: 'a selection that is not longer than a theme may be' },
  { begins: String.raw`[.'’-]+$`, why: 'one word of at most 25' },
  { begins: String.raw`[\u0620-\u06d3][^\p{L}]*$`, why: 'the 16 before a number' },
  { begins: String.raw`\s*Click to [^.]*\.`, why: 'a text of this program' },
  { begins: String.raw`<!--[^]{0,4000}?-->|<(script|style)`, why: 'any, but each beginning looks at 8,000 at most' },
];
