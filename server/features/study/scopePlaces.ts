import type { Entry } from '../../index/facts';
import { kindOf } from '../../search/passages/passageFacts';
import type { Scope } from '../../search/query/searchRequest';

/** The place of each running word of a transcript among those in the scope, counted from 0. */
export function placesIn({ uri, facts }: Entry, scope: Scope | undefined): (token: number) => number {
  if (scope?.passage === undefined) return token => token;
  const { bounds, kinds, firsts, tokens } = facts.passages;
  const places = new Uint32Array(tokens.length);
  let place = 0;
  for (let i = 0; i < kinds.length; i++) {
    if (!scope.passage(uri, bounds[2 * i], bounds[2 * i + 1], kindOf(kinds[i]))) continue;
    for (let token = firsts[i]; token < firsts[i + 1]; token++) places[token] = place++;
  }
  return token => places[token];
}

/** Whether a passage of a transcript, by its index, is in the scope. */
export function passagesIn({ uri, facts }: Entry, scope: Scope | undefined): (passage: number) => boolean {
  if (scope === undefined) return () => true;
  if (!scope.file(uri)) return () => false;
  if (scope.passage === undefined) return () => true;
  const { bounds, kinds } = facts.passages;
  return passage => scope.passage!(uri, bounds[2 * passage], bounds[2 * passage + 1], kindOf(kinds[passage]));
}
