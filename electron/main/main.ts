import { join, resolve } from 'node:path';
import { app, protocol } from 'electron';
import { z } from 'zod';
import { fileLog, type Log } from './log.ts';
import { hardenApp } from './security.ts';
import { startApp } from './start-app.ts';
import { ownArguments, parseStartArguments } from './start-arguments.ts';
import { schemes } from './window-sessions.ts';

/** The order matters: all that must happen before Electron is ready, then one wait, then the app. */
const { NEWSROOM_USER_DATA, NEWSROOM_DOCUMENTS } = process.env;
if (NEWSROOM_USER_DATA) app.setPath('userData', resolve(NEWSROOM_USER_DATA));

const log = fileLog(join(app.getPath('userData'), 'logs', 'main.log'));
keepRunning(log);
hardenApp(app, log);
protocol.registerSchemesAsPrivileged(schemes);
// As root with --no-sandbox, a forced sandbox would let no child process start.
if (!process.argv.includes('--no-sandbox')) app.enableSandbox();

const startArguments = parseStartArguments(
  ownArguments(process.argv, process.defaultApp === true),
  process.cwd(),
);

if (app.requestSingleInstanceLock({ paths: startArguments.paths })) start();
else app.exit(0);

function start(): void {
  // Paths that arrive while the app is still starting wait for it.
  let waiting: string[] = [...startArguments.paths];
  let openPaths = (paths: readonly string[]): void => {
    waiting = [...waiting, ...paths];
  };
  app.on('second-instance', (_, _argv, _folder, data) => openPaths(pathsOf(data)));
  app.on('open-file', (event, path) => {
    event.preventDefault();
    openPaths([path]);
  });
  // Not a top-level await: Electron is not ready before this file has been run to its end.
  app
    .whenReady()
    .then(async () => {
      const running = startApp({
        log,
        smoke: startArguments.smoke,
        sample: startArguments.sample,
        documents: NEWSROOM_DOCUMENTS ? resolve(NEWSROOM_DOCUMENTS) : app.getPath('documents'),
      });
      openPaths = running.openPaths;
      running.openPaths(waiting);
    })
    .catch((error) => {
      log.error('The app cannot start', error);
      app.exit(1);
    });
}

const secondStartSchema = z.object({ paths: z.array(z.string().min(1)) });

function pathsOf(data: unknown): readonly string[] {
  const parsed = secondStartSchema.safeParse(data);
  return parsed.success ? parsed.data.paths : [];
}

/** A bug in one window must not take the others down; no write of articles happens here. */
function keepRunning(target: Log): void {
  process.on('uncaughtException', (error) => target.error('Uncaught', error));
  process.on('unhandledRejection', (error) => target.error('Unhandled rejection', error));
}
