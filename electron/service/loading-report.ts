import type { ArchiveInfo, LoadOrder } from '../../archive/archive-types.ts';
import type { ReportedWork, ReportWork } from './long-work.ts';
import { finished, stopped } from './work-result.ts';

/** Reports the loading of an archive as work, which can be held and broken off. */
export function createLoadingReport(
  report: ReportWork,
  order: (order: LoadOrder) => void,
): (info: Pick<ArchiveInfo, 'loading' | 'loadState'>) => void {
  const control = {
    cancel: () => order('stop'),
    hold: (isHeld: boolean) => order(isHeld ? 'pause' : 'continue'),
  };
  let work: ReportedWork | null = null;
  return ({ loading, loadState }) => {
    if (loading !== null && (loadState === 'loading' || (loadState === 'paused' && work))) {
      work ??= report('loading', control);
      work.held(loadState === 'paused');
      work.progress(loading);
      return;
    }
    work?.end(loadState === 'loaded' ? finished : stopped);
    work = null;
  };
}
