import type { z } from 'zod';
import { fail, type Result } from '../../archive/result.ts';
import { type MainOutputs, type MainRequestName, mainRequests } from '../contract/main-requests.ts';
import type { ArchiveWindow } from './archive-window.ts';

type Parsed<Name extends MainRequestName> = z.output<(typeof mainRequests)[Name]>;

/** One handler for each request of the contract; a request without one does not compile. */
export type MainHandlers = {
  readonly [Name in MainRequestName]: (
    input: Parsed<Name>,
    window: ArchiveWindow,
  ) => Promise<Result<MainOutputs[Name]>>;
};

type Schemas = { readonly [Name in MainRequestName]: z.ZodType<Parsed<Name>> };
const schemas: Schemas = mainRequests;

export async function answerRequest(
  handlers: MainHandlers,
  window: ArchiveWindow,
  name: unknown,
  input: unknown,
): Promise<Result<unknown>> {
  if (!isRequestName(name)) return fail('invalid-value', 'There is no such request.');
  return answer(handlers, window, name, input);
}

async function answer<Name extends MainRequestName>(
  handlers: MainHandlers,
  window: ArchiveWindow,
  name: Name,
  input: unknown,
): Promise<Result<unknown>> {
  const parsed = schemas[name].safeParse(input);
  if (!parsed.success) return fail('invalid-value', `${name}: the input has the wrong shape.`);
  return handlers[name](parsed.data, window);
}

function isRequestName(name: unknown): name is MainRequestName {
  return typeof name === 'string' && Object.hasOwn(mainRequests, name);
}
