import { Radio, RadioGroup } from 'react-aria-components';
import { useWords } from '../../../strings/words.tsx';
import styles from './batch.module.css';
import type { ListMode, SingleMode } from './batch-plan.ts';

/** How a ticked field is written. */
export function ModeChoice<Mode extends SingleMode | ListMode>(props: {
  readonly label: string;
  readonly modes: readonly Mode[];
  readonly mode: Mode;
  readonly onChange: (mode: Mode) => void;
}) {
  const { label, modes, mode, onChange } = props;
  const words = useWords();
  return (
    <RadioGroup
      aria-label={words('panel.batch.mode', { field: label })}
      orientation="horizontal"
      value={mode}
      onChange={(value) => {
        const chosen = modes.find((one) => one === value);
        if (chosen) onChange(chosen);
      }}
      className={styles.modes ?? ''}
    >
      {modes.map((one) => (
        <Radio key={one} value={one} className={styles.mode ?? ''}>
          {words(`panel.batch.mode.${one}`)}
        </Radio>
      ))}
    </RadioGroup>
  );
}
