import {
  CompletionItemKind,
  DiagnosticSeverity,
  FoldingRange,
  FoldingRangeKind,
  SelectionRange,
  SymbolKind,
  type CompletionItem,
  type CompletionList,
  type Diagnostic,
  type DocumentSymbol,
  type Range,
  type SymbolInformation,
  type TextEdit,
} from 'vscode-languageserver';
import type { CitationCompletion } from '../features/document/citationCompletion';
import type { ConfigCompletion } from '../features/document/configCompletion';
import type { FoldableSpan } from '../features/document/foldingRanges';
import type { OutlineKind, OutlineSymbol } from '../features/document/outline';
import type { CorpusSymbol } from '../features/navigation/workspaceSymbols';
import { positionAt } from '../text/lines';
import type { Problem, Severity, TextChange } from '../text/problem';
import type { Span } from '../text/span';

/** Name under which editors show our diagnostics. */
const diagnosticSource = 'corpus-study';

/** Converts offsets to lines and characters. Only these mean the same in the file on disk and in the editor's document. */
export function toRange(lines: Uint32Array, span: Span): Range {
  return { start: positionAt(lines, span.start), end: positionAt(lines, span.end) };
}

export function toTextEdit(lines: Uint32Array, change: TextChange): TextEdit {
  return { range: toRange(lines, change), newText: change.newText };
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export function toDiagnostic(lines: Uint32Array, problem: Problem): Diagnostic {
  return {
    range: toRange(lines, problem),
    severity: severities[problem.severity],
    code: problem.code,
    source: diagnosticSource,
    message: problem.message,
  };
}

const outlineKinds: Readonly<Record<OutlineKind, SymbolKind>> = {
  title: SymbolKind.File,
  section: SymbolKind.Namespace,
  turn: SymbolKind.Event,
  paragraph: SymbolKind.String,
  notes: SymbolKind.Array,
  note: SymbolKind.Key,
};

/** A transcript may have a hundred thousand symbols: it yields after each. */
export function* toDocumentSymbols(
  lines: Uint32Array,
  symbols: readonly OutlineSymbol[],
): Generator<void, DocumentSymbol[]> {
  const converted: DocumentSymbol[] = [];
  for (const { name, detail, kind, span, selection, children } of symbols) {
    yield;
    converted.push({
      name,
      ...(detail !== undefined && { detail }),
      kind: outlineKinds[kind],
      range: toRange(lines, span),
      selectionRange: toRange(lines, selection),
      children: yield* toDocumentSymbols(lines, children),
    });
  }
  return converted;
}

/** The same symbols without levels, for clients that know none. */
export function* toSymbolInformation(
  symbols: readonly DocumentSymbol[],
  uri: string,
  containerName?: string,
): Generator<void, SymbolInformation[]> {
  const flat: SymbolInformation[] = [];
  for (const { name, kind, range, children = [] } of symbols) {
    yield;
    flat.push({ name, kind, location: { uri, range }, ...(containerName !== undefined && { containerName }) });
    for (const child of yield* toSymbolInformation(children, uri, name)) flat.push(child);
  }
  return flat;
}

export const corpusSymbolKinds: Readonly<Record<CorpusSymbol['kind'], SymbolKind>> = {
  transcript: SymbolKind.File,
  work: SymbolKind.Package,
  source: SymbolKind.Constant,
  theme: SymbolKind.Key,
};

const foldKinds: Readonly<Record<FoldableSpan['kind'], FoldingRangeKind | undefined>> = {
  notes: FoldingRangeKind.Region,
  section: FoldingRangeKind.Region,
  turn: undefined,
  furniture: FoldingRangeKind.Comment,
  bracket: undefined,
};

/** Folding works on whole lines: a span on one line is left out. */
export function toFoldingRanges(lines: Uint32Array, folds: readonly FoldableSpan[]): FoldingRange[] {
  return folds.flatMap(fold => {
    const { start, end } = toRange(lines, fold.span);
    return end.line > start.line
      ? [FoldingRange.create(start.line, end.line, undefined, undefined, foldKinds[fold.kind])]
      : [];
  });
}

/** Builds the chain that the protocol wants, from spans sorted from the innermost to the outermost. */
export function toSelectionRange(lines: Uint32Array, spans: readonly Span[], offset: number): SelectionRange {
  let chain: SelectionRange | undefined;
  for (const span of [...spans].reverse()) chain = SelectionRange.create(toRange(lines, span), chain);
  return chain ?? SelectionRange.create(toRange(lines, { start: offset, end: offset }));
}

const completionKinds: Readonly<Record<CitationCompletion['items'][number]['kind'], CompletionItemKind>> = {
  work: CompletionItemKind.Module,
  chapter: CompletionItemKind.Field,
  verse: CompletionItemKind.Value,
};

/** Completions of corpus.json. The editor matches them against what they replace, which begins with a quotation mark. */
export function toConfigCompletions(lines: Uint32Array, answer: ConfigCompletion): CompletionList {
  const range = toRange(lines, answer.replace);
  return {
    isIncomplete: false,
    items: answer.items.map((item, i): CompletionItem => ({
      label: item.label,
      kind: CompletionItemKind.Value,
      detail: item.detail,
      filterText: item.insert,
      sortText: String(i).padStart(3, '0'),
      textEdit: { range, newText: item.insert },
    })),
  };
}

export function toCompletionList(lines: Uint32Array, answer: CitationCompletion): CompletionList {
  const range = toRange(lines, answer.replace);
  return {
    isIncomplete: true,
    items: answer.items.map((item): CompletionItem => ({
      label: item.label,
      kind: completionKinds[item.kind],
      ...(item.detail !== undefined && { detail: item.detail }),
      filterText: item.filter,
      sortText: item.sort,
      textEdit: { range, newText: item.insert },
    })),
  };
}
