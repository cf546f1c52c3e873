import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  currentStep,
  type History,
  mostSteps,
  moveBy,
  replaceStep,
  startAt,
  visit,
  withdrawTo,
} from '../../renderer/stores/history.ts';

type Act =
  | { readonly kind: 'visit' | 'replace' | 'withdraw'; readonly step: number }
  | { readonly kind: 'move'; readonly by: number };

/** Two stacks, as a browser of old had them, with a bound on both together. */
class Oracle {
  behind: number[] = [];
  ahead: number[] = [];
  here = 0;

  act(act: Act): void {
    if (act.kind === 'replace') this.here = act.step;
    if (act.kind === 'visit') {
      this.behind.push(this.here);
      this.here = act.step;
      this.ahead = [];
      if (this.behind.length === mostSteps) this.behind.shift();
    }
    if (act.kind === 'withdraw' && this.behind.length > 0) {
      this.behind.pop();
      this.here = act.step;
      this.ahead = [];
    }
    if (act.kind === 'move') this.move(act.by);
  }

  private move(by: number): void {
    const [from, to] = by < 0 ? [this.behind, this.ahead] : [this.ahead, this.behind];
    if (from.length < Math.abs(by)) return;
    for (let count = Math.abs(by); count > 0; count -= 1) {
      to.push(this.here);
      this.here = from.pop() ?? Number.NaN;
    }
  }
}

function apply(history: History<number>, act: Act): History<number> {
  switch (act.kind) {
    case 'visit':
      return visit(history, act.step);
    case 'replace':
      return replaceStep(history, act.step);
    case 'withdraw':
      return history.at > 0 ? withdrawTo(history, act.step) : history;
    case 'move':
      return moveBy(history, act.by) ?? history;
  }
}

const step = fc.integer({ min: 1, max: 1_000 });
const acts = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('visit' as const), step }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('replace', 'withdraw'), step }) },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('move' as const),
      by: fc.constantFrom(-3, -2, -1, -1, -1, 1, 1, 2),
    }),
  },
);

describe('a history', () => {
  test('is where two stacks would be, after any acts', () => {
    fc.assert(
      fc.property(fc.array(acts, { maxLength: 400, size: 'max' }), (list) => {
        let history = startAt(0);
        const oracle = new Oracle();
        for (const act of list) {
          history = apply(history, act);
          oracle.act(act);
          expect(currentStep(history)).toBe(oracle.here);
          expect(history.at).toBe(oracle.behind.length);
        }
        expect(history.steps).toEqual([
          ...oracle.behind,
          oracle.here,
          ...oracle.ahead.toReversed(),
        ]);
      }),
      { numRuns: 60 },
    );
  });

  test('keeps no more steps than it should, the latest', () => {
    let history = startAt(0);
    for (let count = 1; count <= mostSteps + 20; count += 1) history = visit(history, count);
    expect(history.steps).toHaveLength(mostSteps);
    expect(history.steps[0]).toBe(21);
    expect(currentStep(history)).toBe(mostSteps + 20);
  });
});
