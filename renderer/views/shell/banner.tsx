import { useQuery } from '@tanstack/react-query';
import { Lock, TriangleAlert, Unplug } from 'lucide-react';
import { main, request } from '../../bridge/bridge.ts';
import { tellFailure } from '../../commands/archive-acts.ts';
import { runCommand } from '../../commands/handlers.ts';
import { Button } from '../../components/button.tsx';
import { classes } from '../../components/classes.ts';
import { infoQuery } from '../../stores/archive-queries.ts';
import { currentWords } from '../../strings/current-words.ts';
import { useWords } from '../../strings/words.tsx';
import styles from './banner.module.css';

/** Why the archive cannot be written, above everything, as long as it is so. */
export function Banner() {
  const words = useWords();
  const { data: info } = useQuery(infoQuery());
  if (!info || info.access.kind === 'writable') return null;
  const missing = info.access.kind === 'missing';
  const locked =
    info.access.kind === 'read-only' && info.access.reason === 'locked' ? info.access : null;
  const text =
    info.access.kind === 'missing' ? 'banner.missing' : (`banner.${info.access.reason}` as const);
  const Icon = missing ? Unplug : Lock;
  return (
    <div role="status" className={classes(styles.banner, missing && styles.missing)}>
      <Icon size="1rem" aria-hidden />
      <p className={styles.text}>
        {locked?.by ? words('banner.lockedOn', { host: locked.by.host }) : words(text, info.format)}
      </p>
      {locked && <Button onPress={() => void tryToWrite()}>{words('common.tryAgain')}</Button>}
      {missing && (
        <Button onPress={() => runCommand('open-archive')}>{words('act.openArchive')}</Button>
      )}
    </div>
  );
}

async function tryToWrite(): Promise<void> {
  const result = await request('try-to-write', {});
  if (!result.ok) tellFailure(currentWords()('banner.stillReadOnly'), result.error);
}

/** The archive's own file is not as it should be; what it said before stays in use. */
export function ProblemBanner() {
  const words = useWords();
  const { data: info } = useQuery(infoQuery());
  if (!info?.problem) return null;
  const path = info.problem.path ?? archiveFile;
  return (
    <div role="status" className={styles.banner}>
      <TriangleAlert size="1rem" aria-hidden />
      <p className={styles.text} title={info.problem.message}>
        {words('banner.problem', { path })}
      </p>
      <Button onPress={() => void main('show-in-folder', { path: archiveFile })}>
        {words('act.showInFolder')}
      </Button>
    </div>
  );
}

const archiveFile = '.newsroom/archive.yaml';
