import { clashingPaths, portabilityOf } from '../store/portability.ts';
import { type CheckProblem, problem } from './check-problem.ts';

/** Names with which an archive cannot be copied to every computer. */
export function namesOf(paths: Iterable<string>): readonly CheckProblem[] {
  const all = [...paths];
  return [
    ...all.flatMap((path) => {
      const reason = portabilityOf(path);
      return reason === null
        ? []
        : [notPortable(path, `other systems refuse the name (${reason})`)];
    }),
    ...clashingPaths(all).flatMap((group) =>
      group.map((path) =>
        notPortable(path, `on other systems it is the same as ${others(group, path)}`),
      ),
    ),
  ];
}

function notPortable(path: string, why: string): CheckProblem {
  return problem('name-not-portable', path, `${path}: ${why}.`, { severity: 'notice' });
}

function others(group: readonly string[], path: string): string {
  return group.filter((other) => other !== path).join(', ');
}
