import { useEffect, useState } from 'react';
import type { ArticleId, Failure } from '../../../../electron/contract/types.ts';
import { onArchiveEvent } from '../../../bridge/bridge.ts';
import { failureOf, read } from '../../../stores/archive-queries.ts';
import { debounce } from '../../../stores/debounce.ts';
import type { Selection } from '../../../stores/selection.ts';
import { useSelection } from '../../../stores/selection-store.ts';
import { factsOf, type StoryFacts } from './story-facts.ts';

/** The selected stories as far as they have been read. */
export interface SelectedStories {
  readonly stories: readonly StoryFacts[];
  readonly isComplete: boolean;
  readonly done: number;
  readonly failure: Failure | null;
}

const pageSize = 500;

/** Milliseconds after a change of the archive until the stories are read again. */
const settle = 120;

const none: SelectedStories = { stories: [], isComplete: false, done: 0, failure: null };

/** Reads what is known of every selected story, in pages; again when the archive changes. */
export function useSelectedStories(): SelectedStories {
  const chosen = useSelection((state) => state.selection.chosen);
  const [turn, setTurn] = useState(0);
  const [selected, setSelected] = useState(none);

  useEffect(() => {
    const again = debounce(() => setTurn((now) => now + 1), settle);
    const end = onArchiveEvent((event) => {
      if (event.kind === 'articles-changed') again.later();
    });
    return () => {
      again.cancel();
      end();
    };
  }, []);

  useEffect(() => {
    // Read again, the stories on screen stay until the fresh ones are all there.
    const isFirst = turn === 0;
    const controller = new AbortController();
    const report = (next: SelectedStories) => {
      if (!controller.signal.aborted && (isFirst || next.isComplete || next.failure))
        setSelected(next);
    };
    readAll(chosen, controller.signal, report).catch((error: unknown) => {
      if (!controller.signal.aborted) setSelected({ ...none, failure: failureOf(error) });
    });
    return () => controller.abort();
  }, [chosen, turn]);

  return selected;
}

async function readAll(
  chosen: Selection['chosen'],
  signal: AbortSignal,
  report: (selected: SelectedStories) => void,
): Promise<void> {
  const ids: readonly ArticleId[] =
    chosen.kind === 'ids' ? [...chosen.ids] : await read('ids', { query: chosen.query }, signal);
  const stories: StoryFacts[] = [];
  for (let start = 0; start < ids.length; start += pageSize) {
    const page = await read('summaries', { ids: ids.slice(start, start + pageSize) }, signal);
    for (const article of page) stories.push(factsOf(article));
    const done = Math.min(ids.length, start + pageSize);
    if (done < ids.length) report({ stories: [], isComplete: false, done, failure: null });
  }
  report({ stories, isComplete: true, done: ids.length, failure: null });
}
