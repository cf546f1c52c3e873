import { ChevronRight } from 'lucide-react';
import { Button, TreeItem, TreeItemContent } from 'react-aria-components';
import type { MediaTopic } from '../../../electron/contract/types.ts';
import { Checkbox } from '../../components/checkbox.tsx';
import {
  broaderTopics,
  type Topics,
  topicInPlaceOf,
  topicName,
} from '../../stores/media-topics.ts';
import { useLocale, useWords } from '../../strings/words.tsx';
import styles from './topic-dialog.module.css';

interface TopicLineProps {
  readonly topic: MediaTopic;
  readonly topics: Topics;
  readonly narrowerOf: (topic: MediaTopic) => readonly MediaTopic[];
  /** Codes of the topics that are open. */
  readonly expanded: ReadonlySet<string>;
  /** Whether the broader topics are named: where the line does not stand below them. */
  readonly saysWhere: boolean;
}

/**
 * A topic with those below it. One that is closed has but the first of them, which says that it can be
 * opened: all would be more than a thousand.
 */
export function TopicLine(props: TopicLineProps) {
  const { topic, topics, narrowerOf, expanded, saysWhere } = props;
  const words = useWords();
  const locale = useLocale();
  const narrower = narrowerOf(topic);
  const name = topicName(topic, locale);
  return (
    <TreeItem id={topic.code} textValue={name} className={styles.line ?? ''}>
      <TreeItemContent>
        {({ hasChildItems }) => (
          <div className={styles.row}>
            {hasChildItems ? (
              <Button
                slot="chevron"
                aria-label={words('panel.topics.narrower', { name })}
                className={styles.chevron ?? ''}
              >
                <ChevronRight size={14} aria-hidden />
              </Button>
            ) : (
              !saysWhere && <span className={styles.noChevron} />
            )}
            <Checkbox slot="selection" />
            <span className={styles.words}>
              <bdi>{name}</bdi>
              <TopicAbout topic={topic} topics={topics} saysWhere={saysWhere} />
            </span>
          </div>
        )}
      </TreeItemContent>
      {(expanded.has(topic.code) ? narrower : narrower.slice(0, 1)).map((child) => (
        <TopicLine {...props} key={child.code} topic={child} />
      ))}
    </TreeItem>
  );
}

/** Where a topic belongs; of a retired one since when, and what to use instead. */
function TopicAbout(props: Pick<TopicLineProps, 'topic' | 'topics' | 'saysWhere'>) {
  const { topic, topics, saysWhere } = props;
  const words = useWords();
  const locale = useLocale();
  if (topic.retired !== null) {
    const instead = topicInPlaceOf(topics, topic);
    const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(
      Date.parse(topic.retired),
    );
    return (
      <span className={styles.about}>
        {instead
          ? words('panel.topics.retiredFor', { date, name: topicName(instead, locale) })
          : words('panel.topics.retiredOn', { date })}
      </span>
    );
  }
  const broader = broaderTopics(topics, topic).map((each) => topicName(each, locale));
  if (!saysWhere || broader.length === 0) return null;
  return (
    <span className={styles.about} dir="auto">
      {broader.join(' › ')}
    </span>
  );
}
