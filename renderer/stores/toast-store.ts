import { create } from 'zustand';

export interface Toast {
  readonly id: number;
  /** `note`: nothing has happened, and why. */
  readonly kind: 'done' | 'failed' | 'note';
  readonly title: string;
  readonly text?: string;
  readonly act?: { readonly label: string; readonly run: () => void };
}

/** Messages on screen, oldest first; at most four, so that they never cover the work. */
export const useToasts = create<{ readonly toasts: readonly Toast[] }>(() => ({ toasts: [] }));

let lastId = 0;

export function showToast(toast: Omit<Toast, 'id'>): void {
  lastId += 1;
  const shown = { ...toast, id: lastId };
  useToasts.setState(({ toasts }) => ({ toasts: [...toasts, shown].slice(-4) }));
}

export function dismissToast(id: number): void {
  useToasts.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }));
}
