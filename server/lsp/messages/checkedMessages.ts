import {
  ErrorCodes,
  Message,
  ResponseError,
  type Connection,
  type MessageStrategy,
  type RequestMessage,
} from 'vscode-languageserver';
import * as v from 'valibot';
import { schemas } from './schemas';

/** The method under which a refused request reaches `answerRefused`. Clients cannot use it. */
const refused = 'corpus/refused';
/** How many different faults are logged, so that a client that sends nothing else does not fill the log. */
const mostLogged = 100;

interface Refusal {
  readonly code: number;
  readonly message: string;
}

/**
 * Looks at every message of the client before anything else does. A notification that breaks its schema is dropped; a
 * request is passed on as one that is refused, as is one after `shutdown`. `log` is told each fault once, with the method
 * and what was wrong.
 */
export function checkedMessages(log: (message: string) => void): MessageStrategy {
  const logged = new Set<string>();
  let isInitialized = false;
  let isShutDown = false;

  function report(message: string): void {
    if (logged.size >= mostLogged || logged.has(message)) return;
    logged.add(message);
    log(message);
  }

  function refusal(method: string, params: unknown): Refusal | undefined {
    if (method === refused) return { code: ErrorCodes.MethodNotFound, message: 'There is no such method.' };
    if (isShutDown && method !== 'exit')
      return { code: ErrorCodes.InvalidRequest, message: `${method} came after shutdown.` };
    if (isInitialized && method === 'initialize')
      return { code: ErrorCodes.InvalidRequest, message: 'The server is initialized already.' };
    const fault = findFault(method, params);
    if (fault === undefined) return undefined;
    return { code: ErrorCodes.InvalidParams, message: `${method} has wrong parameters and was ignored: ${fault}.` };
  }

  return {
    handleMessage: (message, next) => {
      if (!Message.isRequest(message) && !Message.isNotification(message)) return next(message);
      const { method, params } = message;
      const wrong = refusal(method, params);
      if (wrong === undefined) {
        isInitialized ||= method === 'initialize';
        isShutDown ||= method === 'shutdown';
        return next(message);
      }
      if (wrong.code === ErrorCodes.InvalidParams) report(wrong.message);
      return Message.isRequest(message) ? next(refuse(message, wrong)) : undefined;
    },
  };
}

/** Answers the requests that `checkedMessages` refused. */
export function answerRefused(connection: Connection): void {
  connection.onRequest(refused, ({ code, message }: Refusal) => new ResponseError(code, message));
}

function refuse(request: RequestMessage, params: Refusal): RequestMessage {
  return { ...request, method: refused, params };
}

/** What is wrong with the parameters of a method, in a few words without a value of the message; undefined for nothing. */
export function findFault(method: string, params: unknown): string | undefined {
  const schema = Object.hasOwn(schemas, method) ? schemas[method] : undefined;
  // A list is an object, too, where no field has to be there.
  if (schema !== undefined && Array.isArray(params)) return 'the parameters must be an object';
  const issue = schema && v.safeParse(schema, params, { abortEarly: true }).issues?.[0];
  if (issue === undefined) return undefined;
  const path = v.getDotPath(issue);
  const where = path === null ? 'the parameters' : `"${path.slice(0, 100)}"`;
  if (issue.input === undefined) return `${where} ${path === null ? 'are' : 'is'} missing`;
  return `${where} must be ${expectation(issue)}`;
}

function expectation(issue: v.BaseIssue<unknown>): string {
  switch (issue.type) {
    case 'integer':
      return 'a whole number';
    case 'check':
      return issue.message;
    case 'min_value':
      return `at least ${String(issue.requirement)}`;
    case 'max_value':
      return `at most ${String(issue.requirement)}`;
    case 'max_length':
      return `no longer than ${String(issue.requirement)}`;
    case 'array':
      return 'a list';
    case 'loose_object':
      return 'an object';
    default:
      return issue.expected ?? issue.type;
  }
}
