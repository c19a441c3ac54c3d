import type { FilterPlace } from '../../../search/query/query';
import { passageKinds } from '../../../search/passages/passageFacts';
import { overlapsQuotation } from '../quotationSearch';
import type { Condition, FilterContext } from './condition';

type PassageKind = (typeof passageKinds)[number];

const kindsOfPlace: Readonly<Record<Exclude<FilterPlace, 'quotations'>, readonly PassageKind[]>> = {
  title: ['title', 'heading'],
  body: ['paragraph'],
  notes: ['note'],
};

/** `in:title`, `in:body`, `in:notes` or `in:quotations`. */
export function placeCondition({ corpus, filter: { value, not } }: FilterContext): Condition {
  if (value === 'title' || value === 'body' || value === 'notes') {
    const kinds = kindsOfPlace[value].map(kind => passageKinds.indexOf(kind));
    return { field: 'in', not, passage: (_uri, _start, _end, kind) => kinds.includes(kind) };
  }
  return {
    field: 'in',
    not,
    quotations: true,
    passage: (uri, start, end) => overlapsQuotation(corpus, uri, start, end),
  };
}
