import { CircleAlert, CircleCheck, X } from 'lucide-react';
import { useEffect } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { dismissToast, type Toast, useToasts } from '../stores/toast-store.ts';
import { useWords } from '../strings/words.tsx';
import { Button } from './button.tsx';
import { classes } from './classes.ts';
import { IconButton } from './icon-button.tsx';
import styles from './toasts.module.css';

/** Milliseconds that a message stays. What failed stays until it is dismissed; what was done can be undone from the menu later. */
const stay = 12_000;

/** What has just happened, with the act that follows from it. Mounted once. */
export function Toasts() {
  const words = useWords();
  const toasts = useToasts(useShallow((state) => state.toasts));
  return (
    <section aria-label={words('toast.region')} className={styles.region}>
      <div role="status" aria-live="polite" className={styles.list}>
        {toasts.map((toast) => (
          <ToastCard key={toast.id} toast={toast} />
        ))}
      </div>
    </section>
  );
}

function ToastCard({ toast }: { readonly toast: Toast }) {
  const words = useWords();
  useEffect(() => {
    if (toast.kind === 'failed') return;
    const timer = setTimeout(() => dismissToast(toast.id), stay);
    return () => clearTimeout(timer);
  }, [toast]);
  const Icon = toast.kind === 'failed' ? CircleAlert : CircleCheck;
  return (
    <div className={classes(styles.toast, styles[toast.kind])}>
      <Icon size="1rem" aria-hidden className={styles.icon} />
      <div className={styles.words}>
        <p className={styles.title}>{toast.title}</p>
        {toast.text && <p className={styles.text}>{toast.text}</p>}
      </div>
      {toast.act && (
        <Button
          kind="quiet"
          className={styles.act ?? ''}
          onPress={() => {
            dismissToast(toast.id);
            toast.act?.run();
          }}
        >
          {toast.act.label}
        </Button>
      )}
      <IconButton icon={X} label={words('common.dismiss')} onPress={() => dismissToast(toast.id)} />
    </div>
  );
}
