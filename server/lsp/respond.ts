import { LSPErrorCodes, ErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver';
import { TextUnavailable, Late } from '../index/corpus';
import { CurationRefused } from '../config/curationEdits';
import { Cancelled } from '../base/slices';
import { cancellable, throwIfCancelled } from '../base/cancellation';
import { NotWritten } from '../workspace/host';

/** What a request may need to be answered. */
export type Handler<P, R> = (params: P, token: CancellationToken) => Promise<R> | R;

/**
 * Wraps a handler as all of them are: a cancelled request is an error of its own, never an empty answer; a failure is
 * logged with the name of the method and told in one sentence. A handler that asks for themes which are not there yet is
 * run again once they are: whatever can be answered without them does not wait.
 */
export function respond<P, R>(
  method: string,
  handler: Handler<P, R>,
  log: (message: string) => void,
): (params: P, token: CancellationToken) => Promise<R | ResponseError<void>> {
  return async (params, token) => {
    try {
      throwIfCancelled(token);
      const answer = await withThemes(() => handler(params, token), token);
      throwIfCancelled(token);
      return answer;
    } catch (error) {
      if (error instanceof Cancelled || token.isCancellationRequested)
        return new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
      if (error instanceof TextUnavailable || error instanceof CurationRefused || error instanceof NotWritten)
        return new ResponseError(LSPErrorCodes.RequestFailed, error.message);
      log(`${method} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      return new ResponseError(ErrorCodes.InternalError, `Corpus Study could not answer ${method}; the log says why.`);
    }
  };
}

async function withThemes<R>(answer: () => Promise<R> | R, token: CancellationToken): Promise<R> {
  for (;;) {
    try {
      return await answer();
    } catch (error) {
      if (!(error instanceof Late)) throw error;
      await cancellable(error.arrival, token);
    }
  }
}
