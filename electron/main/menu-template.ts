import type { MenuName } from '../contract/commands.ts';
import type { StringKey } from '../contract/strings/strings.ts';
import { groupsOf, type Item, joinGroups, type MenuContext, plain, role } from './menu-items.ts';

/** The whole menu bar, as data. Items are disabled, never hidden, so that they stay where they are. */
export function menuTemplate(context: MenuContext): Item[] {
  const mac = context.platform === 'darwin';
  const bar: Item[] = [
    menu(context, 'file', fileItems(context)),
    menu(context, 'edit', editItems(context)),
    menu(context, 'view', viewItems(context)),
    menu(context, 'go', joinGroups(groupsOf(context, 'go'))),
    menu(context, 'story', joinGroups(groupsOf(context, 'story'))),
    { ...menu(context, 'window', windowItems(context)), role: 'windowMenu' },
    { ...menu(context, 'help', joinGroups(groupsOf(context, 'help'))), role: 'help' },
  ];
  return mac ? [appMenu(context), ...bar] : bar;
}

function menu(context: MenuContext, name: MenuName, submenu: Item[]): Item {
  return { id: `menu-${name}`, label: context.words(`menu.${name}`), submenu };
}

function fileItems(context: MenuContext): Item[] {
  const [archives = [], ...others] = groupsOf(context, 'file');
  const mac = context.platform === 'darwin';
  const close = role(context, 'close', 'menu.closeWindow', 'CmdOrCtrl+W');
  const leave = mac ? [close] : [close, role(context, 'quit', 'menu.quit', 'CmdOrCtrl+Q')];
  return joinGroups([[...archives, recentMenu(context)], ...others, leave]);
}

function editItems(context: MenuContext): Item[] {
  const [undo = [], ...others] = groupsOf(context, 'edit');
  const clipboard = [
    role(context, 'cut', 'menu.cut', 'CmdOrCtrl+X'),
    role(context, 'copy', 'menu.copy', 'CmdOrCtrl+C'),
    role(context, 'paste', 'menu.paste', 'CmdOrCtrl+V'),
  ];
  return joinGroups([undo, clipboard, ...others]);
}

function viewItems(context: MenuContext): Item[] {
  const size = [
    role(context, 'zoomIn', 'menu.zoomIn', 'CmdOrCtrl+Plus'),
    role(context, 'zoomOut', 'menu.zoomOut', 'CmdOrCtrl+-'),
    role(context, 'resetZoom', 'menu.actualSize', 'CmdOrCtrl+0'),
    // Where plus is typed with Shift, and on the block of numbers.
    hiddenRole(context, 'zoomIn', 'menu.zoomIn', 'CmdOrCtrl+='),
    hiddenRole(context, 'zoomIn', 'menu.zoomIn', 'CmdOrCtrl+numadd'),
    hiddenRole(context, 'zoomOut', 'menu.zoomOut', 'CmdOrCtrl+numsub'),
    hiddenRole(context, 'resetZoom', 'menu.actualSize', 'CmdOrCtrl+num0'),
    role(
      context,
      'togglefullscreen',
      'menu.fullScreen',
      context.platform === 'darwin' ? 'Ctrl+Cmd+F' : 'F11',
    ),
  ];
  const development = context.development
    ? [
        role(context, 'reload', 'menu.reload', 'CmdOrCtrl+R'),
        role(context, 'toggleDevTools', 'menu.developerTools', 'F12'),
      ]
    : [];
  return joinGroups([...groupsOf(context, 'view'), size, development]);
}

function hiddenRole(
  context: MenuContext,
  name: NonNullable<Item['role']>,
  label: StringKey,
  accelerator: string,
): Item {
  return {
    ...role(context, name, label, accelerator),
    id: `role-${name}-${accelerator}`,
    visible: false,
    acceleratorWorksWhenHidden: true,
  };
}

function windowItems(context: MenuContext): Item[] {
  const minimize = role(context, 'minimize', 'menu.minimize', 'CmdOrCtrl+M');
  if (context.platform !== 'darwin') return [minimize];
  return joinGroups([
    [minimize, role(context, 'zoom', 'menu.zoomWindow')],
    [role(context, 'front', 'menu.bringAllToFront')],
  ]);
}

function appMenu(context: MenuContext): Item {
  const groups = [
    [role(context, 'about', 'menu.about')],
    [role(context, 'services', 'menu.services')],
    [
      role(context, 'hide', 'menu.hide', 'Cmd+H'),
      role(context, 'hideOthers', 'menu.hideOthers', 'Cmd+Alt+H'),
      role(context, 'unhide', 'menu.showAll'),
    ],
    [role(context, 'quit', 'menu.quit', 'Cmd+Q')],
  ];
  return { id: 'menu-app', label: context.words('app.name'), submenu: joinGroups(groups) };
}

function recentMenu(context: MenuContext): Item {
  const archives = context.recent.map((archive, index) => ({
    id: `recent-${index}`,
    label: plain(archive.name),
    sublabel: archive.folder,
    toolTip: archive.folder,
    click: () => context.actions.openRecent(index),
  }));
  const none = { id: 'recent-none', label: context.words('menu.noRecent'), enabled: false };
  const clear = {
    id: 'recent-clear',
    label: context.words('menu.clearRecent'),
    enabled: archives.length > 0,
    click: () => context.actions.clearRecent(),
  };
  return {
    id: 'menu-open-recent',
    label: context.words('menu.openRecent'),
    submenu: joinGroups([archives.length > 0 ? archives : [none], [clear]]),
  };
}
