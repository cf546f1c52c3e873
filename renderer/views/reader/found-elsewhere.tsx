import type { StringKey } from '../../../electron/contract/strings/strings.ts';
import type { Article, ArticleImage, ArticleMatches } from '../../../electron/contract/types.ts';
import { subjectName, useMediaTopics } from '../../stores/media-topics.ts';
import { useLocale, useWords } from '../../strings/words.tsx';
import { MarkedWords } from '../results/marked-words.tsx';
import type { Needle } from './mark-hits.ts';
import styles from './story-foot.module.css';

type Line = ArticleMatches['lines'][number];

/** What the search found in texts that a story is not set with, such as tags and alt texts. */
export function FoundElsewhere(props: { readonly article: Article; readonly needle: Needle }) {
  const { article, needle } = props;
  const words = useWords();
  const locale = useLocale();
  const topics = useMediaTopics();
  const lines = linesElsewhere(article, needle);
  if (lines.length === 0) return null;

  /** Articles have the codes of subjects; their names are shown. */
  function shown({ field, text, marks }: Line): Pick<Line, 'text' | 'marks'> {
    const name = field === 'subject' ? subjectName(topics, text, locale) : text;
    return name === text
      ? { text, marks }
      : { text: name, marks: [{ start: 0, end: name.length }] };
  }

  return (
    <section className={styles.notes}>
      <h3 className={styles.title}>{words('reader.foundElsewhere')}</h3>
      <ul className={styles.list}>
        {lines.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two pictures may have the same alt text
          <li key={at}>
            {words('reader.foundIn', { field: words(labelOf(line, article.images)) })}{' '}
            <bdi>
              <MarkedWords {...shown(line)} />
            </bdi>
          </li>
        ))}
      </ul>
    </section>
  );
}

const drawn: ReadonlySet<Line['field']> = new Set([
  'headline',
  'standfirst',
  'byline',
  'place',
  'section',
  'notes',
]);

function linesElsewhere({ images }: Article, needle: Needle): readonly Line[] {
  if (needle.kind === 'text') return [];
  return needle.matches.lines.filter(
    ({ field, text }) =>
      !drawn.has(field) &&
      !(field === 'caption' && images.some(({ caption }) => caption === text)) &&
      !(field === 'credit' && images.some(({ credit }) => credit === text)),
  );
}

function labelOf({ field, text }: Line, images: readonly ArticleImage[]): StringKey {
  if (field === 'caption') return 'field.images.alt';
  if (field === 'credit')
    return images.some(({ creator }) => creator === text)
      ? 'field.images.creator'
      : 'field.images.copyright';
  if (field === 'tag') return 'field.tags';
  if (field === 'source') return 'field.source';
  return field === 'subject' ? 'field.subjects' : `explain.field.${field}`;
}
