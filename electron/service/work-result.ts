import type { Failure } from '../../archive/result.ts';
import {
  longestLine,
  mostLeft,
  noResult,
  type WorkEnd,
  type WorkResult,
} from '../contract/activity.ts';
import type { ServiceOutputs, ServiceRequestName } from '../contract/service-requests.ts';
import type { ChangeReport, ImportReport } from '../contract/types.ts';

type Known = {
  readonly [Name in ServiceRequestName]?: (value: ServiceOutputs[Name]) => Partial<WorkResult>;
};

/** What is kept of what a request has answered. */
const known: Known = {
  'import-files': importResult,
  'import-text': importResult,
  'prove-import': ({ equal, differing, failed }) => ({
    counts: { unchanged: equal, differing, failed },
  }),
  check: (report) => ({
    counts: {
      stories: report.articles,
      damage: report.problems.filter(({ severity }) => severity === 'error').length,
    },
  }),
  'export-articles': ({ articles, pictures, file, lost, warnings }) => ({
    counts: { stories: articles, pictures, left: warnings.length },
    file,
    lost: [...lost],
    left: linesOf(warnings),
  }),
  'download-pictures': (report) => ({
    action: report.action,
    counts: { pictures: report.downloaded.length, left: report.refused.length },
    left: linesOf(report.refused.map(({ address, error }) => ({ ...error, path: address }))),
  }),
  'write-sidecars': ({ written, unchanged, failed }) => ({
    counts: { pictures: written.length, unchanged: unchanged.length, failed: failed.length },
    left: linesOf(failed.map(({ path, error }) => ({ ...error, path }))),
  }),
  'prune-history': ({ versions }) => ({ counts: { versions } }),
  edit: changeResult,
  'edit-each': changeResult,
  'edit-picture': changeResult,
  'replace-text': changeResult,
  'rename-tag': changeResult,
  'merge-names': changeResult,
  'delete-tags': changeResult,
  undo: changeResult,
  redo: changeResult,
  'finish-change': changeResult,
  trash: changeResult,
  'restore-from-trash': changeResult,
};

/** How a request that was answered has ended: an import may have stopped short of its sources. */
export function endOf<Name extends ServiceRequestName>(
  name: Name,
  value: ServiceOutputs[Name],
): WorkEnd {
  const result = { ...noResult, ...known[name]?.(value) };
  const why = value !== null && 'stopped' in value ? value.stopped : null;
  if (why === null) return { outcome: 'done', code: null, result };
  if (why.code === 'cancelled') return { outcome: 'stopped', code: null, result };
  return { outcome: 'failed', code: why.code, result };
}

export function failedWith({ code }: Failure): WorkEnd {
  return { outcome: 'failed', code, result: noResult };
}

export const finished: WorkEnd = { outcome: 'done', code: null, result: noResult };
export const stopped: WorkEnd = { outcome: 'stopped', code: null, result: noResult };

function importResult(report: ImportReport): Partial<WorkResult> {
  const { created, updated, unchanged, failed } = report;
  return {
    counts: { created, updated, unchanged, failed },
    change: report.report === null ? null : report.change,
  };
}

function changeResult({ action, changed, failed }: ChangeReport): Partial<WorkResult> {
  return {
    action,
    counts: { stories: changed.length, failed: failed.length },
    left: linesOf(failed.map(({ error }) => error)),
  };
}

function linesOf(failures: readonly Failure[]): WorkResult['left'] {
  return failures.slice(0, mostLeft).map(({ code, message, path }) => ({
    code,
    message: message.slice(0, longestLine),
    ...(path !== undefined && { path: path.slice(0, longestLine) }),
  }));
}
