import { Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { useFocusBack } from '../../components/use-focus-back.ts';
import { useDates } from '../../strings/dates.ts';
import { useWords } from '../../strings/words.tsx';
import styles from './corrections-section.module.css';
import { useOpenStory } from './open-story.ts';
import { PanelSection } from './panel-section.tsx';
import { RecordForm } from './record-form.tsx';
import { runStoryAct } from './story-acts.ts';

/** What was put right in this story, newest first, and the form that puts more on the record. */
export function CorrectionsSection() {
  const words = useWords();
  const dates = useDates();
  const { open, canEdit } = useOpenStory();
  const { article } = open;
  const [isRecording, setRecording] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const corrections = article.updates
    .filter(({ kind }) => kind !== 'update')
    .toSorted((first, second) => (second.at?.epoch ?? 0) - (first.at?.epoch ?? 0));

  useFocusBack(isRecording, opener);
  const close = () => setRecording(false);

  return (
    <PanelSection name="corrections" count={corrections.length}>
      {corrections.length === 0 && <p className={styles.none}>{words('panel.noCorrections')}</p>}
      <ol className={styles.list} aria-label={words('panel.section.corrections')}>
        {corrections.map(({ kind, at, note }) => (
          <li key={`${kind} ${at?.text} ${note}`} className={styles.entry}>
            <p className={styles.head}>
              <span className={styles.kind}>{words(`update.${kind}`)}</span>
              <time title={at ? dates.relative(at) : undefined}>
                {at ? dates.long(at) : words('results.undated')}
              </time>
            </p>
            {note && <p dir="auto">{note}</p>}
          </li>
        ))}
      </ol>
      {isRecording ? (
        <RecordForm
          onClose={close}
          onRecord={async (update) => {
            if (await runStoryAct({ article, edits: [{ kind: 'add-update', ...update }] })) close();
          }}
        />
      ) : (
        canEdit && (
          <div data-field="record">
            <Button
              ref={opener}
              kind="quiet"
              data-inline-value
              className={styles.record ?? ''}
              onPress={() => setRecording(true)}
            >
              <Plus size={14} aria-hidden />
              {words('panel.recordUpdateOrCorrection')}
            </Button>
          </div>
        )
      )}
    </PanelSection>
  );
}
