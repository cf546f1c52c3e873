import type { LucideIcon } from 'lucide-react';
import {
  Button as AriaButton,
  ToggleButton as AriaToggleButton,
  TooltipTrigger,
} from 'react-aria-components';
import { classes } from './classes.ts';
import styles from './icon-button.module.css';
import { Tip } from './tip.tsx';

interface IconButtonProps {
  readonly icon: LucideIcon;
  /** The accessible name, and what the tooltip says. */
  readonly label: string;
  /** Ready to be shown, such as `Ctrl+E`. */
  readonly shortcut?: string | undefined;
  readonly onPress?: () => void;
  readonly isDisabled?: boolean;
  /** Turns the icon in a right-to-left interface: arrows, sides. */
  readonly mirrored?: boolean;
  readonly className?: string;
}

export function IconButton(props: IconButtonProps) {
  const { icon: Icon, label, shortcut, onPress, isDisabled, mirrored, className } = props;
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      <AriaButton
        aria-label={label}
        className={classes(styles.button, className)}
        {...(onPress && { onPress })}
        isDisabled={isDisabled ?? false}
      >
        <Icon size="1rem" aria-hidden className={classes(mirrored && styles.mirrored)} />
      </AriaButton>
      <Tip shortcut={shortcut}>{label}</Tip>
    </TooltipTrigger>
  );
}

interface IconToggleProps extends Omit<IconButtonProps, 'onPress'> {
  readonly isSelected: boolean;
  readonly onChange: (selected: boolean) => void;
}

/** An icon button that stays down: a pane that is shown, a filter that is on. */
export function IconToggle(props: IconToggleProps) {
  const {
    icon: Icon,
    label,
    shortcut,
    isSelected,
    onChange,
    isDisabled,
    mirrored,
    className,
  } = props;
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      <AriaToggleButton
        aria-label={label}
        className={classes(styles.button, className)}
        isSelected={isSelected}
        onChange={onChange}
        isDisabled={isDisabled ?? false}
      >
        <Icon size="1rem" aria-hidden className={classes(mirrored && styles.mirrored)} />
      </AriaToggleButton>
      <Tip shortcut={shortcut}>{label}</Tip>
    </TooltipTrigger>
  );
}
