import { readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** @type {Counts} */
export const nothing = { passed: 0, failed: 0, skipped: 0 };

/**
 * @param {Counts} a
 * @param {Counts} b
 * @returns {Counts}
 */
export function add(a, b) {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
  };
}

/**
 * A step that is one test: passed when its program ended with 0.
 *
 * @param {number} code
 * @returns {Counts}
 */
export function single(code) {
  return code === 0 ? { ...nothing, passed: 1 } : { ...nothing, failed: 1 };
}

/**
 * What a runner counted. A runner that failed without counting a failure (it could not start, a
 * file could not be read) or that ran nothing counts as one failure.
 *
 * @param {number} code the runner's exit code
 * @param {Counts | undefined} counts from its report, undefined when it wrote none
 * @returns {Counts}
 */
export function judged(code, counts) {
  if (!counts) return { ...nothing, failed: 1 };
  const ranNothing = counts.passed + counts.failed + counts.skipped === 0;
  const hidden = counts.failed === 0 && (code !== 0 || ranNothing);
  return hidden ? { ...counts, failed: 1 } : counts;
}

/**
 * @param {string} file vitest's JSON report
 * @returns {Counts | undefined}
 */
export function vitestCounts(file) {
  const report = readJson(file);
  if (!report) return undefined;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * @param {string} file Playwright's JSON report
 * @returns {Counts | undefined}
 */
export function playwrightCounts(file) {
  const stats = readJson(file)?.stats;
  if (!stats) return undefined;
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
  };
}

/** @param {Counts} counts */
export function summary({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/** @param {string} file */
function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
