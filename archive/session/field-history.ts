import type { ArticleVersion, FieldValue } from '../archive-types.ts';
import type { ArticleId } from '../article/article.ts';
import { type FieldTexts, textOfField } from '../article/compare-articles.ts';
import { fieldDates } from '../article/field-dates.ts';
import { type HistoryStep, stepsOf } from './history-of.ts';
import type { Session } from './session.ts';

/** The values that a field of an article has had, newest first; the same twice in a row is one. */
export async function fieldHistory(
  session: Session,
  id: ArticleId,
  field: string,
): Promise<readonly FieldValue[]> {
  const values: FieldValue[] = [];
  const take = (
    texts: FieldTexts | null,
    madeBy: ArticleVersion | null,
    version: FieldValue['version'],
  ) => {
    if (texts === null) return;
    const value = textOfField(texts, field);
    if (values.at(-1)?.value === value) return;
    values.push({
      value,
      ...fieldDates(field, [value], session.file.timeZone),
      madeBy,
      version,
    });
  };
  let previous: HistoryStep | null = null;
  for await (const step of stepsOf(session, id)) {
    const version = step.versions[0].id;
    if (previous === null) take(step.before, null, version);
    else take(previous.after, makerOf(previous, field), version);
    previous = step;
  }
  if (previous !== null) take(previous.after, makerOf(previous, field), 'current');
  return values.reverse();
}

/** Which of the acts of a step has made a value; null where it cannot be told. */
function makerOf({ versions, before }: HistoryStep, field: string): ArticleVersion | null {
  const [own, outside] = versions;
  if (outside === undefined) return own.before === null || before !== null ? own : null;
  return names(outside.fields, field) && !names(own.fields, field) ? outside : null;
}

function names(fields: readonly string[] | null, field: string): boolean {
  return fields?.some((name) => name === field || name.startsWith(`${field}.`)) === true;
}
