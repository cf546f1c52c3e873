import { ProgressLine } from '../../../components/progress-line.tsx';
import { failureWords } from '../../../strings/failure-words.ts';
import { useWords } from '../../../strings/words.tsx';
import type { SelectedStories } from './use-selected-stories.ts';

/** The selected stories are still being read, or could not be. */
export function ReadingStories(props: {
  readonly selected: SelectedStories;
  readonly total: number;
}) {
  const { selected, total } = props;
  const words = useWords();
  if (selected.failure) return <p role="alert">{failureWords(words, selected.failure)}</p>;
  const label = words('progress.of', {
    step: words('progress.reading'),
    done: selected.done,
    total,
  });
  return (
    <div>
      <p>{label}</p>
      <ProgressLine label={label} done={selected.done} total={total} />
    </div>
  );
}
