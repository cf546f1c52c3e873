import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useWords } from '../strings/words.tsx';
import { Button } from './button.tsx';
import { classes } from './classes.ts';
import styles from './dialog.module.css';
import { IconButton } from './icon-button.tsx';

export interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** The buttons, the main one last. */
  readonly footer?: ReactNode;
  readonly size?: 'small' | 'medium' | 'large';
  /** `alertdialog` for a question that must be answered. */
  readonly role?: 'dialog' | 'alertdialog';
  /** While work runs, neither Esc nor a press outside closes it. */
  readonly isBusy?: boolean;
}

export function Dialog(props: DialogProps) {
  const {
    title,
    isOpen,
    onClose,
    children,
    footer,
    size = 'medium',
    role = 'dialog',
    isBusy = false,
  } = props;
  const words = useWords();
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open && !isBusy) onClose();
      }}
      isDismissable={role === 'dialog' && !isBusy}
      isKeyboardDismissDisabled={isBusy}
      className={styles.overlay ?? ''}
    >
      <Modal className={classes(styles.modal, styles[size])}>
        <AriaDialog role={role} className={styles.dialog ?? ''}>
          <header className={styles.header}>
            <Heading slot="title" className={styles.title ?? ''}>
              <span dir="auto">{title}</span>
            </Heading>
            {role === 'dialog' && !isBusy && (
              <IconButton icon={X} label={words('common.close')} onPress={onClose} />
            )}
          </header>
          <div className={styles.content}>{children}</div>
          {footer && <footer className={styles.footer}>{footer}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** Asks before something that is not easily taken back. The button says the act, never "OK". */
export function ConfirmDialog(props: {
  readonly title: string;
  readonly text: string;
  readonly act: string;
  readonly isOpen: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}) {
  const { title, text, act, isOpen, onConfirm, onClose } = props;
  const words = useWords();
  return (
    <Dialog
      title={title}
      isOpen={isOpen}
      onClose={onClose}
      size="small"
      role="alertdialog"
      footer={
        <>
          <Button onPress={onClose} autoFocus>
            {words('common.cancel')}
          </Button>
          <Button
            kind="danger"
            onPress={() => {
              onClose();
              onConfirm();
            }}
          >
            {act}
          </Button>
        </>
      }
    >
      <p>{text}</p>
    </Dialog>
  );
}
