/** How many articles are in each language, by the codes under which they are analysed. */
export class LanguageCounts {
  readonly #counts = new Map<string, number>();

  add(code: string, change: 1 | -1): void {
    this.#counts.set(code, (this.#counts.get(code) ?? 0) + change);
  }

  /** Most used first. */
  get used(): readonly string[] {
    return [...this.#counts]
      .filter(([, count]) => count > 0)
      .sort((a, b) => b[1] - a[1])
      .map(([code]) => code);
  }
}
