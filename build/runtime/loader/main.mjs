// `electron FOLDER …`: runs the app in FOLDER under its own name and version, as Electron's
// default app does. The await holds back Electron's ready event until the app has been loaded.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const folder = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (folder === undefined) {
  console.error('Usage: electron FOLDER');
  app.exit(2);
} else {
  await load(resolve(folder));
}

/** @param {string} appFolder */
async function load(appFolder) {
  const { name, productName, version, main } = JSON.parse(
    readFileSync(join(appFolder, 'package.json'), 'utf8'),
  );
  app.setName(productName ?? name);
  // @ts-expect-error Electron's own default app calls these two, but its types leave them out.
  app.setVersion(version);
  // @ts-expect-error
  app.setAppPath(appFolder);
  app.setPath('userData', join(app.getPath('appData'), productName ?? name));
  Object.assign(process, { defaultApp: true });
  await import(pathToFileURL(resolve(appFolder, main)).href);
}
