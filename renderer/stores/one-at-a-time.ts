/**
 * Runs at once; what is asked for while a run is under way waits for its end, and only the last of
 * it is run then.
 */
export function oneAtATime<Value>(run: (value: Value) => Promise<unknown>) {
  let isRunning = false;
  let waiting: { readonly value: Value } | null = null;

  function begin(value: Value): void {
    isRunning = true;
    void run(value).finally(() => {
      isRunning = false;
      const next = waiting;
      waiting = null;
      if (next) begin(next.value);
    });
  }

  return {
    run(value: Value): void {
      if (isRunning) waiting = { value };
      else begin(value);
    },
    /** What waits is not run; what runs goes on. */
    cancel(): void {
      waiting = null;
    },
  };
}
