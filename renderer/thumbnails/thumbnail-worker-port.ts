import workerAddress from './thumbnail-worker.ts?worker&url';
import type { FromThumbnailWorker, ToThumbnailWorker } from './worker-messages.ts';

let trusted: TrustedScriptAddress | null = null;
let worker: Worker | null = null;

/** Asks the worker, which is started at the first question. One question at a time. */
export function askThumbnailWorker(message: ToThumbnailWorker): Promise<FromThumbnailWorker> {
  worker ??= new Worker(trustedAddress(), { name: 'thumbnails' });
  const asked = worker;
  return new Promise((resolve) => {
    asked.onmessage = (event: MessageEvent<FromThumbnailWorker>) => resolve(event.data);
    // The script cannot be loaded or has a bug: the next question starts another.
    asked.onerror = () => {
      asked.terminate();
      worker = null;
      resolve({ kind: 'failed' });
    };
    asked.postMessage(message);
  });
}

/** The policy of the page lets no text be a script's address; this rule knows one address only. */
function trustedAddress(): TrustedScriptAddress {
  trusted ??= window.trustedTypes
    .createPolicy('worker-address', { createScriptURL: () => workerAddress })
    .createScriptURL('');
  return trusted;
}
