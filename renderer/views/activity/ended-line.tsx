import { useQuery } from '@tanstack/react-query';
import { Ban, CircleCheck, TriangleAlert } from 'lucide-react';
import { useId } from 'react';
import type { EndedWork, WorkOutcome } from '../../../electron/contract/activity.ts';
import { main } from '../../bridge/bridge.ts';
import { tellFailure } from '../../commands/archive-acts.ts';
import { showCheck } from '../../commands/check-acts.ts';
import { openReport, showImport } from '../../commands/import-acts.ts';
import { Button } from '../../components/button.tsx';
import { classes } from '../../components/classes.ts';
import { lastCheckQuery } from '../../stores/activity.ts';
import { openDialog, useCloseDialog } from '../../stores/dialog-store.ts';
import { useIsStoryWindow } from '../../stores/window-store.ts';
import { activityTitle, countWords, outcomeWords } from '../../strings/activity-words.ts';
import { currentWords } from '../../strings/current-words.ts';
import { useDates } from '../../strings/dates.ts';
import { useWords } from '../../strings/words.tsx';
import styles from './activity-dialog.module.css';

const icons = { done: CircleCheck, failed: TriangleAlert, stopped: Ban } as const satisfies Record<
  WorkOutcome,
  typeof Ban
>;

/** Work that has ended: when, how, how many, and the way to what has come of it. */
export function EndedLine(props: { readonly work: EndedWork; readonly isLastCheck: boolean }) {
  const { work } = props;
  const words = useWords();
  const dates = useDates();
  const title = useId();
  const Icon = icons[work.outcome];
  const counts = countWords(words, work.result);
  const { file } = work.result;
  return (
    <li className={styles.line}>
      <div className={styles.head}>
        <h4 className={styles.name} id={title}>
          <Icon size="1rem" aria-hidden className={classes(styles.icon, styles[work.outcome])} />
          <span dir="auto">{activityTitle(words, work)}</span>
        </h4>
        <time className={styles.when} dateTime={work.ended}>
          {dates.moment(work.ended)}
        </time>
      </div>
      <p className={styles.what}>
        {[outcomeWords(words, work), ...counts].join(words('common.listSeparator'))}
      </p>
      {file !== null && (
        <p className={styles.what}>
          <bdi>{file}</bdi>
        </p>
      )}
      <Ways work={work} title={title} isLastCheck={props.isLastCheck} />
    </li>
  );
}

function Ways(props: {
  readonly work: EndedWork;
  readonly title: string;
  readonly isLastCheck: boolean;
}) {
  const { work, title, isLastCheck } = props;
  const words = useWords();
  const closeDialog = useCloseDialog();
  const isStoryWindow = useIsStoryWindow();
  const { data: check } = useQuery({
    ...lastCheckQuery(work.id),
    enabled: isLastCheck && !isStoryWindow,
  });
  const { change, file, left, lost } = work.result;
  const hasLeft = left.length > 0 || lost.length > 0;
  if (change === null && file === null && !hasLeft && !check) return null;
  const way = (label: string, run: () => void) => (
    <Button kind="quiet" aria-describedby={title} onPress={run}>
      {label}
    </Button>
  );
  return (
    <div className={styles.acts}>
      {change !== null && way(words('imports.openReport'), () => void openReport(change))}
      {change !== null &&
        !isStoryWindow &&
        way(words('imports.showStories'), () => {
          showImport(change);
          closeDialog();
        })}
      {file !== null && way(words('command.showInFolder'), () => void showFile(work.id))}
      {hasLeft && way(words('export.report'), () => showLeft(work))}
      {check && way(words('common.show'), () => showCheck(check))}
    </div>
  );
}

async function showFile(id: string): Promise<void> {
  const shown = await main('show-work-file', { id });
  if (!shown.ok) tellFailure(currentWords()('loading.failed'), shown.error);
}

function showLeft({ result }: EndedWork): void {
  const { counts, left: warnings, lost } = result;
  const { stories: articles = 0, pictures = 0 } = counts;
  const report = { file: '', bytes: 0, articles, pictures, lost, warnings };
  openDialog({ kind: 'export-report', report });
}
