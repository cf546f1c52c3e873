import { Notification } from 'electron';

/** Those on screen: one that nobody holds would be collected, and its click with it. */
const shown = new Set<Notification>();

/** A message of the system, where it has such. */
export function notify(title: string, body: string, onClick: () => void): void {
  if (!Notification.isSupported()) return;
  const notification = new Notification({ title, body });
  shown.add(notification);
  notification.on('close', () => shown.delete(notification));
  notification.on('click', () => {
    shown.delete(notification);
    onClick();
  });
  notification.show();
}
