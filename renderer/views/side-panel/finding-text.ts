import { isStringKey } from '../../../electron/contract/strings/strings.ts';
import type { ArticleSummary, Finding, StoryDate } from '../../../electron/contract/types.ts';
import { useDates } from '../../strings/dates.ts';
import { findingWords } from '../../strings/names.ts';
import { useWords } from '../../strings/words.tsx';
import { useOpenStory } from './open-story.ts';
import { daysLeft } from './rights-note.ts';

/** Words a finding with the facts of its field: "Licence expired on 11 July 2025". */
export function useFindingText(): (finding: Finding) => string {
  const words = useWords();
  const dates = useDates();
  const { article } = useOpenStory().open;
  return (finding) => {
    const date = dateOf(article, finding.field);
    const isEmbargo = finding.code === 'impossible-date' && finding.field === 'embargo';
    const key = `panel.finding.${isEmbargo ? 'impossible-embargo' : finding.code}`;
    if (!isStringKey(key)) return findingWords(words, finding.code);
    return words(key, {
      date: date ? dates.long(date) : '',
      days: (date && daysLeft(date, Date.now())) ?? 0,
      published: article.published ? dates.short(article.published) : '',
      credit: offered(finding, 'credit'),
      file: offered(finding, 'file'),
    });
  };
}

/** What the fix of a finding would write into that member of an image. */
function offered({ fix }: Finding, member: 'credit' | 'file'): string {
  if (fix?.kind !== 'apply-edits') return '';
  const edit = fix.edits.find((one) => one.kind === 'set-image-text' && one.field === member);
  return edit?.kind === 'set-image-text' ? (edit.value ?? '') : '';
}

/** The date that a finding is about. */
function dateOf(article: ArticleSummary, field: string | null): StoryDate | null {
  if (field === 'published' || field === 'embargo') return article[field];
  const [list, index, part] = field?.split('.') ?? [];
  if (list === 'images' && part === 'expires')
    return article.images[Number(index)]?.expires ?? null;
  if (list === 'updates' && part === 'at') return article.updates[Number(index)]?.at ?? null;
  return null;
}
