import type { ArticleId, ChangeReport } from '../../../../electron/contract/types.ts';
import { Button } from '../../../components/button.tsx';
import { nothingSelected } from '../../../stores/selection.ts';
import { changeSelection } from '../../../stores/selection-store.ts';
import { failureWords } from '../../../strings/failure-words.ts';
import { useWords } from '../../../strings/words.tsx';
import styles from './batch.module.css';
import type { StoryFacts } from './story-facts.ts';

/** What could not be changed and why; the rest was. They can be selected, to be tried again. */
export function BatchFailures(props: {
  readonly failed: ChangeReport['failed'];
  readonly stories: readonly StoryFacts[];
}) {
  const { failed, stories } = props;
  const words = useWords();
  const headlines = new Map(stories.map(({ id, headline }) => [id, headline]));
  return (
    <div role="alert" className={styles.failures}>
      <p className={styles.summary}>{words('failure.some', { count: failed.length })}</p>
      <ul>
        {failed.slice(0, 20).map(({ id, error }) => (
          <li key={id} className={styles.note}>
            <bdi>{headlines.get(id) ?? id}</bdi>: {failureWords(words, error)}
          </li>
        ))}
      </ul>
      <Button onPress={() => select(failed.map(({ id }) => id))}>
        {words('panel.batch.selectFailed', { count: failed.length })}
      </Button>
    </div>
  );
}

function select(ids: readonly ArticleId[]): void {
  changeSelection(() => ({ ...nothingSelected, chosen: { kind: 'ids', ids: new Set(ids) } }));
}
