import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { fail, failureOfSystemError, ok, type Result } from '../result.ts';

/**
 * A folder in which pages are made ready for printing: `part-0001.html` … and what they need, with
 * `print.json` saying what they hold; whoever sets them puts `part-0001.pdf` … beside them. The
 * contents are part 0.
 */
export function pageFile(part: number): string {
  return `part-${String(part).padStart(4, '0')}.html`;
}

export function pdfFile(part: number): string {
  return `part-${String(part).padStart(4, '0')}.pdf`;
}

const printedSchema = z.object({
  headline: z.string(),
  /** Section, byline and date, as the contents say them. */
  about: z.array(z.string()),
});
export type PrintedEntry = z.infer<typeof printedSchema>;

const printSchema = z.object({
  /** What the document is called. */
  title: z.string(),
  note: z.string().nullable(),
  language: z.string(),
  pictures: z.number().int(),
  /** The stories of each part, in order. */
  parts: z.array(z.array(printedSchema)),
});
export type Print = z.infer<typeof printSchema>;

const file = 'print.json';

export function printFile(folder: string): string {
  return join(folder, file);
}

export async function readPrint(folder: string): Promise<Result<Print>> {
  try {
    const parsed = printSchema.safeParse(JSON.parse(await readFile(printFile(folder), 'utf8')));
    return parsed.success ? ok(parsed.data) : fail('print-failed', 'The pages are not whole.');
  } catch (error) {
    return { ok: false, error: failureOfSystemError(error, file) };
  }
}
