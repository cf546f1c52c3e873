import { ArrowLeft, ArrowRight } from 'lucide-react';
import { runCommand } from '../../commands/handlers.ts';
import { useShortcut } from '../../commands/use-shortcut.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { canGo, useVisits } from '../../stores/visits.ts';
import { useWords } from '../../strings/words.tsx';
import styles from './step-buttons.module.css';

/** Back and forward through what was looked at, at the start of each place's bar. */
export function StepButtons() {
  const words = useWords();
  const canGoBack = useVisits((history) => canGo(history, -1));
  const canGoForward = useVisits((history) => canGo(history, 1));
  return (
    <div className={styles.steps}>
      <IconButton
        icon={ArrowLeft}
        mirrored
        label={words('command.goBack')}
        shortcut={useShortcut('go-back')}
        isDisabled={!canGoBack}
        onPress={() => runCommand('go-back')}
      />
      <IconButton
        icon={ArrowRight}
        mirrored
        label={words('command.goForward')}
        shortcut={useShortcut('go-forward')}
        isDisabled={!canGoForward}
        onPress={() => runCommand('go-forward')}
      />
    </div>
  );
}
