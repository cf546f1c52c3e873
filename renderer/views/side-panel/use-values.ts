import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { FacetValue, FilterField, NameField } from '../../../electron/contract/types.ts';
import { request } from '../../bridge/bridge.ts';
import { read } from '../../stores/archive-queries.ts';
import { namesToAdd } from '../../strings/typed-names.ts';

const none: readonly FacetValue[] = [];
const most = 12;

/** Values in use of a field, most used first, as the person types. null asks for nothing. */
export function useValues(
  field: FilterField | null,
  prefix: string,
  isAsked: boolean,
): readonly FacetValue[] {
  const asked = field !== null && isAsked;
  const { data } = useQuery({
    queryKey: ['values', field, prefix],
    queryFn: ({ signal }) =>
      field === null ? none : read('values', { field, prefix, limit: most }, signal),
    enabled: asked,
    placeholderData: keepPreviousData,
    gcTime: 10_000,
  });
  const shown = asked ? (data ?? none) : none;
  // The one that already stands there in full completes nothing.
  return shown.filter(({ value }) => value !== '' && value !== prefix);
}

/** What is to be added of what was typed: names for aliases, in the spelling that is in use, however many names there are. */
export async function namesInUse(
  field: NameField,
  typed: readonly string[],
  present: readonly string[],
): Promise<string[]> {
  const now = await request('names-now', {
    field,
    names: typed.map((name) => name.slice(0, 1000)),
  });
  return namesToAdd(now.ok ? now.value : typed, present);
}
