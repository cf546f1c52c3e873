import { activity } from './de/activity.ts';
import { check } from './de/check.ts';
import { columns } from './de/columns.ts';
import { copies } from './de/copies.ts';
import { explain } from './de/explain.ts';
import { exporting } from './de/export.ts';
import { failures } from './de/failures.ts';
import { form } from './de/form.ts';
import { guide } from './de/guide.ts';
import { imports } from './de/imports.ts';
import { keys } from './de/keys.ts';
import { menu } from './de/menu.ts';
import { names } from './de/names.ts';
import { panel } from './de/panel.ts';
import { pictures } from './de/pictures.ts';
import { print } from './de/print.ts';
import { replace } from './de/replace.ts';
import { shell } from './de/shell.ts';
import { windows } from './de/windows.ts';

/** Each area is typed by its English twin, so that a missing key does not compile. */
export const de = {
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
