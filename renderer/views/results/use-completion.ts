import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import type { Completion } from '../../../electron/contract/types.ts';
import { useSuggestions } from '../../components/suggestions.tsx';
import { completionQuery } from '../../stores/search-help-queries.ts';
import { typeSearch } from '../../stores/search-store.ts';
import { useWords } from '../../strings/words.tsx';

/** Milliseconds of rest after a key before anything is asked: who types on is left alone. */
const rest = 120;

/**
 * What may follow, under the search box. It opens by itself behind `field:` and where nothing is
 * found, so that it covers no results; Alt+Down opens it anywhere. Nothing is chosen until an arrow
 * key walks into the list: Enter searches for what was typed. Esc closes it, and the text stays.
 */
export function useCompletion(
  input: RefObject<HTMLInputElement | null>,
  text: string,
  findsNothing: boolean,
) {
  const words = useWords();
  const [asked, setAsked] = useState<{ text: string; cursor: number } | null>(null);
  const [isWanted, setWanted] = useState(false);
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { data = [] } = useQuery(completionQuery(asked));
  const opens = asked?.text === text && (isWanted || findsNothing || isBehindField(asked));
  const offers = opens
    ? withoutDoubles(data).filter((offer) => offer.text.trim() !== text.trim())
    : [];

  useEffect(() => {
    setAsked((now) => (now?.text === text ? now : null));
    const element = input.current;
    if (text.trim() === '' || element !== document.activeElement) return;
    resting.current = setTimeout(() => {
      if (element === document.activeElement) setAsked({ text, cursor: cursorIn(element, text) });
    }, rest);
    return () => clearTimeout(resting.current);
  }, [input, text]);

  const list = useSuggestions({
    suggestions: offers.map((offer) => ({
      value: offer.text,
      label: labelOf(offer),
      ...(offer.count !== null && { count: offer.count }),
      ...(offer.kind !== 'value' && { kind: words(`search.completion.${offer.kind}`) }),
    })),
    isOpen: offers.length > 0,
    onChoose: choose,
  });

  function choose(chosen: string): void {
    const offer = offers.find((each) => each.text === chosen);
    if (!offer) return;
    close();
    typeSearch(offer.text);
    const element = input.current;
    element?.focus();
    // The input has its new text once React has drawn it.
    requestAnimationFrame(() => element?.setSelectionRange(offer.cursor, offer.cursor));
  }

  /** What was typed just before is not asked for any more either. */
  function close(): void {
    clearTimeout(resting.current);
    setAsked(null);
    setWanted(false);
    list.reset();
  }

  /** `true`: the key was for the list. */
  function onKeyDown(event: KeyboardEvent): boolean {
    if (list.onKeyDown(event)) return true;
    if (event.key === 'ArrowDown' && event.altKey) {
      event.preventDefault();
      setWanted(true);
      setAsked({ text, cursor: cursorIn(input.current, text) });
      return true;
    }
    if (event.key === 'Enter') close();
    if (event.key !== 'Escape' || offers.length === 0) return false;
    event.preventDefault();
    close();
    return true;
  }

  return { ...list, onKeyDown, close };
}

function cursorIn(element: HTMLInputElement | null, text: string): number {
  return element?.selectionStart ?? text.length;
}

function isBehindField({ text, cursor }: { readonly text: string; readonly cursor: number }) {
  return /[\p{L}\p{N}_-]:(?:[^\s"“”„«»]*|["“„«»][^"“”«»]*)$/u.test(text.slice(0, cursor));
}

function labelOf({ kind, label, field }: Completion): string {
  if (kind === 'headline') return `“${label}”`;
  return kind === 'value' && field !== null ? `${field}: ${label}` : label;
}

/** One text is offered once, as what comes first. */
function withoutDoubles(offers: readonly Completion[]): Completion[] {
  return [...new Map(offers.toReversed().map((offer) => [offer.text, offer])).values()].reverse();
}
