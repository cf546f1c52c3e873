import { useQueries } from '@tanstack/react-query';
import { request } from '../../../bridge/bridge.ts';
import { useDates } from '../../../strings/dates.ts';

/** Dates of files as the app writes them everywhere; what is none stays as it is. */
export function useWrittenDates(texts: readonly string[]): (text: string) => string {
  const dates = useDates();
  const asked = [...new Set(texts)].filter((text) => /^\d{4}(?:-|$)/.test(text));
  const answers = useQueries({
    queries: asked.map((text) => ({
      queryKey: ['written-date', text],
      queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
        request('resolve-date', { text }, { signal }),
      staleTime: Number.POSITIVE_INFINITY,
    })),
  });
  return (text) => {
    const answer = answers[asked.indexOf(text)]?.data;
    return answer?.ok ? dates.exact(answer.value) : text;
  };
}
