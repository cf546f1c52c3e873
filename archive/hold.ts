/** Holds a job at its next safe point, and lets it go on; a job waits by `JobOptions.whileHeld`. */
export class Hold {
  #held: { readonly released: Promise<void>; readonly release: () => void } | null = null;

  hold(): void {
    if (this.#held !== null) return;
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    this.#held = { released, release };
  }

  release(): void {
    this.#held?.release();
    this.#held = null;
  }

  readonly whileHeld = async (): Promise<void> => this.#held?.released;
}
