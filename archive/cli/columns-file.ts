import { readFile } from 'node:fs/promises';
import { type ColumnMapping, columnMappingSchema } from '../formats/table/column-mapping.ts';
import { fail, failureOfSystemError, ok, type Result } from '../result.ts';

/** What a file says of the columns of a table, as `import` prints it; fails with `invalid-value`. */
export async function readColumnsFile(file: string): Promise<Result<ColumnMapping>> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    return { ok: false, error: failureOfSystemError(error, file) };
  }
  const read = columnMappingSchema.safeParse(fromJson(text));
  if (read.success) return ok(read.data);
  const [issue] = read.error.issues;
  const where = issue === undefined ? '' : ` (${issue.path.join('.')}: ${issue.message})`;
  return fail('invalid-value', `${file} does not say what the columns are${where}.`, {
    path: file,
  });
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
