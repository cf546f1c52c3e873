import { useQuery } from '@tanstack/react-query';
import { GitCompareArrows } from 'lucide-react';
import { useState } from 'react';
import type { ArticleVersion } from '../../../electron/contract/types.ts';
import { Button } from '../../components/button.tsx';
import { failureOf, historyQuery } from '../../stores/archive-queries.ts';
import { useDates } from '../../strings/dates.ts';
import { failureWords } from '../../strings/failure-words.ts';
import { useWords } from '../../strings/words.tsx';
import { CompareDialog } from './compare-dialog.tsx';
import styles from './history-section.module.css';
import { useOpenStory } from './open-story.ts';
import { PanelSection } from './panel-section.tsx';
import { VersionDifference } from './version-difference.tsx';
import { changedFieldWords, versionWords, whenWords } from './version-words.ts';

/** Every step in the life of this story, newest first: what the app did, and what others did between. */
export function HistorySection() {
  const words = useWords();
  const { article } = useOpenStory().open;
  const { data: versions, error } = useQuery(historyQuery(article.id));
  const [isComparing, setComparing] = useState(false);
  const kept = (versions ?? []).filter(
    (version) => version.kind === 'change' && version.version === 'kept',
  );
  return (
    <PanelSection name="history" count={versions?.length ?? 0}>
      {error && <p className={styles.none}>{failureWords(words, failureOf(error))}</p>}
      {versions?.length === 0 && <p className={styles.none}>{words('panel.history.none')}</p>}
      {versions && versions.length > 0 && (
        <ol className={styles.list} aria-label={words('panel.section.history')}>
          {versions.map((version) => (
            <Version key={keyOf(version)} version={version} />
          ))}
        </ol>
      )}
      {kept.length > 0 && (
        <Button kind="quiet" className={styles.compare ?? ''} onPress={() => setComparing(true)}>
          <GitCompareArrows size="0.875rem" aria-hidden />
          {words('panel.history.compare')}
        </Button>
      )}
      {isComparing && versions && (
        <CompareDialog versions={versions} onClose={() => setComparing(false)} />
      )}
    </PanelSection>
  );
}

function keyOf(version: ArticleVersion): string {
  return version.kind === 'change' ? version.id : `after ${version.since.id}`;
}

/** An act that names the one field that it changed has said it. */
function fieldsToName(version: ArticleVersion): readonly string[] {
  const fields = version.fields ?? [];
  const isSaid = version.kind === 'change' && version.action.kind === 'edit' && fields.length === 1;
  return isSaid ? [] : fields;
}

function Version({ version }: { readonly version: ArticleVersion }) {
  const words = useWords();
  const dates = useDates();
  const [isOpen, setOpen] = useState(false);
  const fields = fieldsToName(version);
  const bodyId = `panel-version-${keyOf(version)}`;
  const summary = (
    <>
      <span className={styles.action}>{versionWords(words, version)}</span>
      <span className={styles.when}>{whenWords(words, dates, version)}</span>
      {fields.length > 0 && (
        <span className={styles.reason}>{changedFieldWords(words, fields)}</span>
      )}
      {version.kind === 'change' && version.reason && (
        <span className={styles.reason} dir="auto">
          {version.reason}
        </span>
      )}
    </>
  );
  // What another program found is not kept, so there is nothing to open.
  if (version.kind === 'outside') return <li className={styles.version}>{summary}</li>;
  return (
    <li>
      <button
        type="button"
        className={styles.version}
        aria-expanded={isOpen}
        aria-controls={isOpen ? bodyId : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        {summary}
      </button>
      {isOpen && (
        <div id={bodyId} className={styles.body}>
          <VersionDifference version={version} />
        </div>
      )}
    </li>
  );
}
