import { useQuery } from '@tanstack/react-query';
import type { Article, ArticleEdit, StoryDate } from '../../../electron/contract/types.ts';
import { infoQuery } from '../../stores/archive-queries.ts';
import { useDates } from '../../strings/dates.ts';
import { useWords } from '../../strings/words.tsx';
import { editableDate } from './date-text.ts';
import { useOpenStory } from './open-story.ts';
import { resolveTypedDate } from './resolve-typed-date.ts';
import { StoryField, type StoryFieldProps } from './story-field.tsx';
import { TypedDate } from './typed-date.tsx';
import { dateClause } from './value-clause.ts';

interface DateFieldProps
  extends Pick<StoryFieldProps, 'name' | 'label' | 'labelPlace' | 'look' | 'empty' | 'trailing'> {
  /** undefined when what the date belonged to is gone. */
  readonly date: (article: Article) => StoryDate | null | undefined;
  readonly edits: (value: string | null, article: Article) => readonly ArticleEdit[];
  /** The date may not be taken away: an update without its time is none. */
  readonly isRequired?: boolean;
}

/** A date: absolute with its zone, relative in the tooltip; typed as people say it. */
export function DateField({ date, isRequired = false, ...rest }: DateFieldProps) {
  const words = useWords();
  const dates = useDates();
  const { article } = useOpenStory().open;
  const { data: info } = useQuery(infoQuery());
  const shown = date(article);
  return (
    <StoryField
      {...rest}
      display={shown ? <time>{dates.exact(shown)}</time> : undefined}
      clause={shown ? dateClause(rest.name, shown, info?.timeZone ?? 'UTC') : null}
      title={shown ? dates.relative(shown) : undefined}
      read={(from) => {
        const value = date(from);
        return value === undefined ? null : editableDate(value);
      }}
      parse={async (draft) => {
        if (draft.trim() === '')
          return isRequired
            ? { ok: false, error: words('panel.date.required') }
            : { ok: true, value: '' };
        const resolved = await resolveTypedDate(words, draft);
        return resolved.ok ? { ok: true, value: resolved.value.text } : resolved;
      }}
      preview={(draft) => <TypedDate text={draft} />}
    />
  );
}
