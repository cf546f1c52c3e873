import { activity } from './ar/activity.ts';
import { check } from './ar/check.ts';
import { columns } from './ar/columns.ts';
import { copies } from './ar/copies.ts';
import { explain } from './ar/explain.ts';
import { exporting } from './ar/export.ts';
import { failures } from './ar/failures.ts';
import { form } from './ar/form.ts';
import { guide } from './ar/guide.ts';
import { imports } from './ar/imports.ts';
import { keys } from './ar/keys.ts';
import { menu } from './ar/menu.ts';
import { names } from './ar/names.ts';
import { panel } from './ar/panel.ts';
import { pictures } from './ar/pictures.ts';
import { print } from './ar/print.ts';
import { replace } from './ar/replace.ts';
import { shell } from './ar/shell.ts';
import { windows } from './ar/windows.ts';

/** Each area is typed by its English twin, so that a missing key does not compile. */
export const ar = {
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
