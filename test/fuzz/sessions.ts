import { checkSession } from '../session/sameAsFresh';
import { stepRows } from '../session/steps';
import { jsonTarget } from './target';

/** After any changes of files, documents and settings the server answers as one that starts from nothing. */
export const sessionTarget = jsonTarget('session', stepRows(100), steps => checkSession(steps, { every: 50 }));
