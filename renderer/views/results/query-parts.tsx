import { useQuery } from '@tanstack/react-query';
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import type { QueryPart } from '../../../electron/contract/types.ts';
import { queryPartsQuery } from '../../stores/search-help-queries.ts';
import styles from './query-parts.module.css';

/**
 * Tints behind a text that is typed, for what the archive recognises in it: fields with their
 * values, phrases, operators, and what it cannot read. The input above stays a plain one, so that
 * input methods, selection and screen readers know nothing of this.
 */
export function QueryParts(props: {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly text: string;
}) {
  const { input, text } = props;
  const under = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => follow(under.current, input.current));
  useEffect(() => {
    const element = input.current;
    const onScroll = () => follow(under.current, element);
    element?.addEventListener('scroll', onScroll);
    return () => element?.removeEventListener('scroll', onScroll);
  }, [input]);

  return (
    <div ref={under} aria-hidden dir="auto" className={styles.under}>
      <TintedQuery text={text} />
    </div>
  );
}

/** The text itself, tinted as in the search box. */
export function TintedQuery({ text }: { readonly text: string }) {
  const { data } = useQuery(queryPartsQuery(text));
  const same = data === undefined ? 0 : commonLength(data.text, text);
  const parts = data?.parts.filter(({ end }) => data.text === text || end < same) ?? [];
  return piecesOf(text, parts).map(({ start, end, kind }) => (
    <span
      key={start}
      data-part={kind ?? undefined}
      className={kind === null ? undefined : styles[kind]}
    >
      {text.slice(start, end)}
    </span>
  ));
}

function follow(under: HTMLElement | null, input: HTMLElement | null): void {
  if (under && input) under.scrollLeft = input.scrollLeft;
}

type Piece = Pick<QueryPart, 'start' | 'end'> & { readonly kind: QueryPart['kind'] | null };

/** The parts, and what stands between them. */
function piecesOf(text: string, parts: readonly QueryPart[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const part of parts) {
    if (part.start > at) pieces.push({ start: at, end: part.start, kind: null });
    pieces.push(part);
    at = part.end;
  }
  if (at < text.length) pieces.push({ start: at, end: text.length, kind: null });
  return pieces;
}

function commonLength(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}
