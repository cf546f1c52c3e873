import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { request } from '../../bridge/bridge.ts';
import { useDates } from '../../strings/dates.ts';
import { useWords } from '../../strings/words.tsx';
import { dateRefusal } from './resolve-typed-date.ts';
import styles from './typed-date.module.css';

/** Milliseconds of rest after a key before a date is resolved. */
const rest = 120;

/** What a typed date is understood as, while it is typed. */
export function TypedDate({ text }: { readonly text: string }) {
  const words = useWords();
  const dates = useDates();
  const rested = useRested(text.trim());
  const { data } = useQuery({
    queryKey: ['resolve-date', rested],
    queryFn: ({ signal }) => request('resolve-date', { text: rested }, { signal }),
    enabled: rested !== '',
    gcTime: 0,
    staleTime: 0,
  });
  if (text.trim() === '') return <p className={styles.hint}>{words('panel.date.hint')}</p>;
  if (!data) return <p className={styles.hint}>…</p>;
  if (!data.ok) return <p className={styles.refused}>{dateRefusal(words, data.error)}</p>;
  return (
    <p className={styles.understood} role="status">
      {words('panel.date.understood', { date: dates.long(data.value) })}
    </p>
  );
}

function useRested(text: string): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), rest);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}
