/** Steps one after another, and at which of them one is. There is always one. */
export interface History<Step> {
  readonly steps: readonly Step[];
  /** From 0. */
  readonly at: number;
}

/** The oldest go first. */
export const mostSteps = 100;

export function startAt<Step>(step: Step): History<Step> {
  return { steps: [step], at: 0 };
}

export function currentStep<Step>({ steps, at }: History<Step>): Step {
  const step = steps[at];
  if (step === undefined) throw new Error('A history has no step where it is');
  return step;
}

/** A step further: what lay ahead is forgotten. */
export function visit<Step>({ steps, at }: History<Step>, step: Step): History<Step> {
  const kept = [...steps.slice(0, at + 1), step].slice(-mostSteps);
  return { steps: kept, at: kept.length - 1 };
}

/** The step at hand has become another; what lies ahead stays. */
export function replaceStep<Step>({ steps, at }: History<Step>, step: Step): History<Step> {
  return { steps: steps.with(at, step), at };
}

/** The step at hand was none: back to the one before, as this one, with nothing ahead. */
export function withdrawTo<Step>({ steps, at }: History<Step>, step: Step): History<Step> {
  return { steps: [...steps.slice(0, at - 1), step], at: at - 1 };
}

/** null where there is no such step. */
export function moveBy<Step>(history: History<Step>, by: number): History<Step> | null {
  const at = history.at + by;
  return at >= 0 && at < history.steps.length ? { ...history, at } : null;
}

export function mapSteps<Step>(
  { steps, at }: History<Step>,
  change: (step: Step) => Step,
): History<Step> {
  return { steps: steps.map(change), at };
}
