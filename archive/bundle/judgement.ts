import {
  type BagProblem,
  type BagProblemCode,
  BagReadError,
  type BagReport,
  type BagWarning,
  type BagWarningCode,
} from './bag-problem.ts';

/** Collects what the judges of one bag find. */
export class Judgement {
  readonly #errors: BagProblem[] = [];
  readonly #warnings: BagWarning[] = [];
  #tolerated = false;

  error(code: BagProblemCode, path: string, message: string): void {
    this.#errors.push({ code, path, message });
  }

  warn(code: BagWarningCode, path: string, message: string): void {
    this.#warnings.push({ code, path, message });
  }

  /** A warning that explains why the payload's counts can differ from what bag-info.txt says. */
  tolerate(code: BagWarningCode, path: string, message: string): void {
    this.#tolerated = true;
    this.warn(code, path, message);
  }

  get tolerated(): boolean {
    return this.#tolerated;
  }

  /** An error for newer versions, a warning for those that did not have the rule. */
  depart(
    strict: boolean,
    code: BagProblemCode & BagWarningCode,
    path: string,
    message: string,
  ): void {
    if (strict) this.error(code, path, message);
    else this.warn(code, path, message);
  }

  /** Does something that reads the bag; what cannot be read is an error of the given code. */
  async attempt<Value>(code: BagProblemCode, read: () => Promise<Value>): Promise<Value | null> {
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof BagReadError)) throw error;
      this.error(code, error.path, error.message);
      return null;
    }
  }

  report(): BagReport {
    return { valid: this.#errors.length === 0, errors: this.#errors, warnings: this.#warnings };
  }
}
