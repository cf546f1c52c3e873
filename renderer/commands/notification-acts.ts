import { announce } from '../components/announce.ts';
import { changeSettings, useSettings } from '../stores/settings-store.ts';
import { currentWords } from '../strings/current-words.ts';

/** Whether the system tells of long work that ends while the person is elsewhere. */
export function toggleNotifications(): void {
  const notifications = !useSettings.getState().settings.notifications;
  changeSettings({ notifications });
  announce(currentWords()(notifications ? 'notify.on' : 'notify.off'));
}
