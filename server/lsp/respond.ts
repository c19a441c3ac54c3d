import { LSPErrorCodes, ErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver';
import { TextUnavailable } from '../index/corpus';
import { CurationRefused } from '../config/curationEdits';
import { Cancelled } from '../base/slices';
import { throwIfCancelled } from '../base/cancellation';
import { UnknownSet } from '../features/study/studyScope';
import { NotWritten } from '../workspace/host';
import type { RequestLog } from './requestLog';

export type Handler<P, R> = (params: P, token: CancellationToken) => Promise<R> | R;

/** A request that cannot be answered. The message is a sentence for the user. */
export class Refused extends Error {
  override readonly name = 'Refused';
}

/** Errors whose messages are for the user. */
const explained = [TextUnavailable, CurationRefused, NotWritten, UnknownSet, Refused];

/**
 * Wraps a request handler. A cancelled request is an error of its own, never an empty answer. A failure is logged with the
 * name of the method, and the client gets one sentence. How long an answer takes is noted, but not that of a cancelled request.
 */
export function respond<P, R>(
  method: string,
  handler: Handler<P, R>,
  log: RequestLog,
): (params: P, token: CancellationToken) => Promise<R | ResponseError<void>> {
  return async (params, token) => {
    const answered = log.begin(method);
    try {
      throwIfCancelled(token);
      const answer = await handler(params, token);
      throwIfCancelled(token);
      answered();
      return answer;
    } catch (error) {
      if (error instanceof Cancelled || token.isCancellationRequested)
        return new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
      answered();
      if (error instanceof Error && explained.some(kind => error instanceof kind))
        return new ResponseError(LSPErrorCodes.RequestFailed, error.message);
      log.failed(method, error, params);
      return new ResponseError(ErrorCodes.InternalError, `Corpus Study could not answer ${method}; the log says why.`);
    }
  };
}
