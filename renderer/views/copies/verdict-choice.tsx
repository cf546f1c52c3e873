import { Radio, RadioGroup } from 'react-aria-components';
import type { CopyVerdict } from '../../../electron/contract/types.ts';
import choices from '../../components/choices.module.css';
import { classes } from '../../components/classes.ts';
import { useWords } from '../../strings/words.tsx';
import styles from './verdict-choice.module.css';

const verdicts = ['none', 'different', 'kept'] as const;

/** What a person decides of stories with nearly the same text. */
export function VerdictChoice(props: {
  readonly verdict: CopyVerdict | null;
  readonly isDisabled: boolean;
  readonly choose: (verdict: CopyVerdict | null) => void;
}) {
  const { verdict, isDisabled, choose } = props;
  const words = useWords();
  return (
    <RadioGroup
      aria-label={words('copies.question')}
      orientation="horizontal"
      value={verdict ?? 'none'}
      isDisabled={isDisabled}
      onChange={(value) => choose(value === 'different' || value === 'kept' ? value : null)}
      className={classes(choices.line, styles.question)}
    >
      <span className={styles.label} aria-hidden>
        {words('copies.question')}
      </span>
      {verdicts.map((each) => (
        <Radio key={each} value={each} className={choices.choice ?? ''}>
          {words(`copies.verdict.${each}`)}
        </Radio>
      ))}
    </RadioGroup>
  );
}
