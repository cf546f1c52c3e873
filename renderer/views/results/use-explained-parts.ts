import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ExplainedPart } from '../../../electron/contract/types.ts';
import { explanationQuery } from '../../stores/search-help-queries.ts';
import { useSearch } from '../../stores/search-store.ts';
import { useSettled } from './use-settled.ts';

/** Milliseconds of rest after a key before a query is taken apart. */
const rest = 400;

export interface ExplainedParts {
  /** What was typed, part by part. */
  readonly text: readonly ExplainedPart[];
  /** One for each filter, in their order. */
  readonly filters: readonly ExplainedPart[];
  /** false: they are of the query before, while those of this one are on their way. */
  readonly areCurrent: boolean;
}

const none: ExplainedParts = { text: [], filters: [], areCurrent: false };

/** The parts of the search at hand, and how many results each takes away. */
export function useExplainedParts(): ExplainedParts {
  const query = useSearch((state) => state.query);
  const settled = useSettled(query, rest);
  const isAsked = settled.text.trim() !== '' || settled.filters.length > 0;
  const { data, isPlaceholderData } = useQuery({
    ...explanationQuery(settled),
    placeholderData: keepPreviousData,
    enabled: isAsked,
  });
  if (!data || !isAsked) return none;
  const text = data.parts.filter((part) => part.text !== null);
  return {
    text: query.text.trim() === '' ? [] : text,
    filters: data.parts.filter((part) => part.text === null),
    areCurrent: settled === query && !isPlaceholderData,
  };
}
