import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ChangeVersion } from '../../../electron/contract/types.ts';
import { failureOf, historyQuery } from '../../stores/archive-queries.ts';
import { actionWords } from '../../strings/action-words.ts';
import { useDates } from '../../strings/dates.ts';
import { failureWords } from '../../strings/failure-words.ts';
import { useWords } from '../../strings/words.tsx';
import styles from './history-section.module.css';
import { useOpenStory } from './open-story.ts';
import { PanelSection } from './panel-section.tsx';
import { VersionDifference } from './version-difference.tsx';

/** Every change that the app has made to this story, newest first. */
export function HistorySection() {
  const words = useWords();
  const { article } = useOpenStory().open;
  const { data, error } = useQuery(historyQuery(article.id));
  const versions = data?.filter((version) => version.kind === 'change');
  return (
    <PanelSection name="history" count={versions?.length ?? 0}>
      {error && <p className={styles.none}>{failureWords(words, failureOf(error))}</p>}
      {versions?.length === 0 && <p className={styles.none}>{words('panel.history.none')}</p>}
      {versions && versions.length > 0 && (
        <ol className={styles.list} aria-label={words('panel.section.history')}>
          {versions.map((version) => (
            <Version key={version.id} version={version} />
          ))}
        </ol>
      )}
    </PanelSection>
  );
}

function Version({ version }: { readonly version: ChangeVersion }) {
  const words = useWords();
  const dates = useDates();
  const [isOpen, setOpen] = useState(false);
  const bodyId = `panel-version-${version.id}`;
  return (
    <li>
      <button
        type="button"
        className={styles.version}
        aria-expanded={isOpen}
        aria-controls={isOpen ? bodyId : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        <span className={styles.action}>{actionWords(words, version.action, version.count)}</span>
        <time className={styles.when} dateTime={version.at}>
          {dates.moment(version.at)}
        </time>
        {version.reason && (
          <span className={styles.reason} dir="auto">
            {version.reason}
          </span>
        )}
      </button>
      {isOpen && (
        <div id={bodyId} className={styles.body}>
          <VersionDifference version={version} />
        </div>
      )}
    </li>
  );
}
