import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import type { SearchResults } from '../../../electron/contract/types.ts';
import { placesQuery } from '../../stores/archive-queries.ts';
import { narrowTo } from '../../stores/query-change.ts';
import { changeFilters, useSearch } from '../../stores/search-store.ts';
import { useSettings } from '../../stores/settings-store.ts';
import { valueWords } from '../../strings/names.ts';
import { useLocale, useWords } from '../../strings/words.tsx';
import styles from './timeline.module.css';
import { chosenValues, type TimelineBar, timelineOf } from './timeline-bars.ts';

interface TimelineProps {
  readonly facets: SearchResults['facets'];
}

/** Bars from one to another, by their numbers, in either order. */
interface Range {
  readonly from: number;
  readonly to: number;
}

/**
 * When the results were published; not in an archive of one year, nor where there are no results.
 * Pressing a bar, or dragging over several, narrows the results to
 * that time; by keys, arrows go from bar to bar, with Shift they take several, Enter narrows, Escape
 * leaves off.
 */
export function Timeline({ facets }: TimelineProps) {
  const isShown = useSettings((state) => state.settings.timeline);
  const filters = useSearch((state) => state.query.filters);
  const { field, year, bars } = timelineOf(facets, filters);
  const chosen = chosenValues(filters, field);
  const { data: places } = useQuery(placesQuery());
  const isOfOneYear = (places?.years.length ?? 0) < 2 && chosen.length === 0;
  if (!isShown || bars.length === 0 || (bars.length === 1 && isOfOneYear)) return null;
  return <Bars key={`${field} ${year}`} field={field} year={year} bars={bars} chosen={chosen} />;
}

/** Bars under each of which there is room for its year. */
const mostLabels = 9;

interface BarsProps {
  readonly field: 'year' | 'month';
  readonly year: string | null;
  readonly bars: readonly TimelineBar[];
  readonly chosen: readonly string[];
}

function Bars({ field, year, bars, chosen }: BarsProps) {
  const words = useWords();
  const locale = useLocale();
  const [active, setActive] = useState(bars.length - 1);
  const [drawn, setDrawn] = useState<Range | null>(null);
  const [hovered, setHovered] = useState<number | null>(null);
  const [isFocused, setFocused] = useState(false);
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const taken = drawn ? valuesIn(bars, drawn) : chosen;
  const nameOf = ({ value, count }: TimelineBar): string =>
    words('search.timeline.bar', { time: valueWords(words, locale, field, value), count });

  const narrow = (range: Range): void => {
    const values = valuesIn(bars, range);
    const isSame = values.length === chosen.length && values.every((each) => chosen.includes(each));
    changeFilters((now) => narrowTo(now, field, isSame ? [] : values));
    setDrawn(null);
  };
  const leaveOff = (): void => {
    setDrawn(null);
    if (chosen.length > 0) changeFilters((now) => narrowTo(now, field, []));
    else if (field === 'month') changeFilters((now) => narrowTo(now, 'year', []));
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const isMirrored = getComputedStyle(event.currentTarget).direction === 'rtl';
    const to = targetOf(event.key, active, bars.length, isMirrored);
    if (to !== null) {
      setActive(to);
      setDrawn(event.shiftKey ? { from: drawn?.from ?? active, to } : null);
      event.currentTarget.querySelectorAll('button')[to]?.focus();
    } else if (event.key === 'Enter' || event.key === ' ') {
      narrow(drawn ?? { from: active, to: active });
    } else if (event.key === 'Escape' && (drawn || chosen.length > 0 || field === 'month')) {
      leaveOff();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    if (event.button !== 0) return;
    const at = barAt(event);
    event.currentTarget.setPointerCapture(event.pointerId);
    event.currentTarget.querySelectorAll('button')[at]?.focus();
    event.preventDefault();
    setActive(at);
    setDrawn({ from: at, to: at });
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>): void => {
    const at = barAt(event);
    setHovered(at);
    if (!event.currentTarget.hasPointerCapture(event.pointerId) || !drawn) return;
    setActive(at);
    setDrawn({ ...drawn, to: at });
  };

  const told = bars[hovered ?? (isFocused ? active : -1)];
  const [first] = bars;
  const last = bars.at(-1);
  return (
    <div className={styles.timeline}>
      <fieldset
        aria-label={
          year === null ? words('search.timeline.years') : words('search.timeline.months', { year })
        }
        className={styles.bars}
        onKeyDown={onKeyDown}
        onFocus={() => setFocused(true)}
        onBlur={({ currentTarget, relatedTarget }) => {
          if (currentTarget.contains(relatedTarget)) return;
          setFocused(false);
          setDrawn(null);
        }}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={() => drawn && narrow(drawn)}
        onPointerCancel={() => setDrawn(null)}
        onPointerLeave={() => setHovered(null)}
      >
        {bars.map((bar, at) => (
          <button
            key={bar.value}
            type="button"
            tabIndex={at === active ? 0 : -1}
            aria-label={nameOf(bar)}
            aria-pressed={taken.includes(bar.value)}
            data-hovered={at === hovered ? '' : undefined}
            data-after-gap={bar.isAfterGap && ''}
            data-dimmed={taken.length > 0 && !taken.includes(bar.value) ? '' : undefined}
            className={styles.bar}
            onFocus={() => setActive(at)}
            // By a pointer the press ends on the whole, which has captured it.
            onClick={() => narrow({ from: at, to: at })}
          >
            <span
              className={styles.fill}
              style={{ blockSize: bar.count === 0 ? 0 : `max(2px, ${(bar.count / most) * 100}%)` }}
            />
          </button>
        ))}
      </fieldset>
      {field === 'year' && bars.length <= mostLabels && !told ? (
        <p className={styles.labels} aria-hidden>
          {bars.map(({ value, isAfterGap }) => (
            <span key={value} data-after-gap={isAfterGap && ''}>
              {valueWords(words, locale, field, value)}
            </span>
          ))}
        </p>
      ) : (
        <p className={styles.scale} aria-hidden>
          <span>{first && valueWords(words, locale, field, first.value)}</span>
          <span className={styles.told}>{told && nameOf(told)}</span>
          <span>{last && valueWords(words, locale, field, last.value)}</span>
        </p>
      )}
    </div>
  );
}

/** Those that have stories: an empty year is no filter. All of them when none has. */
function valuesIn(bars: readonly TimelineBar[], { from, to }: Range): string[] {
  const within = bars.slice(Math.min(from, to), Math.max(from, to) + 1);
  const full = within.filter(({ count }) => count > 0);
  return (full.length > 0 ? full : within).map(({ value }) => value);
}

/** The last bar that begins before the pointer; the first, before all. */
function barAt({ clientX, currentTarget }: PointerEvent<HTMLElement>): number {
  const isMirrored = getComputedStyle(currentTarget).direction === 'rtl';
  const bars = [...currentTarget.querySelectorAll('button')];
  const at = bars.findLastIndex((bar) => {
    const { left, right } = bar.getBoundingClientRect();
    return isMirrored ? clientX <= right : clientX >= left;
  });
  return Math.max(0, at);
}

function targetOf(key: string, active: number, count: number, isMirrored: boolean): number | null {
  const forward = isMirrored ? 'ArrowLeft' : 'ArrowRight';
  const backward = isMirrored ? 'ArrowRight' : 'ArrowLeft';
  if (key === forward) return Math.min(count - 1, active + 1);
  if (key === backward) return Math.max(0, active - 1);
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return null;
}
