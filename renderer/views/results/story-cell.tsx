import type { ColumnName } from '../../../electron/contract/columns.ts';
import type { ArticleSummary, SearchResult, StoryDate } from '../../../electron/contract/types.ts';
import { classes } from '../../components/classes.ts';
import { subjectName, useMediaTopics } from '../../stores/media-topics.ts';
import { useDates } from '../../strings/dates.ts';
import { wholeProblem } from '../../strings/failure-words.ts';
import { findingWords, languageName } from '../../strings/names.ts';
import { useLocale, useWords } from '../../strings/words.tsx';
import { creditState } from './credit-state.ts';
import { MarkedWords } from './marked-words.tsx';
import marks from './story-marks.module.css';
import styles from './story-table.module.css';

/** Their figures stand below each other. */
export const numberColumns: readonly ColumnName[] = ['words', 'hits'];

interface CellProps {
  readonly result: SearchResult;
}

/** What a column says of a story; nothing where there is nothing to say. */
export function StoryCell({ name, result }: CellProps & { readonly name: ColumnName }) {
  const { article, hits } = result;
  switch (name) {
    case 'headline':
      return <HeadlineCell result={result} />;
    case 'published':
      return <DateCell date={article.published} />;
    case 'updated':
      return <DateCell date={lastUpdate(article)} />;
    case 'section':
      return <TextCell text={article.section} />;
    case 'byline':
      return <ListCell values={article.byline} />;
    case 'tags':
      return <ListCell values={article.tags} />;
    case 'subjects':
      return <SubjectsCell article={article} />;
    case 'status':
      return <StatusCell article={article} />;
    case 'language':
      return <LanguageCell article={article} />;
    case 'source':
      return <TextCell text={article.source?.name ?? article.source?.uri ?? null} />;
    case 'credit':
      return <CreditCell result={result} />;
    case 'corrections':
      return <CorrectionsCell article={article} />;
    case 'words':
      return <NumberCell value={result.words} />;
    case 'hits':
      return hits === 0 ? null : <NumberCell value={hits} />;
  }
}

function HeadlineCell({ result: { article, headline } }: CellProps) {
  const words = useWords();
  return (
    <span className={styles.headline} dir="auto" lang={article.language ?? undefined}>
      {headline.text ? (
        <MarkedWords {...headline} />
      ) : wholeProblem(article) ? (
        article.path
      ) : (
        words('common.untitled')
      )}
    </span>
  );
}

function DateCell({ date }: { readonly date: StoryDate | null }) {
  const dates = useDates();
  return date && <time title={dates.relative(date)}>{dates.short(date)}</time>;
}

/** The latest by its moment; where none can be read, the last that is written. */
function lastUpdate({ updates }: ArticleSummary): StoryDate | null {
  const dates = updates.flatMap(({ at }) => at ?? []);
  return dates.reduce<StoryDate | null>(
    (last, date) => ((date.epoch ?? -Infinity) >= (last?.epoch ?? -Infinity) ? date : last),
    null,
  );
}

function TextCell({ text }: { readonly text: string | null }) {
  return text && <bdi>{text}</bdi>;
}

function ListCell({ values }: { readonly values: readonly string[] }) {
  const words = useWords();
  return <bdi>{values.join(words('common.listSeparator'))}</bdi>;
}

function SubjectsCell({ article }: { readonly article: ArticleSummary }) {
  const locale = useLocale();
  const topics = useMediaTopics();
  return <ListCell values={article.subjects.map((code) => subjectName(topics, code, locale))} />;
}

function StatusCell({ article: { status } }: { readonly article: ArticleSummary }) {
  const words = useWords();
  if (status === null || status === 'usable') return words('panel.status.usable');
  return (
    <span className={classes(marks.mark, marks.danger, styles.badge)}>
      {words(`mark.${status}`)}
    </span>
  );
}

function LanguageCell({ article: { language } }: { readonly article: ArticleSummary }) {
  const locale = useLocale();
  return language && <bdi>{languageName(locale, language)}</bdi>;
}

function CreditCell({ result }: CellProps) {
  const words = useWords();
  const state = creditState(result);
  if (state === null) return null;
  if (state === 'credited') return words('columns.credited');
  return (
    <span className={classes(marks.mark, marks[state.grave ? 'danger' : 'warning'], styles.badge)}>
      {findingWords(words, state.finding)}
    </span>
  );
}

const corrected = ['retraction', 'correction', 'clarification'] as const;

function CorrectionsCell({ article: { updates } }: { readonly article: ArticleSummary }) {
  const words = useWords();
  const kinds = corrected.filter((kind) => updates.some((update) => update.kind === kind));
  return kinds.map((kind) => (
    <span
      key={kind}
      className={classes(marks.mark, kind === 'retraction' ? marks.danger : marks.plain)}
    >
      {words(`mark.${kind}`)}
    </span>
  ));
}

function NumberCell({ value }: { readonly value: number }) {
  const locale = useLocale();
  return value.toLocaleString(locale);
}
