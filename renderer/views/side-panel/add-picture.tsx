import { Plus } from 'lucide-react';
import { type FormEvent, useRef, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useFocusBack } from '../../components/use-focus-back.ts';
import { useWords } from '../../strings/words.tsx';
import styles from './images-section.module.css';
import { useOpenStory } from './open-story.ts';
import { runStoryAct } from './story-acts.ts';

/** A picture that the archive has no file of: its caption and credit are on the record all the same. */
export function AddPicture() {
  const words = useWords();
  const { article } = useOpenStory().open;
  const [isOpen, setOpen] = useState(false);
  const [caption, setCaption] = useState('');
  const [credit, setCredit] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const opener = useRef<HTMLButtonElement>(null);
  useFocusBack(isOpen, opener);

  function close(): void {
    setOpen(false);
    setCaption('');
    setCredit('');
    setRefusal(null);
  }

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const entry = { file: null, caption: caption.trim() || null, credit: credit.trim() || null };
    if (entry.caption === null && entry.credit === null)
      return setRefusal(words('panel.image.addEmpty'));
    if (await runStoryAct({ article, edits: [{ kind: 'add-image', ...entry }] })) close();
  }

  if (!isOpen)
    return (
      <Button ref={opener} kind="quiet" className={styles.add ?? ''} onPress={() => setOpen(true)}>
        <Plus size={14} aria-hidden />
        {words('panel.image.add')}
      </Button>
    );
  return (
    <form
      className={styles.form}
      aria-label={words('panel.image.add')}
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close();
      }}
    >
      <TextField
        autoFocus
        label={words('panel.image.caption')}
        value={caption}
        onChange={setCaption}
        error={refusal}
      />
      <TextField label={words('panel.image.credit')} value={credit} onChange={setCredit} />
      <div className={styles.formActs}>
        <Button kind="quiet" onPress={close}>
          {words('common.cancel')}
        </Button>
        <Button kind="primary" type="submit">
          {words('panel.image.addAct')}
        </Button>
      </div>
    </form>
  );
}
