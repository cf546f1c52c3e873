import { execFile } from 'node:child_process';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';

const project = resolve(import.meta.dirname, '../..');
const biome = join(project, 'node_modules/@biomejs/biome/bin/biome');

const reportSchema = z.object({
  summary: z.object({ changed: z.number(), unchanged: z.number(), errors: z.number() }),
  diagnostics: z.array(
    z.object({
      category: z.string(),
      severity: z.string(),
      location: z.object({ path: z.string() }),
    }),
  ),
});

export interface LintReport {
  /** How many files biome looked at; a report about none proves nothing. */
  files: number;
  /** Errors as `path: category`, one per diagnostic. */
  errors: string[];
}

/** Lints files (path to text) in an empty folder with the project's own configuration. */
export async function lintFiles(
  folder: string,
  files: Record<string, string>,
): Promise<LintReport> {
  await cp(join(project, 'biome.json'), join(folder, 'biome.json'));
  await cp(join(project, 'build/lint'), join(folder, 'build/lint'), { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const report = reportSchema.parse(JSON.parse(await runBiome(folder, Object.keys(files))));
  return {
    files: report.summary.changed + report.summary.unchanged,
    errors: report.diagnostics
      .filter((diagnostic) => diagnostic.severity === 'error')
      .map((diagnostic) => `${diagnostic.location.path}: ${diagnostic.category}`),
  };
}

function runBiome(folder: string, paths: string[]): Promise<string> {
  const options = ['lint', '--vcs-enabled=false', '--max-diagnostics=none', '--reporter=json'];
  return new Promise((done) => {
    execFile(process.execPath, [biome, ...options, ...paths], { cwd: folder }, (_error, stdout) =>
      done(stdout),
    );
  });
}
