import { useState } from 'react';
import { Tree } from 'react-aria-components';
import type { MediaTopic } from '../../../electron/contract/types.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { TextField } from '../../components/text-field.tsx';
import { broaderTopics, findTopics, useMediaTopics } from '../../stores/media-topics.ts';
import { useLocale, useWords } from '../../strings/words.tsx';
import styles from './topic-dialog.module.css';
import { TopicLine } from './topic-line.tsx';

const mostFound = 100;

interface TopicDialogProps {
  readonly subjects: readonly string[];
  readonly onChange: (add: readonly string[], remove: readonly string[]) => void;
  readonly onClose: () => void;
}

/** The tree of Media Topics: ticks are the subjects at hand; what is typed looks for topics by name. */
export function TopicDialog({ subjects, onChange, onClose }: TopicDialogProps) {
  const words = useWords();
  const locale = useLocale();
  const topics = useMediaTopics();
  const [typed, setTyped] = useState('');
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(
    () =>
      new Set(
        subjects.flatMap((subject) => {
          const topic = topics.byCode.get(subject);
          return topic ? broaderTopics(topics, topic).map(({ code }) => code) : [];
        }),
      ),
  );
  const isSearching = typed.trim() !== '';
  const found = isSearching ? findTopics(topics, typed, locale).slice(0, mostFound) : [];
  const chosen = new Set(subjects);
  const roots = isSearching ? found : [...(topics.narrower.get(null) ?? [])];
  const narrowerOf = ({ code }: MediaTopic) =>
    isSearching ? [] : (topics.narrower.get(code) ?? []);
  const disabled = roots.filter(({ code, retired }) => retired !== null && !chosen.has(code));

  function choose(keys: ReadonlySet<string>): void {
    const add = [...keys].filter((key) => !chosen.has(key));
    const remove = subjects.filter((subject) => topics.byCode.has(subject) && !keys.has(subject));
    const shown = new Set(shownCodes(roots, narrowerOf, expanded));
    const removed = remove.filter((subject) => shown.has(subject));
    if (add.length > 0 || removed.length > 0) onChange(add, removed);
  }

  return (
    <Dialog
      title={words('panel.topics.title')}
      isOpen
      onClose={onClose}
      footer={
        <>
          <p className={styles.source}>{words('panel.topics.source')}</p>
          <Button kind="primary" onPress={onClose}>
            {words('common.done')}
          </Button>
        </>
      }
    >
      <div className={styles.content}>
        <TextField
          autoFocus
          label={words('panel.topics.find')}
          labelHidden
          placeholder={words('panel.topics.find')}
          value={typed}
          onChange={setTyped}
        />
        <Tree
          aria-label={words('panel.topics.title')}
          selectionMode="multiple"
          selectionBehavior="toggle"
          selectedKeys={chosen}
          onSelectionChange={(keys) => {
            if (keys !== 'all') choose(new Set([...keys].map(String)));
          }}
          disabledKeys={disabled.map(({ code }) => code)}
          disabledBehavior="selection"
          expandedKeys={expanded}
          onExpandedChange={(keys) => setExpanded(new Set([...keys].map(String)))}
          renderEmptyState={() => <p className={styles.none}>{words('panel.topics.none')}</p>}
          className={styles.tree ?? ''}
        >
          {roots.map((topic) => (
            <TopicLine
              key={topic.code}
              topic={topic}
              topics={topics}
              narrowerOf={narrowerOf}
              expanded={expanded}
              saysWhere={isSearching}
            />
          ))}
        </Tree>
      </div>
    </Dialog>
  );
}

/** Codes of the topics that are on screen: only they can have been let go. */
function shownCodes(
  lines: readonly MediaTopic[],
  narrowerOf: (topic: MediaTopic) => readonly MediaTopic[],
  expanded: ReadonlySet<string>,
): string[] {
  return lines.flatMap((topic) => [
    topic.code,
    ...(expanded.has(topic.code) ? shownCodes(narrowerOf(topic), narrowerOf, expanded) : []),
  ]);
}
