import { app, Menu } from 'electron';
import { dockTemplate, jumpList, type SystemListOptions } from './system-list-items.ts';

/** New window and recent archives at the app's icon: the dock of macOS, the task bar of Windows. */
export function createSystemLists(): { readonly show: (options: SystemListOptions) => void } {
  let last = '';
  return {
    show(options) {
      const { words, recent } = options;
      const shape = JSON.stringify([words('command.newWindow'), recent]);
      if (shape === last) return;
      last = shape;
      if (process.platform === 'darwin')
        app.dock?.setMenu(Menu.buildFromTemplate(dockTemplate(options)));
      if (process.platform === 'win32') app.setJumpList(jumpList(options, process.execPath));
    },
  };
}
