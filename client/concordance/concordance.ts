import { CancellationTokenSource, EventEmitter, type CancellationToken } from 'vscode';
import {
  methods,
  type ConcordanceLinesAnswer,
  type ConcordanceLinesParams,
  type ConcordanceLinesResult,
  type ConcordanceParams,
  type ConcordanceResult,
} from '../../server/protocol';
import type { Server } from '../connection/server';
import { counted, errorMessage } from '../text';
import type { DroppedLine, KeptConcordance, Question, ToPage } from './concordanceMessages';

/** Lines of a page. */
const pageSize = 100;

/** The lines of one question: asks the server, and keeps what the user left out. Says with `onDidSend` what a page has to show. */
export class Concordance {
  readonly #server: Server;
  readonly #sent = new EventEmitter<ToPage>();
  readonly onDidSend = this.#sent.event;
  #question: Question | undefined;
  #result: ConcordanceResult | undefined;
  #lines: ConcordanceLinesResult | undefined;
  #dropped: DroppedLine[] = [];
  #active = 0;
  #top = 0;
  /** Rises with each set of lines that is shown. */
  #generation = 0;
  #request = new CancellationTokenSource();
  #isOld = false;

  constructor(server: Server) {
    this.#server = server;
  }

  get question(): Question | undefined {
    return this.#question;
  }

  get result(): ConcordanceResult | undefined {
    return this.#result;
  }

  get dropped(): readonly DroppedLine[] {
    return this.#dropped;
  }

  /** Whether a transcript was changed since the lines were found. */
  get isOld(): boolean {
    return this.#isOld;
  }

  dispose(): void {
    this.#request.cancel();
    this.#sent.dispose();
  }

  /** Asks for the lines of another question. What was left out of the lines of another query is forgotten. */
  ask(question: Question): Promise<void> {
    if (question.query !== this.#question?.query || question.root !== this.#question.root) this.#dropped = [];
    this.#question = question;
    [this.#active, this.#top] = [0, 0];
    return this.#load();
  }

  /** What `restore` needs to show the same lines again. */
  get state(): KeptConcordance | undefined {
    if (this.#question === undefined) return undefined;
    return { question: this.#question, dropped: this.#dropped, active: this.#active, top: this.#top };
  }

  /** Takes over what an earlier window has kept. */
  restore({ question, dropped, active, top }: KeptConcordance): Promise<void> {
    this.#question = question;
    this.#dropped = dropped;
    [this.#active, this.#top] = [active, top];
    return this.#load();
  }

  /** Asks again, because the transcripts were changed or more of them are read. */
  update(): Promise<void> {
    return this.#question === undefined ? Promise.resolve() : this.#load();
  }

  /** Shows the same lines in another order or choice. */
  async change(part: Partial<Pick<Question, 'view' | 'window'>>): Promise<void> {
    if (this.#question === undefined) return;
    this.#question = { ...this.#question, ...part };
    const result = this.#result;
    [this.#active, this.#top] = [0, 0];
    if (result === undefined) return this.#load();
    await this.#run(async (token, { view, window }) => {
      const params = { state: result.state, view, window, offset: 0, limit: pageSize };
      const lines = await this.#askLines(params, token);
      if (token.isCancellationRequested) return;
      if (lines === null) await this.#find(token);
      else this.#show(result, lines);
    });
  }

  /** Sends a further page of the lines that are shown. */
  async page(generation: number, offset: number): Promise<void> {
    if (this.#result === undefined || this.#question === undefined || generation !== this.#generation) return;
    const { token } = this.#request;
    const { view, window } = this.#question;
    const { state } = this.#result;
    const answer = await this.#askLines({ state, view, window, offset, limit: pageSize }, token).catch(() => undefined);
    if (answer === undefined || generation !== this.#generation) return;
    if (answer === null) await this.#load();
    else this.#sent.fire({ type: 'page', generation, offset, lines: answer.lines });
  }

  /** Sends all that is shown, to a page that was made anew. */
  resend(): void {
    if (this.#result && this.#lines) this.#sendLines(this.#result, this.#lines);
    else if (this.#question === undefined) this.#sent.fire({ type: 'nothing', question: undefined, reason: '' });
    else void this.#load();
  }

  remember(active: number, top: number): void {
    [this.#active, this.#top] = [active, top];
  }

  /** Leaves a line out of exports, or takes it back. */
  drop(uri: string, offset: number, drop: boolean): void {
    const version = this.#result?.transcripts.find(transcript => transcript.uri === uri)?.version;
    if (version === undefined) return;
    const others = this.#dropped.filter(line => line.uri !== uri || line.offset !== offset);
    this.#dropped = drop ? [...others, { uri, offset, version }] : others;
    this.#sent.fire({ type: 'dropped', dropped: this.#dropped, leftOut: this.#leftOut() });
  }

  /** A file was changed. Says so, if lines of it are shown. */
  markOld(isAbout: (uri: string) => boolean): void {
    if (this.#isOld || !this.#result?.transcripts.some(({ uri }) => isAbout(uri))) return;
    this.#isOld = true;
    this.#sent.fire({ type: 'old' });
  }

  #load(): Promise<void> {
    return this.#run(token => this.#find(token));
  }

  /** Runs a request in place of the one that runs. */
  async #run(request: (token: CancellationToken, question: Question) => Promise<void>): Promise<void> {
    const question = this.#question;
    if (question === undefined) return;
    this.#request.cancel();
    const { token } = (this.#request = new CancellationTokenSource());
    this.#sent.fire({ type: 'busy' });
    try {
      await request(token, question);
    } catch (error) {
      if (!token.isCancellationRequested) this.#showNothing(errorMessage(error));
    }
  }

  async #find(token: CancellationToken): Promise<void> {
    const question = this.#question!;
    if (question.query.trim() === '') return this.#showNothing('Type words to see the lines that have them.');
    this.#isOld = false;
    const params: ConcordanceParams = question;
    const result = await this.#server.request<ConcordanceResult>(methods.concordance, params, token);
    if (token.isCancellationRequested) return;
    if (result === undefined) return this.#showNothing('There are no transcripts.');
    const forgotten = this.#forgetDropped(result);
    this.#show(forgotten === '' ? result : { ...result, notes: [...result.notes, forgotten] }, result);
  }

  #askLines(params: ConcordanceLinesParams, token: CancellationToken): Promise<ConcordanceLinesAnswer | undefined> {
    return this.#server.request<ConcordanceLinesAnswer>(methods.concordanceLines, params, token);
  }

  /**
   * Lines of transcripts that were changed may be others now, so they are no longer left out. Says how many. Transcripts without lines
   * may not be read yet, or be outside of the set.
   */
  #forgetDropped({ transcripts }: ConcordanceResult): string {
    const versions = new Map(transcripts.map(({ uri, version }) => [uri, version]));
    const isSame = ({ uri, version }: DroppedLine): boolean => (versions.get(uri) ?? version) === version;
    const forgotten = this.#dropped.filter(line => !isSame(line)).length;
    this.#dropped = this.#dropped.filter(isSame);
    if (forgotten === 0) return '';
    const lines = `${counted(forgotten, 'line')} that you left out ${forgotten === 1 ? 'is' : 'are'}`;
    return `${lines} shown again, because the transcripts were changed.`;
  }

  /** How many lines are left out of the transcripts that are shown. */
  #leftOut(): number {
    const chosen = this.#question?.view.transcripts;
    const shown = new Set(chosen ?? this.#result?.transcripts.map(({ uri }) => uri));
    return this.#dropped.filter(({ uri }) => shown.has(uri)).length;
  }

  #show(result: ConcordanceResult, lines: ConcordanceLinesResult | undefined): void {
    if (lines === undefined) return this.#showNothing('There are no transcripts.');
    this.#result = result;
    this.#lines = { shown: lines.shown, lines: lines.lines, ...(lines.groups && { groups: lines.groups }) };
    this.#generation++;
    this.#sendLines(result, this.#lines);
  }

  #sendLines({ total, transcripts, sets, notes, indexing }: ConcordanceResult, lines: ConcordanceLinesResult): void {
    this.#sent.fire({
      type: 'lines',
      generation: this.#generation,
      question: this.#question!,
      dropped: this.#dropped,
      leftOut: this.#leftOut(),
      active: this.#active,
      top: this.#top,
      total,
      transcripts: transcripts.length,
      hasSets: sets.length > 0,
      notes,
      ...(indexing && { indexing }),
      ...lines,
    });
    if (this.#isOld) this.#sent.fire({ type: 'old' });
  }

  #showNothing(reason: string): void {
    this.#result = undefined;
    this.#lines = undefined;
    this.#sent.fire({ type: 'nothing', question: this.#question, reason });
  }
}
