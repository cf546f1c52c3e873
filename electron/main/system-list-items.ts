import type { RecentArchive } from '../contract/main-requests.ts';
import type { Words } from '../contract/strings/format.ts';
import { type Item, plain } from './menu-items.ts';
import { newWindowOption } from './start-arguments.ts';

export interface SystemListOptions {
  readonly words: Words;
  readonly recent: readonly RecentArchive[];
  readonly newWindow: () => void;
  readonly openRecent: (index: number) => void;
}

export function dockTemplate(options: SystemListOptions): Item[] {
  const { words, recent } = options;
  const archives = recent.map(({ name }, index) => ({
    label: plain(name),
    click: () => options.openRecent(index),
  }));
  return [
    { label: words('command.newWindow'), click: () => options.newWindow() },
    ...(archives.length > 0 ? [{ type: 'separator' as const }, ...archives] : []),
  ];
}

/** Windows starts the program again for each of them: an archive is named by its folder. */
export function jumpList(
  { words, recent }: Pick<SystemListOptions, 'words' | 'recent'>,
  program: string,
): Electron.JumpListCategory[] {
  const task = (title: string, args: string, description: string): Electron.JumpListItem => ({
    type: 'task',
    title,
    description,
    program,
    args,
    iconPath: program,
    iconIndex: 0,
  });
  const archives = recent.map(({ name, folder }) =>
    // Windows takes a description of 260 characters at most, and refuses the whole item otherwise.
    task(name, `"${folder}"`, folder.slice(0, 260)),
  );
  const newWindow = words('command.newWindow');
  return [
    ...(archives.length > 0
      ? [{ type: 'custom' as const, name: words('menu.openRecent'), items: archives }]
      : []),
    { type: 'tasks', items: [task(newWindow, newWindowOption, newWindow)] },
  ];
}
