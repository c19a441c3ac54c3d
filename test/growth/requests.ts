import { methods } from '../../server/protocol';
import { lineStarts, positionAt } from '../../server/text/lines';
import { parseTranscript } from '../../server/transcript/parse';
import { createCitationReader } from '../../server/citations/recognise';
import { builtInWorks } from '../../server/citations/works';
import { extractPassages } from '../../server/search/passages/extractPassages';
import { spokenWords } from '../../server/themes/formulas/spoken';
import { extractThemes } from '../../server/themes/extract';
import { createCorpus } from '../../server/index/createCorpus';
import type { FileFacts } from '../../server/index/facts';
import { annotations } from '../../server/features/document/annotations';
import { concordance } from '../../server/features/search/concordance';
import { formulasReport } from '../../server/features/themes/formulas';
import { inventedQuran } from '../features/fixture';
import { Editor } from '../support/editor';
import { MemoryFiles, memoryHost } from '../support/memoryHost';
import { tagger } from '../support/tagger';

/** Does one piece of work and tells its name. */
export type Step = <T>(name: string, work: () => T | Promise<T>) => Promise<T>;

const folder = 'file:///speeches';
const uri = `${folder}/a.txt`;
const reader = createCitationReader(builtInWorks);

/** Everything that is done with a text when it is read, and every request about it. `step` is called for each. */
export async function allWork(text: string, step: Step): Promise<void> {
  const facts = await readText(text, step);
  await commandLine(text, facts, step);
  await requests(text, facts, step);
}

async function readText(text: string, step: Step): Promise<FileFacts> {
  const parsed = await step('parse', () => parseTranscript(text));
  const { view, transcript } = parsed;
  const citations = await step('citations', () => reader.read(view, transcript));
  const themes = await step('themes', () => extractThemes(view, transcript, tagger));
  const passages = await step('passages', () => extractPassages(view, transcript));
  const spoken = await step('spoken words', () => spokenWords(passages, transcript, citations));
  return {
    transcript,
    citations,
    themes,
    passages,
    words: passages.tokens.length,
    spoken,
    lineStarts: lineStarts(text),
  };
}

async function commandLine(text: string, facts: FileFacts, step: Step): Promise<void> {
  const writer = createCorpus(folder, { sources: inventedQuran, readText: () => Promise.resolve(text) });
  await step('indexing', () => {
    writer.set(uri, 'a.txt', facts);
    return writer.snapshot().themes();
  });
  const corpus = writer.snapshot();
  await step('annotations', () => annotations(corpus.entry(uri)!, text));
  await step('concordance', () => concordance(corpus, queriesIn(text)[0]));
  await step('report of formulas', () => formulasReport(corpus));
}

async function requests(text: string, facts: FileFacts, step: Step): Promise<void> {
  const editor = await Editor.start({
    host: memoryHost(new MemoryFiles(), inventedQuran),
    folders: [folder],
    // Without it, only what looks like a transcript counts as one.
    settings: { include: ['*.txt'] },
  });
  const ask = (name: string, method: string, params: object): Promise<unknown> =>
    step(name, () => editor.request(method, params));
  const textDocument = { uri };
  try {
    await editor.open(uri, text);
    await ask('themes of the corpus', methods.themes, { limit: 100 });
    const lines = lineStarts(text);
    const range = { start: { line: 0, character: 0 }, end: positionAt(lines, text.length) };
    await ask('outline', 'textDocument/documentSymbol', { textDocument });
    await ask('folding', 'textDocument/foldingRange', { textDocument });
    await ask('semantic tokens', 'textDocument/semanticTokens/full', { textDocument });
    await ask('marks', methods.marks, { uri });
    await ask('inlay hints', 'textDocument/inlayHint', { textDocument, range });
    await ask('diagnostics', 'textDocument/diagnostic', { textDocument });
    await ask('links', 'textDocument/documentLink', { textDocument });
    await ask('code actions', 'textDocument/codeAction', { textDocument, range, context: { diagnostics: [] } });
    await ask('reading view', methods.readingText, { uri, themes: true });
    await ask('quote', methods.quote, { uri, range });
    await ask('formulas', methods.formulas, { limit: 100 });
    await ask('sources', methods.sources, { limit: 100 });
    await ask('transcripts', methods.transcripts, { root: folder, by: 'year', limit: 100 });
    for (const [query, name] of [
      [queriesIn(text)[0], 'word'],
      [queriesIn(text)[1], 'phrase'],
    ] as const) {
      await ask(`search of a ${name}`, methods.search, { query, limit: 50 });
      await ask(`report of a ${name}`, methods.searchReport, { query });
      await ask(`completion of a ${name}`, methods.completeQuery, { query, offset: query.length });
    }
    await ask('workspace symbols', 'workspace/symbol', { query: queriesIn(text)[0] });
    for (const [kind, offset] of placesIn(facts)) {
      const position = positionAt(lines, offset);
      const at = { textDocument, position };
      await ask(`hover on ${kind}`, 'textDocument/hover', at);
      await ask(`definition on ${kind}`, 'textDocument/definition', at);
      await ask(`references on ${kind}`, 'textDocument/references', { ...at, context: { includeDeclaration: true } });
      await ask(`highlights on ${kind}`, 'textDocument/documentHighlight', at);
      await ask(`selection on ${kind}`, 'textDocument/selectionRange', { textDocument, positions: [position] });
      await ask(`completion on ${kind}`, 'textDocument/completion', at);
      await ask(`formula on ${kind}`, methods.formulaAt, { uri, position });
      await ask(`cursor on ${kind}`, methods.cursor, { uri, position });
      await ask(`neighbour on ${kind}`, methods.neighbour, { uri, position, kind: 'citation', direction: 'next' });
      await ask(`theme on ${kind}`, methods.themeAt, { uri, range: { start: position, end: position } });
    }
  } finally {
    await editor.stop();
  }
}

/** The middle of the text, and that of the things in it. */
function placesIn({ transcript, citations }: FileFacts): [string, number][] {
  const places = new Map<number, string>([[Math.floor(transcript.length / 2), 'the middle']]);
  const middles = {
    'a mark': transcript.marks,
    'a note': transcript.notes,
    'a citation': citations,
    'a date': transcript.dates,
    'an honorific': transcript.honorifics,
    'a label': transcript.turns.map(({ label }) => label),
  };
  for (const [kind, spans] of Object.entries(middles)) {
    const span = spans[Math.floor(spans.length / 2)];
    if (span !== undefined) places.set(Math.floor((span.start + span.end) / 2), kind);
  }
  return [...places].map(([offset, kind]) => [kind, offset]);
}

/** A word of the middle of a text, and a few words there as a phrase. */
function queriesIn(text: string): [string, string] {
  const words = text.slice(text.length / 2, text.length / 2 + 100).match(/[\p{L}\p{N}\p{M}]+/gu) ?? ['word'];
  return [words[1] ?? words[0], `"${words.slice(1, 4).join(' ')}"`];
}
