import { activity } from './es/activity.ts';
import { check } from './es/check.ts';
import { columns } from './es/columns.ts';
import { copies } from './es/copies.ts';
import { explain } from './es/explain.ts';
import { exporting } from './es/export.ts';
import { failures } from './es/failures.ts';
import { form } from './es/form.ts';
import { guide } from './es/guide.ts';
import { imports } from './es/imports.ts';
import { keys } from './es/keys.ts';
import { menu } from './es/menu.ts';
import { names } from './es/names.ts';
import { panel } from './es/panel.ts';
import { pictures } from './es/pictures.ts';
import { print } from './es/print.ts';
import { replace } from './es/replace.ts';
import { shell } from './es/shell.ts';
import { windows } from './es/windows.ts';

/** Each area is typed by its English twin, so that a missing key does not compile. */
export const es = {
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
