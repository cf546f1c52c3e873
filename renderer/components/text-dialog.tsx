import { type ReactNode, useState } from 'react';
import { Form } from 'react-aria-components';
import type { Result } from '../../electron/contract/types.ts';
import { failureWords } from '../strings/failure-words.ts';
import { useWords } from '../strings/words.tsx';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { TextField } from './text-field.tsx';

/** Asks for one text. What cannot be saved stays, with the reason. */
export function TextDialog(props: {
  readonly title: string;
  readonly label: string;
  readonly text: string;
  readonly act: string;
  readonly maxLength: number;
  /** More than one makes it a text area. */
  readonly lines?: number;
  readonly mayBeEmpty?: boolean;
  readonly children?: ReactNode;
  readonly onSave: (text: string) => Promise<Result<unknown>>;
  readonly onClose: () => void;
}) {
  const { title, label, act, maxLength, lines = 1, mayBeEmpty = false, onSave, onClose } = props;
  const words = useWords();
  const [text, setText] = useState(props.text);
  const [error, setError] = useState<string | null>(null);
  const save = async () => {
    const result = await onSave(text.trim());
    if (result.ok) onClose();
    else setError(failureWords(words, result.error));
  };
  return (
    <Dialog
      isOpen
      size="small"
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{words('common.cancel')}</Button>
          <Button
            kind="primary"
            type="submit"
            form="text-dialog"
            isDisabled={!mayBeEmpty && text.trim() === ''}
          >
            {act}
          </Button>
        </>
      }
    >
      <Form
        id="text-dialog"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField
          autoFocus
          label={label}
          value={text}
          onChange={(next) => {
            setText(next);
            setError(null);
          }}
          error={error}
          maxLength={maxLength}
          lines={lines}
        />
        {props.children}
      </Form>
    </Dialog>
  );
}
