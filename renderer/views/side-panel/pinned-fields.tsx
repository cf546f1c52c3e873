import { Pin, PinOff } from 'lucide-react';
import { IconButton } from '../../components/icon-button.tsx';
import { type PinnableField, useSettings } from '../../stores/settings-store.ts';
import { useWords } from '../../strings/words.tsx';
import styles from './pinned-fields.module.css';
import { fieldOf } from './story-fields.tsx';
import { unpin } from './use-pin-act.ts';

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
          {isList(name) && <ListTitle name={name} />}
          {fieldOf(name)}
        </div>
      ))}
    </section>
  );
}

type PinnableList = Extract<PinnableField, 'byline' | 'tags' | 'subjects' | 'notes'>;

function isList(name: PinnableField): name is PinnableList {
  return name === 'byline' || name === 'tags' || name === 'subjects' || name === 'notes';
}

/** An empty list has no value whose menu could let the field go. */
function ListTitle({ name }: { readonly name: PinnableList }) {
  const words = useWords();
  const field = words(`field.${name}`);
  return (
    <h3 className={styles.list}>
      {field}
      <IconButton
        icon={PinOff}
        label={words('panel.unpinNamed', { field })}
        onPress={() => unpin(name)}
      />
    </h3>
  );
}
