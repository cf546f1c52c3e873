import type { Places } from '../archive-types.ts';
import { everything, type Filter, type Query } from '../search/query.ts';
import type { FacetValue } from '../search/search-index.ts';
import type { Session } from './session.ts';

const unfiled = narrowed({ field: 'collection', values: [''], exclude: false });
const retracted: Query = { ...everything, text: 'is:retracted OR is:canceled' };

/** Places that nobody has made: each is a search, with its count. `findings`: of the whole archive, by code. */
export function virtualPlaces(
  session: Session,
  findings: readonly FacetValue[],
): Places['virtual'] {
  const count = (query: Query) =>
    session.index.search({ query, offset: 0, limit: 0, facets: [] }).total;
  const withFinding = (code: string) => ({
    query: narrowed({ field: 'finding', values: [code], exclude: false }),
    count: findings.find(({ value }) => value === code)?.count ?? 0,
  });
  return [
    { name: 'unfiled', query: unfiled, count: count(unfiled) },
    { name: 'duplicates', ...withFinding('near-copy') },
    { name: 'missing', ...withFinding('missing-picture') },
    { name: 'retracted', query: retracted, count: count(retracted) },
  ];
}

function narrowed(filter: Filter): Query {
  return { ...everything, filters: [filter] };
}
