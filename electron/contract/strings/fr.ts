import { activity } from './fr/activity.ts';
import { check } from './fr/check.ts';
import { columns } from './fr/columns.ts';
import { copies } from './fr/copies.ts';
import { explain } from './fr/explain.ts';
import { exporting } from './fr/export.ts';
import { failures } from './fr/failures.ts';
import { form } from './fr/form.ts';
import { guide } from './fr/guide.ts';
import { imports } from './fr/imports.ts';
import { keys } from './fr/keys.ts';
import { menu } from './fr/menu.ts';
import { names } from './fr/names.ts';
import { panel } from './fr/panel.ts';
import { pictures } from './fr/pictures.ts';
import { print } from './fr/print.ts';
import { replace } from './fr/replace.ts';
import { shell } from './fr/shell.ts';
import { windows } from './fr/windows.ts';

/** Each area is typed by its English twin, so that a missing key does not compile. */
export const fr = {
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
};
