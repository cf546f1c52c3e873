/** Gives every term a number from 1, and keeps it. */
export class Vocabulary {
  readonly #ids = new Map<string, number>();
  readonly #terms: string[] = [''];

  idOf(term: string): number {
    let id = this.#ids.get(term);
    if (id === undefined) {
      id = this.#terms.length;
      this.#ids.set(term, id);
      this.#terms.push(term);
    }
    return id;
  }

  /** undefined for a term that no article has had. */
  find(term: string): number | undefined {
    return this.#ids.get(term);
  }

  termOf(id: number): string {
    return this.#terms[id] ?? '';
  }
}
