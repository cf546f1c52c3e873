import { percentile } from '../measurement.ts';
import type { Table } from '../table.ts';
import { longFrame } from './frame-times.ts';
import type { AppSize } from './results.ts';

/** Milliseconds, or numbers of frames. */
const budgets = { launch: 1_500, typing: 100, switching: 50, longFrames: 0 };

/** What was measured with one archive, and whether it is within its budget. */
export function appTable({
  launch,
  typing,
  scrolling,
  switching,
  opening,
  editing,
  memory,
}: AppSize): Table {
  return [
    ['', 'budget', 'measured', 'verdict'],
    row('launch to rows, median', budgets.launch, percentile(launch.rows, 0.5), ' ms'),
    row('launch to a letter typed, median', budgets.launch, percentile(launch.typed, 0.5), ' ms'),
    row('key to results, p50', null, percentile(typing.times, 0.5), ' ms'),
    row('key to results, p95', budgets.typing, percentile(typing.times, 0.95), ' ms'),
    ...unanswered('keys without an answer', typing.unanswered),
    row(
      `frames over ${longFrame} ms while typing`,
      null,
      typing.frames.reduce((sum, { long }) => sum + long, 0),
      ` of ${typing.frames.reduce((sum, { frames }) => sum + frames, 0)}`,
    ),
    ...Object.entries(scrolling).flatMap(([way, { frames, long, longest }]) => [
      row(`frames over ${longFrame} ms: ${way}`, budgets.longFrames, long, ` of ${frames}`),
      row(`longest frame: ${way}`, longFrame, longest, ' ms'),
    ]),
    row('key to the next story, p50', null, percentile(switching.times, 0.5), ' ms'),
    row('key to the next story, p95', budgets.switching, percentile(switching.times, 0.95), ' ms'),
    ...unanswered('stories not seen', switching.unanswered),
    row('field opened, p95', null, percentile(opening.times, 0.95), ' ms'),
    row('edit to row, p95', null, percentile(editing.times, 0.95), ' ms'),
    ...unanswered('edits not seen', opening.unanswered + editing.unanswered),
    row('memory of the page', null, memory.pageMb, ' MB'),
    row('memory of the service', null, memory.serviceMb, ' MB'),
    row('memory of all processes', null, memory.allMb, ' MB'),
  ];
}

function unanswered(what: string, count: number): string[][] {
  return count === 0 ? [] : [row(what, 0, count, '')];
}

function row(what: string, budget: number | null, measured: number, unit: string): string[] {
  return [
    what,
    budget === null ? '' : budget === 0 ? 'none' : `≤ ${budget} ms`,
    `${measured.toFixed(0)}${unit}`,
    verdict(budget, measured),
  ];
}

/** `missed` says by how much: as a multiple, or as a number where nothing is allowed. */
function verdict(budget: number | null, measured: number): string {
  if (budget === null) return '';
  if (measured <= budget) return 'met';
  return `missed by ${budget === 0 ? measured : `${(measured / budget).toFixed(2)}×`}`;
}
