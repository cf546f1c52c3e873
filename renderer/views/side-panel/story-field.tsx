import { type ReactNode, useEffect, useState } from 'react';
import type { FilterField } from '../../../electron/contract/types.ts';
import type { Point } from '../../components/context-menu.tsx';
import { InlineField, type InlineFieldProps } from '../../components/inline-field.tsx';
import type { Suggestion } from '../../components/suggestions.tsx';
import { offerRecord } from '../../stores/panel-state.ts';
import { pressValue, type ValueTarget } from '../../stores/value-search.ts';
import { useWords } from '../../strings/words.tsx';
import { ValueMenu } from '../values/value-menu.tsx';
import { ConflictNote } from './conflict-note.tsx';
import { FieldHistoryDialog, historyField } from './field-history-dialog.tsx';
import { FindingNotes } from './finding-notes.tsx';
import { useFindings, useOpenStory } from './open-story.ts';
import { RecordForm } from './record-form.tsx';
import { SaveFoot } from './save-foot.tsx';
import { type FieldToSave, useFieldSaving } from './use-field-saving.ts';
import { usePinAct } from './use-pin-act.ts';
import { useValues } from './use-values.ts';
import { textClause } from './value-clause.ts';

export interface StoryFieldProps
  extends Omit<
      InlineFieldProps,
      'edit' | 'empty' | 'below' | 'holdsOnLeave' | 'isReadOnly' | 'name' | 'onFind'
    >,
    FieldToSave {
  /** Front matter name: `headline`, `images.0.credit`. Findings about it stand below the value. */
  readonly name: string;
  readonly empty?: string;
  /** What was understood so far, shown while typing. */
  readonly preview?: (draft: string) => ReactNode;
  /** Offers quiet saving and recording an update side by side. */
  readonly isRecordable?: boolean;
  /** Completes from the values in use of this field. */
  readonly suggestFrom?: FilterField;
  /** The field by which its value can be looked for, where that is not `suggestFrom`; null: none. */
  readonly searchAs?: FilterField | null;
  /** The part of a query that finds its value, where its words do not say it. */
  readonly clause?: string | null;
  /** Completes from what is known without asking. `typed` is empty until something is typed. */
  readonly suggest?: (typed: string) => readonly Suggestion[];
}

/** One field of the story: edited in place, saved by itself, with whatever is to be said about it. */
export function StoryField(props: StoryFieldProps) {
  const {
    name,
    empty,
    read,
    edits,
    parse,
    preview,
    isRecordable = false,
    suggestFrom,
    suggest,
    ...rest
  } = props;
  const words = useWords();
  const { canEdit } = useOpenStory();
  const field = useFieldSaving(props);
  const findings = useFindings(name);
  const { edit, conflict, isRecording, setRecording } = field;
  const typed = edit.isDirty ? edit.draft : '';
  const pin = usePinAct(name);
  const [menuAt, setMenuAt] = useState<Point | null>(null);
  const [isHistoryShown, setHistoryShown] = useState(false);
  const inUse = useValues(suggestFrom ?? null, typed, edit.isEditing);
  const suggestions = suggest ? suggest(typed) : inUse;

  useEffect(() => {
    if (!edit.isEditing || !isRecordable) return;
    return offerRecord(() => setRecording(true));
  }, [edit.isEditing, isRecordable, setRecording]);

  const below = conflict ? (
    <ConflictNote
      mine={edit.draft}
      theirs={read(conflict) ?? ''}
      onMine={field.keepMine}
      onTheirs={field.takeTheirs}
      onBoth={(both) => edit.change(both)}
    />
  ) : isRecording ? (
    <RecordForm
      change={{ label: props.label, draft: edit.draft }}
      onRecord={field.record}
      onClose={() => setRecording(false)}
    />
  ) : (
    isRecordable && (
      <SaveFoot onSave={() => void edit.commit()} onRecord={() => setRecording(true)} />
    )
  );
  const target = targetOf(props, edit.draft);
  return (
    <>
      <InlineField
        {...rest}
        onMenu={setMenuAt}
        {...(target && { onFind: (press) => pressValue(press, target) })}
        name={name}
        edit={edit}
        {...((suggest ?? suggestFrom) && { suggestions })}
        empty={empty ?? words('panel.unknown')}
        isReadOnly={!canEdit}
        holdsOnLeave={isRecording || conflict !== null}
        note={
          (edit.isEditing && edit.error === null && preview?.(edit.draft)) ||
          (findings.length > 0 && <FindingNotes findings={findings} />) ||
          rest.note
        }
        below={below || undefined}
      />
      <ValueMenu
        at={menuAt}
        onClose={() => setMenuAt(null)}
        text={edit.draft}
        label={props.label}
        {...(pin && { act: pin })}
        onHistory={() => setHistoryShown(true)}
        target={target}
      />
      {isHistoryShown && (
        <FieldHistoryDialog
          field={historyField(name)}
          label={props.label}
          onClose={() => setHistoryShown(false)}
        />
      )}
    </>
  );
}

/** What finds the value of a field; null where nothing does. */
function targetOf(
  { name, suggestFrom, searchAs = suggestFrom, clause }: StoryFieldProps,
  value: string,
): ValueTarget | null {
  if (value === '') return null;
  if (searchAs) return { field: searchAs, value };
  const found = clause === undefined ? textClause(name, value) : clause;
  return found === null ? null : { clause: found };
}
