import { type RefObject, useEffect, useRef } from 'react';
import type { OpenArticle } from '../../../electron/contract/types.ts';
import { setHits, useReader } from '../../stores/reader-store.ts';
import type { Needle } from './mark-hits.ts';

/** A hit that goes over several elements has a mark in each. */
const hitStart = 'mark:not([data-continued])';

/** Counts the hits that are drawn, and brings the one at hand into sight. */
export function useHits(
  page: RefObject<HTMLElement | null>,
  open: OpenArticle,
  needle: Needle,
): void {
  const at = useReader((state) => state.at);
  const hits = useReader((state) => state.hits);
  /** Noted, because to ask for it, or to scroll to where the page stands, lays it out once more. */
  const isScrolled = useRef(false);

  useEffect(() => {
    const scroller = page.current;
    const note = () => {
      isScrolled.current = scroller?.scrollTop !== 0;
    };
    scroller?.addEventListener('scroll', note, { passive: true });
    return () => scroller?.removeEventListener('scroll', note);
  }, [page]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another story or needle draws other marks
  useEffect(() => {
    setHits(page.current?.querySelectorAll(hitStart).length ?? 0);
    if (!isScrolled.current) return;
    isScrolled.current = false;
    page.current?.scrollTo({ top: 0 });
  }, [page, open.article.id, open.article.hash, needle]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another story or needle draws other marks
  useEffect(() => {
    let hit = -1;
    let current: HTMLElement | null = null;
    for (const mark of page.current?.querySelectorAll<HTMLElement>('mark') ?? []) {
      if (mark.matches(hitStart)) hit += 1;
      mark.toggleAttribute('data-current', hit === at);
      if (hit === at) current ??= mark;
    }
    const scroller = page.current;
    if (!current || !scroller) return;
    const box = current.getBoundingClientRect();
    const frame = scroller.getBoundingClientRect();
    if (box.top >= frame.top && box.bottom <= frame.bottom) return;
    isScrolled.current = true;
    scroller.scrollTop += box.top - frame.top - frame.height / 3;
  }, [page, at, hits, needle, open.article.id]);
}
