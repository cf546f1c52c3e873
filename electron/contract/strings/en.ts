import { activity } from './en/activity.ts';
import { check } from './en/check.ts';
import { columns } from './en/columns.ts';
import { copies } from './en/copies.ts';
import { explain } from './en/explain.ts';
import { exporting } from './en/export.ts';
import { failures } from './en/failures.ts';
import { form } from './en/form.ts';
import { guide } from './en/guide.ts';
import { imports } from './en/imports.ts';
import { keys } from './en/keys.ts';
import { menu } from './en/menu.ts';
import { names } from './en/names.ts';
import { panel } from './en/panel.ts';
import { pictures } from './en/pictures.ts';
import { print } from './en/print.ts';
import { replace } from './en/replace.ts';
import { shell } from './en/shell.ts';
import { windows } from './en/windows.ts';

/** Every message, in ICU MessageFormat. English decides which keys there are. */
export const en = {
  ...activity,
  ...check,
  ...columns,
  ...copies,
  ...explain,
  ...exporting,
  ...failures,
  ...form,
  ...guide,
  ...imports,
  ...keys,
  ...menu,
  ...names,
  ...panel,
  ...pictures,
  ...print,
  ...replace,
  ...shell,
  ...windows,
} as const;
