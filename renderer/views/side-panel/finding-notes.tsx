import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { Finding } from '../../../electron/contract/types.ts';
import { Button } from '../../components/button.tsx';
import { classes } from '../../components/classes.ts';
import { openInlineField } from '../../components/inline-field.tsx';
import { useLocale, useWords } from '../../strings/words.tsx';
import styles from './finding-notes.module.css';
import { useFindingText } from './finding-text.ts';
import { fixWords } from './fix-words.ts';
import { useOpenStory } from './open-story.ts';
import { runStoryAct } from './story-acts.ts';

const icons = { error: CircleAlert, warning: TriangleAlert, notice: Info };

/** What is wrong with a value, in words, at the value, with the act that mends it. */
export function FindingNotes({ findings }: { readonly findings: readonly Finding[] }) {
  const textOf = useFindingText();
  return (
    <ul className={styles.notes}>
      {findings.map((finding) => {
        const Icon = icons[finding.severity];
        return (
          <li key={`${finding.code} ${finding.field}`} className={styles.note}>
            <p className={classes(styles.text, styles[finding.severity])}>
              <Icon size={13} aria-hidden className={styles.icon} />
              <span>{textOf(finding)}</span>
            </p>
            <FixButton finding={finding} />
          </li>
        );
      })}
    </ul>
  );
}

function FixButton({ finding }: { readonly finding: Finding }) {
  const words = useWords();
  const locale = useLocale();
  const { open, canEdit } = useOpenStory();
  const { fix } = finding;
  if (fix === null || !canEdit) return null;

  async function mend(): Promise<void> {
    if (fix?.kind === 'edit-field') openField(fix.field);
    else if (fix && (await runStoryAct({ article: open.article, edits: fix.edits })))
      keepPlace(finding.field);
  }

  return (
    <Button kind="quiet" className={styles.fix ?? ''} onPress={() => void mend()}>
      <span dir="auto">{fixWords(words, locale, fix)}</span>
    </Button>
  );
}

/** A list is mended by the line that adds to it. */
function openField(field: string): void {
  if (!openInlineField(field)) openInlineField(`${field}.add`);
}

/** How long the panel may take to show what was mended, milliseconds. */
const patience = 2000;

/**
 * The button goes with what it mended, now or when the story has been read again: then the keyboard
 * goes to the value that stands there, unless the person has gone elsewhere meanwhile.
 */
function keepPlace(field: string | null): void {
  if (field === null) return;
  const button = document.activeElement;
  const until = performance.now() + patience;
  const look = () => {
    const active = document.activeElement;
    const place = document.querySelector(`[data-field="${CSS.escape(field)}"]`);
    const value = place?.querySelector<HTMLElement>('[data-inline-value]');
    if (active === document.body && value) return value.focus();
    const isWaiting = active === document.body || active === button;
    if (isWaiting && performance.now() < until) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
