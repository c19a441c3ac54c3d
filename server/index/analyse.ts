import type { CitationReader } from '../citations/reader';
import { extractPassages } from '../search/extract';
import { lineStarts } from '../text/lines';
import { extractThemes } from '../themes/extract';
import { parseTranscript } from '../transcript/parse';
import type { FileFacts } from './model';

/** All that the corpus wants to know of one file, from its text and the parse of it. Never fails; `fileName` may help to find a title. */
export function analyse(text: string, fileName: string, reader: CitationReader, parsed = parseTranscript(text, fileName)): FileFacts {
  const { transcript, view } = parsed;
  return {
    transcript,
    citations: reader.read(view, transcript),
    themes: extractThemes(view, transcript),
    passages: extractPassages(view, transcript),
    lineStarts: lineStarts(text),
  };
}

/**
 * The same, but themes and passages are found only when first asked for: right after an edit, what is asked about the
 * file itself need not wait for them. Such facts hold on to the file's view, and do not cross threads.
 */
export function analyseLazily(text: string, fileName: string, reader: CitationReader): FileFacts {
  const { transcript, view } = parseTranscript(text, fileName);
  let themes: FileFacts['themes'] | undefined;
  let passages: FileFacts['passages'] | undefined;
  return {
    transcript,
    citations: reader.read(view, transcript),
    get themes() { return themes ??= extractThemes(view, transcript); },
    get passages() { return passages ??= extractPassages(view, transcript); },
    lineStarts: lineStarts(text),
  };
}

/** The same facts with the citations that another reader finds: for works that were added or changed. */
export function reread(text: string, fileName: string, facts: FileFacts, reader: CitationReader): FileFacts {
  const { transcript, view } = parseTranscript(text, fileName);
  return { ...facts, citations: reader.read(view, transcript) };
}
