import type { ReactNode } from 'react';
import { main } from '../../bridge/bridge.ts';
import { Button } from '../../components/button.tsx';
import { useDates } from '../../strings/dates.ts';
import { useLocale, useWords } from '../../strings/words.tsx';
import { ValueWord } from '../values/value-word.tsx';
import { byteWords } from './byte-words.ts';
import styles from './file-section.module.css';
import { FindingNotes } from './finding-notes.tsx';
import { useFindings, useOpenStory } from './open-story.ts';
import { PanelSection } from './panel-section.tsx';
import { valueClause } from './value-clause.ts';

/** The story as a file: what every other program sees of it. */
export function FileSection() {
  const words = useWords();
  const locale = useLocale();
  const dates = useDates();
  const { article, file } = useOpenStory().open;
  const findings = useFindings('id');
  const isNamedByPath = String(article.id) === String(article.path);
  return (
    <PanelSection name="file">
      <dl className={styles.facts}>
        <Fact name={words('panel.file.path')}>
          <FoundBy field="path" value={article.path} label={words('panel.file.path')} />
        </Fact>
        <Fact name={words('panel.file.id')}>
          {isNamedByPath ? (
            words('panel.file.noId')
          ) : (
            <FoundBy field="id" value={article.id} label={words('panel.file.id')} />
          )}
        </Fact>
        <Fact name={words('panel.file.changed')}>
          <time dateTime={file.modified}>{dates.moment(file.modified)}</time>
        </Fact>
        <Fact name={words('panel.file.size')}>{byteWords(locale, file.bytes)}</Fact>
        <Fact name={words('panel.file.kind')}>{words('panel.file.markdown')}</Fact>
      </dl>
      {findings.length > 0 && <FindingNotes findings={findings} />}
      <div className={styles.acts}>
        <Button onPress={() => void main('show-in-folder', { path: article.path })}>
          {words('act.showInFolder')}
        </Button>
        <Button kind="quiet" onPress={() => void main('copy-text', { text: article.path })}>
          {words('panel.file.copyPath')}
        </Button>
      </div>
    </PanelSection>
  );
}

function FoundBy(props: {
  readonly field: 'path' | 'id';
  readonly value: string;
  readonly label: string;
}) {
  const { field, value, label } = props;
  return (
    <ValueWord value={value} target={{ clause: valueClause(field, value) }} label={label}>
      <bdi dir="ltr">{value}</bdi>
    </ValueWord>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.value}>{children}</dd>
    </div>
  );
}
