import type { CommandId } from '../../electron/contract/commands.ts';

/** How the app looks: the commands that bring it there, and the folder its pictures go to. */
export interface Look {
  readonly name: string;
  readonly commands: readonly CommandId[];
}

export const looks: readonly Look[] = [
  { name: 'light', commands: ['theme-light', 'density-comfortable', 'language-en'] },
  { name: 'dark', commands: ['theme-dark', 'density-comfortable', 'language-en'] },
  { name: 'arabic', commands: ['theme-light', 'density-comfortable', 'language-ar'] },
  { name: 'compact', commands: ['theme-light', 'density-compact', 'language-en'] },
];
