import type { CitationReader } from '../citations/reader';
import { extractPassages } from '../search/extract';
import { lineStarts } from '../text/lines';
import { extractThemes } from '../themes/extract';
import { parseTranscript } from '../transcript/parse';
import { looksLikeTranscript, readsLikeTranscript } from '../transcript/recognise';
import type { FileFacts } from './model';

/** Length of the head by which long texts are recognised, in UTF-16 units. */
const headLength = 65_536;

/** All that the corpus wants to know of one file, from its text alone. Never fails; `fileName` may help to find a title. */
export function analyse(text: string, fileName: string, reader: CitationReader): FileFacts {
  return toFacts(text, parseTranscript(text, fileName), reader);
}

/** The same where the text is recognised as a transcript, else undefined. A text that is no transcript costs its parse or, where it is long, that of its head. */
export function analyseIfTranscript(text: string, fileName: string, reader: CitationReader): FileFacts | undefined {
  if (text.length > headLength) return looksLikeTranscript(text.slice(0, headLength), fileName) ? analyse(text, fileName, reader) : undefined;
  const parsed = parseTranscript(text, fileName);
  return readsLikeTranscript(parsed.transcript, fileName) ? toFacts(text, parsed, reader) : undefined;
}

function toFacts(text: string, { transcript, view }: ReturnType<typeof parseTranscript>, reader: CitationReader): FileFacts {
  return {
    transcript,
    citations: reader.read(view, transcript),
    themes: extractThemes(view, transcript),
    passages: extractPassages(view, transcript),
    lineStarts: lineStarts(text),
  };
}

/** The same facts with the citations that another reader finds: for works that were added or changed. */
export function reread(text: string, fileName: string, facts: FileFacts, reader: CitationReader): FileFacts {
  const { transcript, view } = parseTranscript(text, fileName);
  return { ...facts, citations: reader.read(view, transcript) };
}
