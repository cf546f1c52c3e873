import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
} from 'react-aria-components';
import { classes } from './classes.ts';
import styles from './text-field.module.css';

export interface TextFieldProps
  extends Omit<AriaTextFieldProps, 'className' | 'style' | 'children'> {
  readonly label: string;
  /** The label is read out but not shown. */
  readonly labelHidden?: boolean;
  readonly placeholder?: string;
  readonly description?: string;
  /** Why the value cannot be used; what was typed stays. */
  readonly error?: string | null;
  /** Lines shown; more than one makes it a text area. */
  readonly lines?: number;
  /** That of the text, unless what is typed is code. */
  readonly direction?: 'auto' | 'ltr';
  readonly className?: string;
}

export function TextField(props: TextFieldProps) {
  const {
    label,
    labelHidden,
    placeholder,
    description,
    error,
    lines = 1,
    direction = 'auto',
    className,
    ...rest
  } = props;
  const input = {
    className: styles.input ?? '',
    dir: direction,
    ...(placeholder && { placeholder }),
  };
  return (
    <AriaTextField
      {...rest}
      {...(labelHidden && { 'aria-label': label })}
      isInvalid={Boolean(error)}
      className={classes(styles.field, className)}
    >
      {!labelHidden && <Label className={styles.label ?? ''}>{label}</Label>}
      {lines > 1 ? <TextArea {...input} rows={lines} /> : <Input {...input} />}
      {description && (
        <Text slot="description" className={styles.description ?? ''}>
          {description}
        </Text>
      )}
      <FieldError className={styles.error ?? ''}>{error}</FieldError>
    </AriaTextField>
  );
}
