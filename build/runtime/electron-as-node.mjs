import { prepareSystem } from '../linux/prepare.mjs';
import { electronRuntime } from './runtime.mjs';

/**
 * How a program for Node is run on the runtime of the app's services: its V8 compresses pointers
 * and its allocator is Chromium's, so times and memory are those of the app.
 *
 * @param {string} root the project's folder
 * @returns {Promise<{ program: string, env: NodeJS.ProcessEnv, version: string }>}
 */
export async function electronAsNode(root) {
  const { executable, version } = await electronRuntime(root);
  const system = await prepareSystem(executable, { log: () => {} });
  system.stop();
  return { program: executable, env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' }, version };
}
