import { X } from 'lucide-react';
import type { FilterField } from '../../../electron/contract/types.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { useWords } from '../../strings/words.tsx';
import { AddEntry } from './add-entry.tsx';
import styles from './list-entries.module.css';
import { useOpenStory } from './open-story.ts';
import { runStoryAct } from './story-acts.ts';
import { StoryField } from './story-field.tsx';
import { listEntry } from './text-edits.ts';

interface ListEntriesProps {
  readonly field: 'byline' | 'notes';
  readonly label: string;
  /** What the line for a further entry reads. */
  readonly add: string;
  readonly isMultiline?: boolean;
  readonly suggestFrom?: FilterField;
}

/** A list of texts: each edited in place or taken out, one more added at the end. */
export function ListEntries({
  field,
  label,
  add,
  isMultiline = false,
  suggestFrom,
}: ListEntriesProps) {
  const words = useWords();
  const { open, canEdit } = useOpenStory();
  const { article } = open;
  const entries = article[field];
  const without = (index: number) => entries.filter((_, at) => at !== index);
  return (
    <div>
      {entries.length > 0 && (
        <ul className={styles.entries} aria-label={label}>
          {entries.map((entry, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an entry of the file is known by its place
            <li key={index}>
              <StoryField
                {...listEntry(field, index)}
                name={`${field}.${index}`}
                label={label}
                labelPlace="hidden"
                isMultiline={isMultiline}
                {...(suggestFrom && { suggestFrom })}
                trailing={
                  canEdit && (
                    <IconButton
                      icon={X}
                      label={words('panel.removeEntry', { entry })}
                      className={styles.remove ?? ''}
                      onPress={() =>
                        void runStoryAct({
                          article,
                          edits: [{ kind: 'set-list', field, values: without(index) }],
                        })
                      }
                    />
                  )
                }
              />
            </li>
          ))}
        </ul>
      )}
      {entries.length === 0 && !canEdit && <p className={styles.none}>{words('panel.none')}</p>}
      {canEdit && (
        <AddEntry
          name={`${field}.add`}
          label={add}
          isMultiline={isMultiline}
          {...(suggestFrom && { suggestFrom })}
          onAdd={(text) =>
            runStoryAct({
              article,
              edits: [{ kind: 'set-list', field, values: [...entries, text] }],
            })
          }
        />
      )}
    </div>
  );
}
