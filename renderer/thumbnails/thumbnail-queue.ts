/** Makes thumbnails one at a time: what is on screen first, then the rest while there is nothing to do. */
export interface ThumbnailQueue<Outcome> {
  /**
   * Asks for the thumbnail of a picture that is on screen. `forget` when it has left the screen:
   * then the answer may never come.
   */
  readonly want: (path: string) => {
    readonly outcome: Promise<Outcome>;
    readonly forget: () => void;
  };
  /** Puts pictures at the end; what waits already keeps its place. */
  readonly fill: (paths: Iterable<string>) => void;
  /** Pictures on screen go on while paused. */
  readonly pause: (paused: boolean) => void;
}

interface Wanted<Outcome> {
  readonly outcome: Promise<Outcome>;
  readonly settle: (outcome: Outcome | PromiseLike<Outcome>) => void;
  viewers: number;
}

/** `make` must not reject. */
export function createThumbnailQueue<Outcome>(
  make: (path: string) => Promise<Outcome>,
): ThumbnailQueue<Outcome> {
  const onScreen = new Map<string, Wanted<Outcome>>();
  const rest = new Set<string>();
  let paused = true;
  let working = false;

  async function work(): Promise<void> {
    if (working) return;
    working = true;
    for (let path = next(); path !== null; path = next()) {
      const wanted = onScreen.get(path);
      const outcome = await make(path);
      rest.delete(path);
      // Somebody may have begun to look at it meanwhile.
      (wanted ?? onScreen.get(path))?.settle(outcome);
      onScreen.delete(path);
    }
    working = false;
  }

  function next(): string | null {
    const [first] = onScreen.keys();
    if (first !== undefined) return first;
    const [idle] = paused ? [] : rest;
    return idle ?? null;
  }

  function wantedOf(path: string): Wanted<Outcome> {
    const known = onScreen.get(path);
    if (known) return known;
    const { promise, resolve } = deferred<Outcome>();
    const made = { outcome: promise, settle: resolve, viewers: 0 };
    onScreen.set(path, made);
    return made;
  }

  return {
    want(path) {
      const wanted = wantedOf(path);
      wanted.viewers += 1;
      void work();
      let forgotten = false;
      return {
        outcome: wanted.outcome,
        forget() {
          if (forgotten) return;
          forgotten = true;
          wanted.viewers -= 1;
          if (wanted.viewers === 0 && onScreen.get(path) === wanted) onScreen.delete(path);
        },
      };
    },
    fill(paths) {
      for (const path of paths) rest.add(path);
      void work();
    },
    pause(next) {
      paused = next;
      if (!paused) void work();
    },
  };
}

function deferred<Value>(): {
  readonly promise: Promise<Value>;
  readonly resolve: (value: Value | PromiseLike<Value>) => void;
} {
  let resolve: (value: Value | PromiseLike<Value>) => void = () => {};
  const promise = new Promise<Value>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
