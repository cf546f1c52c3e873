import { X } from 'lucide-react';
import type {
  Article,
  ArticleEdit,
  StoryUpdate,
  UpdateKind,
} from '../../../electron/contract/types.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { useDates } from '../../strings/dates.ts';
import { useWords } from '../../strings/words.tsx';
import { DateField } from './date-field.tsx';
import { FileTime } from './file-time.tsx';
import { useOpenStory } from './open-story.ts';
import { PanelSection } from './panel-section.tsx';
import { runStoryAct } from './story-acts.ts';
import { StoryField } from './story-field.tsx';
import { UnpinnedFields } from './story-fields.tsx';
import styles from './times-section.module.css';
import { UpdateKindMenu } from './update-kind-menu.tsx';

export function TimesSection() {
  const words = useWords();
  const { article } = useOpenStory().open;
  return (
    <PanelSection name="times">
      <UnpinnedFields names={['published']} />
      {article.updates.length === 0 ? (
        <p className={styles.none}>{words('panel.noUpdates')}</p>
      ) : (
        <ol className={styles.updates} aria-label={words('field.updates')}>
          {article.updates.map((update, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an entry of the file is known by its place
            <Update key={index} update={update} index={index} />
          ))}
        </ol>
      )}
      <FileTime />
    </PanelSection>
  );
}

function Update({ update, index }: { readonly update: StoryUpdate; readonly index: number }) {
  const words = useWords();
  const dates = useDates();
  const { open, canEdit } = useOpenStory();
  const { article } = open;
  const name = words('panel.update.named', {
    kind: words(`update.${update.kind}`),
    date: update.at ? dates.short(update.at) : words('panel.unknown'),
  });
  return (
    <li aria-label={name}>
      <div className={styles.head}>
        <UpdateKindMenu
          kind={update.kind}
          isDisabled={!canEdit || update.at === null}
          onChange={(kind) =>
            void runStoryAct({ article, edits: changeUpdate(article, index, { update: kind }) })
          }
        />
        <DateField
          name={`updates.${index}.at`}
          label={words('panel.record.when')}
          labelPlace="hidden"
          look="small"
          isRequired
          date={(from) => from.updates[index]?.at ?? (from.updates[index] ? null : undefined)}
          edits={(value, from) => changeUpdate(from, index, { at: value })}
        />
        {canEdit && (
          <IconButton
            icon={X}
            label={words('panel.update.remove', { name })}
            className={styles.remove ?? ''}
            onPress={() => void runStoryAct({ article, edits: [{ kind: 'remove-update', index }] })}
          />
        )}
      </div>
      {update.at !== null && (
        <StoryField
          name={`updates.${index}.note`}
          label={words('panel.record.note')}
          labelPlace="hidden"
          empty={words('panel.update.addNote')}
          isMultiline
          read={(from) => (from.updates[index] ? (from.updates[index].note ?? '') : null)}
          edits={(value, from) => changeUpdate(from, index, { note: value })}
        />
      )}
    </li>
  );
}

interface UpdateChange {
  readonly at?: string | null;
  readonly update?: UpdateKind;
  readonly note?: string | null;
}

/** An entry without a time cannot be changed before it gets one: the file's format wants a time. */
function changeUpdate(
  article: Article,
  index: number,
  change: UpdateChange,
): readonly ArticleEdit[] {
  const entry = article.updates[index];
  const at = change.at ?? entry?.at?.text;
  if (!entry || !at) return [];
  const note = change.note === undefined ? entry.note : change.note;
  return [{ kind: 'change-update', index, at, update: change.update ?? entry.kind, note }];
}
