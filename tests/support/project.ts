import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** The project's root folder. */
export const projectFolder = resolve(import.meta.dirname, '../..');

/** Files by others to test with, beside the project; absent in a plain clone. */
export const fixturesFolder = resolve(projectFolder, '../shared/fixtures');

export const hasFixtures = existsSync(fixturesFolder);
