import type { z } from 'zod';
import { isCancel } from '../../archive/job.ts';
import { fail, type Result } from '../../archive/result.ts';
import type { WorkEnd } from '../contract/activity.ts';
import {
  type ParsedServiceInput,
  type ServiceRequestName,
  serviceRequests,
} from '../contract/service-requests.ts';
import { handlers, type RequestContext } from './handlers.ts';
import { endOf, failedWith } from './work-result.ts';

type Schemas = { readonly [Name in ServiceRequestName]: z.ZodType<ParsedServiceInput<Name>> };
const schemas: Schemas = serviceRequests;

/**
 * Checks the shape, then acts. A bug is reported through `onBug` and answered as `internal`; a
 * cancelled request throws its signal's reason. `onEnd` hears how one that was answered has ended.
 */
export async function answerRequest(
  name: string,
  input: unknown,
  context: RequestContext,
  onBug: (error: unknown) => void,
  onEnd: (end: WorkEnd) => void = () => {},
): Promise<Result<unknown>> {
  if (!isRequestName(name))
    return fail('invalid-value', `There is no request ${name.slice(0, 50)}.`);
  try {
    return await answer(name, input, context, onEnd);
  } catch (error) {
    if (isCancel(error) && context.signal.aborted) throw error;
    onBug(error);
    const failed = fail('internal', 'Something went wrong; the log says what.');
    onEnd(failedWith(failed.error));
    return failed;
  }
}

async function answer<Name extends ServiceRequestName>(
  name: Name,
  input: unknown,
  context: RequestContext,
  onEnd: (end: WorkEnd) => void,
): Promise<Result<unknown>> {
  const parsed = schemas[name].safeParse(input);
  if (!parsed.success) {
    const path = parsed.error.issues[0]?.path.join('.') ?? '';
    const failed = fail('invalid-value', `${name}: ${path} has the wrong shape.`, { path });
    onEnd(failedWith(failed.error));
    return failed;
  }
  const result = await handlers[name](parsed.data, context);
  onEnd(result.ok ? endOf(name, result.value) : failedWith(result.error));
  return result;
}

function isRequestName(name: string): name is ServiceRequestName {
  return Object.hasOwn(serviceRequests, name);
}
