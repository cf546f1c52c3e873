import { breathe } from '../../job.ts';

/** Work written as a generator that yields between small pieces can be run in either way. */
export type Steps<Value> = Generator<undefined, Value>;

export function runNow<Value>(steps: Steps<Value>): Value {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** Lets other work run every `sliceLength` milliseconds. Aborting throws the signal's reason. */
export async function runInSlices<Value>(
  steps: Steps<Value>,
  slice: Slice,
  signal?: AbortSignal,
): Promise<Value> {
  let step = steps.next();
  while (!step.done) {
    await slice.pause(signal);
    step = steps.next();
  }
  return step.value;
}

/** A turn of the event loop, shared by the pieces of work of one job. */
export class Slice {
  #started = performance.now();

  /** Does nothing until the turn has lasted 8 ms. */
  async pause(signal?: AbortSignal): Promise<void> {
    if (performance.now() - this.#started < sliceLength) return;
    await breathe();
    signal?.throwIfAborted();
    this.#started = performance.now();
  }
}

const sliceLength = 8;
