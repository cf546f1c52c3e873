import { CircleAlert, CircleCheck, Info, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { focusPane } from '../commands/panes.ts';
import { dismissToast, type Toast, useToasts } from '../stores/toast-store.ts';
import { useWords } from '../strings/words.tsx';
import { Button } from './button.tsx';
import { classes } from './classes.ts';
import { IconButton } from './icon-button.tsx';
import styles from './toasts.module.css';

/** Milliseconds that a message stays while nobody points at it or stands in it. What was done can be undone from the menu later. */
const stay = 8_000;

const icons = { done: CircleCheck, failed: CircleAlert, note: Info } as const;

/** What has just happened, with the act that follows from it. F6 reaches it. Mounted once. */
export function Toasts() {
  const words = useWords();
  const toasts = useToasts(useShallow((state) => state.toasts));
  const [isHeld, setHeld] = useState({ pointer: false, focus: false });
  const hold = (change: Partial<typeof isHeld>) => setHeld((now) => ({ ...now, ...change }));
  const isEmpty = toasts.length === 0;
  useEffect(() => {
    if (isEmpty) setHeld({ pointer: false, focus: false });
  }, [isEmpty]);
  return (
    <section
      aria-label={words('toast.region')}
      data-pane={isEmpty ? undefined : 'messages'}
      tabIndex={-1}
      className={styles.region}
    >
      <div
        role="status"
        aria-live="polite"
        className={styles.list}
        onPointerEnter={() => hold({ pointer: true })}
        onPointerLeave={() => hold({ pointer: false })}
        onFocus={() => hold({ focus: true })}
        onBlur={() => hold({ focus: false })}
      >
        {toasts.map((toast) => (
          <ToastCard key={toast.id} toast={toast} isHeld={isHeld.pointer || isHeld.focus} />
        ))}
      </div>
    </section>
  );
}

/** What failed stays until it is dismissed. */
function ToastCard({ toast, isHeld }: { readonly toast: Toast; readonly isHeld: boolean }) {
  const words = useWords();
  const card = useRef<HTMLDivElement>(null);
  const leaves = toast.kind !== 'failed' && !isHeld;
  useEffect(() => {
    if (!leaves) return;
    const timer = setTimeout(() => dismissToast(toast.id), stay);
    return () => clearTimeout(timer);
  }, [toast.id, leaves]);

  function dismiss(): void {
    // The focus must not vanish together with the message that held it.
    if (card.current?.contains(document.activeElement)) focusPane('results');
    dismissToast(toast.id);
  }

  const Icon = icons[toast.kind];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc dismisses from whatever is focused inside
    <div
      ref={card}
      className={classes(styles.toast, styles[toast.kind])}
      onKeyDown={(event) => {
        if (event.key === 'Escape') dismiss();
      }}
    >
      <Icon size="1rem" aria-hidden className={styles.icon} />
      <div className={styles.words}>
        <p className={styles.title}>{toast.title}</p>
        {toast.text && <p className={styles.text}>{toast.text}</p>}
      </div>
      {toast.act && (
        <Button
          kind="quiet"
          className={styles.act ?? ''}
          data-pane-focus
          onPress={() => {
            dismiss();
            toast.act?.run();
          }}
        >
          {toast.act.label}
        </Button>
      )}
      <IconButton icon={X} label={words('common.dismiss')} onPress={dismiss} />
    </div>
  );
}
