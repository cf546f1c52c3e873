import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import type { UpdateKind } from '../../../electron/contract/types.ts';
import { Button } from '../../components/button.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useWords } from '../../strings/words.tsx';
import styles from './record-form.module.css';
import { resolveTypedDate } from './resolve-typed-date.ts';
import { TypedDate } from './typed-date.tsx';

const kinds: readonly UpdateKind[] = ['update', 'correction', 'clarification', 'retraction'];

interface RecordFormProps {
  /** The change of a field that is recorded together with the update; without it only the entry is. */
  readonly change?: { readonly label: string; readonly draft: string };
  readonly onRecord: (update: {
    readonly at: string;
    readonly update: UpdateKind;
    readonly note: string | null;
  }) => Promise<void>;
  readonly onClose: () => void;
}

/** Puts an update, correction, clarification or retraction on the record: what, when, why. */
export function RecordForm({ change, onRecord, onClose }: RecordFormProps) {
  const words = useWords();
  const titleId = useId();
  const form = useRef<HTMLFormElement>(null);
  const [kind, setKind] = useState<UpdateKind>('update');
  const [when, setWhen] = useState(() => words('panel.record.now'));
  const [note, setNote] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input[type="radio"]:checked')?.focus();
    form.current?.scrollIntoView({ block: 'nearest' });
  }, []);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    event.stopPropagation();
    if (isBusy) return;
    setBusy(true);
    const date = await resolveTypedDate(words, when);
    if (date.ok) await onRecord({ at: date.value.text, update: kind, note: note.trim() || null });
    else setRefusal(date.error);
    setBusy(false);
  }

  return (
    <form
      ref={form}
      aria-labelledby={titleId}
      className={styles.form}
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <p id={titleId} className={styles.title}>
        {change
          ? words('panel.record.withField', { field: change.label })
          : words('panel.record.title')}
      </p>
      <RadioGroup
        aria-label={words('panel.record.kind')}
        value={kind}
        onChange={(value) => setKind(kinds.find((one) => one === value) ?? 'update')}
        className={styles.kinds ?? ''}
      >
        {kinds.map((one) => (
          <Radio key={one} value={one} className={styles.kind ?? ''}>
            {words(`update.${one}`)}
          </Radio>
        ))}
      </RadioGroup>
      <div>
        <TextField
          label={words('panel.record.when')}
          value={when}
          onChange={(value) => {
            setWhen(value);
            setRefusal(null);
          }}
          error={refusal}
        />
        {refusal === null && (
          <div className={styles.understood}>
            <TypedDate text={when} />
          </div>
        )}
      </div>
      <TextField
        label={words('panel.record.note')}
        description={words('panel.record.noteHint')}
        lines={2}
        value={note}
        onChange={setNote}
      />
      <div className={styles.acts}>
        <Button kind="quiet" onPress={onClose}>
          {words('common.cancel')}
        </Button>
        <Button kind="primary" type="submit" isDisabled={isBusy}>
          {words('panel.record.act', { kind: words(`update.${kind}`) })}
        </Button>
      </div>
    </form>
  );
}
