import { spawnSync } from 'node:child_process';

/** Whether this machine has exiftool, a reader and writer that is not ours. */
export const hasExiftool = spawnSync('exiftool', ['-ver']).status === 0;
