import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { formFields } from '../../../electron/contract/form-fields.ts';
import type { FormRow } from '../../../electron/contract/types.ts';
import type { Suggestion } from '../../components/suggestions.tsx';
import { completionQuery } from '../../stores/search-help-queries.ts';
import { useSettled } from '../results/use-settled.ts';

/** Milliseconds of rest after a key before anything is asked. */
const rest = 100;
const ofWords = /^(?:words|any|none)$/;

/** What the archive has that begins as typed; each is the whole value with it. */
export function useValueCompletion(row: FormRow, isAsked: boolean): readonly Suggestion[] {
  const typed = useSettled(row.value, rest);
  const byWord = ofWords.test(row.test) || formFields[row.field][0] === 'words';
  const part = byWord ? lastWord(typed) : typed;
  const text = `${nameOf(row.field)}"${part.replace(/["“”„]/g, '')}`;
  const isWanted = isAsked && (part !== '' || !byWord);
  const { data = [] } = useQuery({
    ...completionQuery(isWanted ? { text, cursor: text.length } : null),
    placeholderData: keepPreviousData,
  });
  if (!isWanted) return [];
  const offers = data.map(({ kind, label, count }) => {
    const before = typed.slice(0, typed.length - (kind === 'word' ? lastWord(typed) : part).length);
    return { value: before + label, label, ...(count !== null && { count }) };
  });
  return offers.filter(({ value }) => value !== row.value);
}

function lastWord(text: string): string {
  return /\S*$/.exec(text)?.[0] ?? '';
}

/** Before a value in the query language. */
function nameOf(field: FormRow['field']): string {
  return field === 'anywhere' ? '' : `${field}:`;
}
