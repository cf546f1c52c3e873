// node build/icons/make.mjs: draws icon.svg (icon-small.svg at 32 pixels and below) with the
// Electron runtime and writes png/NxN.png, icon.png, icon.ico and icon.icns beside it.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { prepareSystem } from '../linux/prepare.mjs';
import { runProgram } from '../run-program.mjs';
import { electronRuntime } from '../runtime/runtime.mjs';
import { icns, ico } from './containers.mjs';

const here = import.meta.dirname;
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
const smallUpTo = 32;

const drawn = await draw();
mkdirSync(join(here, 'png'), { recursive: true });
for (const [size, image] of drawn) writeFileSync(join(here, 'png', `${size}x${size}.png`), image);
writeFileSync(join(here, 'icon.png'), pick(drawn, [512])[0]?.[1] ?? '');
writeFileSync(join(here, 'icon.ico'), ico(pick(drawn, [16, 24, 32, 48, 64, 128, 256])));
writeFileSync(join(here, 'icon.icns'), icns(pick(drawn, [16, 32, 64, 128, 256, 512, 1024])));

/** @returns {Promise<Map<number, Buffer>>} */
async function draw() {
  const runtime = await electronRuntime(resolve(here, '../..'));
  const system = await prepareSystem(runtime.executable);
  const output = mkdtempSync(join(tmpdir(), 'newsroom-icons-'));
  const jobs = sizes.map((size) => ({
    size,
    svg: join(here, size <= smallUpTo ? 'icon-small.svg' : 'icon.svg'),
    output: join(output, `${size}.png`),
  }));
  try {
    const code = await runProgram(
      runtime.executable,
      [...system.args, join(here, 'painter'), JSON.stringify(jobs)],
      { env: system.env },
    );
    if (code !== 0) throw new Error(`The painter ended with ${code}`);
    return new Map(jobs.map((job) => [job.size, readFileSync(job.output)]));
  } finally {
    system.stop();
    rmSync(output, { recursive: true, force: true });
  }
}

/**
 * @param {Map<number, Buffer>} images
 * @param {number[]} wanted
 * @returns {[number, Buffer][]}
 */
function pick(images, wanted) {
  return [...images].filter(([size]) => wanted.includes(size));
}
