import { Menu } from 'electron';
import type { Item } from './menu-items.ts';

/** Puts the menu bar in place; when only marks and enablement differ, it changes these and no more. */
export function createAppMenu(): { readonly show: (template: Item[]) => void } {
  let shape = '';
  return {
    show(template) {
      const next = shapeOf(template);
      const menu = Menu.getApplicationMenu();
      if (menu !== null && next === shape) update(menu, template);
      else Menu.setApplicationMenu(Menu.buildFromTemplate(template));
      shape = next;
    },
  };
}

function shapeOf(template: Item[]): string {
  return JSON.stringify(template, (key, value) =>
    key === 'enabled' || key === 'checked' ? undefined : value,
  );
}

function update(menu: Menu, template: Item[]): void {
  for (const item of template) {
    const shown = item.id === undefined ? null : menu.getMenuItemById(item.id);
    if (shown !== null && item.enabled !== undefined) shown.enabled = item.enabled;
    if (shown !== null && item.checked !== undefined) shown.checked = item.checked;
    if (Array.isArray(item.submenu)) update(menu, item.submenu);
  }
}
