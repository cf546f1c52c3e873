import { Pin } from 'lucide-react';
import { useSettings } from '../../stores/settings-store.ts';
import { useWords } from '../../strings/words.tsx';
import styles from './pinned-fields.module.css';
import { fieldOf } from './story-fields.tsx';

/** What the person wants in sight in every story, above the sections. */
export function PinnedFields() {
  const words = useWords();
  const pinned = useSettings(({ settings }) => settings.pinnedFields);
  if (pinned.length === 0) return null;
  return (
    <section aria-labelledby="panel-pinned-title" className={styles.pinned}>
      <h2 id="panel-pinned-title" className={styles.title}>
        <Pin size={13} aria-hidden />
        {words('panel.pinnedFields')}
      </h2>
      {pinned.map((name) => (
        <div key={name}>
          {(name === 'byline' || name === 'tags') && (
            <h3 className={styles.list}>{words(`field.${name}`)}</h3>
          )}
          {fieldOf(name)}
        </div>
      ))}
    </section>
  );
}
