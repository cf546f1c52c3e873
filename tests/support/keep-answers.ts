import type { ElectronApplication } from '@playwright/test';

type InMain = (electron: unknown, given: never) => unknown;
type Evaluate = (run: InMain, given: unknown) => unknown;

/**
 * Makes `evaluate` of an app wait for a turn of main's event loop. V8's inspector holds the promise
 * of an answer weakly: that of an answer that is there at once may be collected before it is told
 * (“Resulting promise was garbage collected”); one that a timer is still to resolve may not.
 */
export function keepAnswers(app: ElectronApplication): void {
  const evaluate = app.evaluate.bind(app) as Evaluate;
  const kept: Evaluate = (run, given) => evaluate(inNextTurn, { source: String(run), given });
  app.evaluate = kept as ElectronApplication['evaluate'];
}

/** Runs in main, so it refers to nothing of this file. */
function inNextTurn(electron: unknown, { source, given }: { source: string; given: unknown }) {
  return new Promise((resolve, reject) => {
    setImmediate(() => {
      try {
        // biome-ignore lint/security/noGlobalEval: a function comes into another process as its text
        resolve(globalThis.eval(`(${source})`)(electron, given));
      } catch (error) {
        reject(error);
      }
    });
  });
}
