import type { ArchiveInfo } from '../../archive/archive-types.ts';
import type { WorkKind } from '../contract/host-messages.ts';
import type { ReportedWork } from './long-work.ts';

/** Reports the loading of an archive as work; held or broken off it is none any more. */
export function createLoadingReport(
  report: (what: WorkKind) => ReportedWork,
): (info: Pick<ArchiveInfo, 'loading' | 'loadState'>) => void {
  let work: ReportedWork | null = null;
  return ({ loading, loadState }) => {
    if (loading !== null && loadState === 'loading') {
      work ??= report('loading');
      work.progress(loading);
      return;
    }
    work?.end(loadState === 'loaded' ? 'done' : 'stopped');
    work = null;
  };
}
