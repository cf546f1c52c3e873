import { useRef, useState } from 'react';
import type { FormRow, SearchForm } from '../../../electron/contract/types.ts';
import { changedRow } from './condition-words.ts';

/** A row that React can tell from others that are alike. */
export interface KeyedRow {
  readonly key: number;
  readonly row: FormRow;
}

const empty: FormRow = { field: 'anywhere', test: 'words', value: '', until: '' };

/** The form as it is being filled in; it has one row at least. */
export function useForm(initial: SearchForm) {
  const next = useRef(0);
  const keyed = (row: FormRow): KeyedRow => {
    next.current += 1;
    return { key: next.current, row };
  };
  const [join, setJoin] = useState(initial.join);
  const [rest, setRest] = useState(initial.rest);
  const [rows, setRows] = useState<readonly KeyedRow[]>(() =>
    (initial.rows.length > 0 ? initial.rows : [empty]).map(keyed),
  );
  const [isChanged, setChanged] = useState(false);
  const changing =
    <Value>(set: (value: Value) => void) =>
    (value: Value) => {
      setChanged(true);
      set(value);
    };
  const change = changing(setRows);
  const form: SearchForm = { join, rows: rows.map(({ row }) => row), rest };
  return {
    form,
    rows,
    isChanged,
    setJoin: changing(setJoin),
    setRest: changing(setRest),
    setRow: (key: number, row: FormRow) =>
      change(rows.map((each) => (each.key === key ? { key, row } : each))),
    /** Another of the last one's field: people often ask several things of one. */
    add: () =>
      change([...rows, keyed(changedRow(empty, { field: rows.at(-1)?.row.field ?? 'anywhere' }))]),
    remove: (key: number) => {
      const others = rows.filter((each) => each.key !== key);
      change(others.length > 0 ? others : [keyed(empty)]);
    },
  };
}
