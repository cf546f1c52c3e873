import { appendFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ImportItem, ImportReport } from '../archive-types.ts';
import { failureOfSystemError, ok, type Result } from '../result.ts';
import { reportFoot, reportHead, reportRow } from './report-page.ts';

/** Absolute paths of a finished report, in a scratch folder. */
export interface WrittenReport {
  /** `{ items: [ImportItem, …], …totals }`, one item to a line. */
  readonly json: string;
  readonly html: string;
}

/** UTF-16 units that are held before they are written. */
const held = 256 * 1024;

/** Writes the report of an import as it goes on, however many items there are. */
export class ReportFiles {
  readonly #files: WrittenReport;
  #items = '{"items":[\n';
  #rows = reportHead();
  #count = 0;
  #flushed = false;

  constructor(scratch: string) {
    this.#files = { json: join(scratch, 'report.json'), html: join(scratch, 'report.html') };
  }

  async add({ contents, ...item }: ImportItem): Promise<Result<null>> {
    this.#items += (this.#count === 0 ? '' : ',\n') + JSON.stringify(item);
    this.#rows += reportRow({ contents, ...item });
    this.#count += 1;
    return this.#items.length + this.#rows.length > held ? this.#flush() : ok(null);
  }

  /** `at`: ISO 8601. */
  async end(report: ImportReport, source: string, at: string): Promise<Result<WrittenReport>> {
    const { items: _items, ...totals } = report;
    this.#items += `\n],${JSON.stringify({ source, at, ...totals }).slice(1)}\n`;
    this.#rows += reportFoot(report, source, at);
    const flushed = await this.#flush();
    return flushed.ok ? ok(this.#files) : flushed;
  }

  async #flush(): Promise<Result<null>> {
    const write = this.#flushed ? appendFile : writeFile;
    try {
      await write(this.#files.json, this.#items);
      await write(this.#files.html, this.#rows);
    } catch (error) {
      return { ok: false, error: failureOfSystemError(error, this.#files.json) };
    }
    this.#flushed = true;
    this.#items = '';
    this.#rows = '';
    return ok(null);
  }
}
