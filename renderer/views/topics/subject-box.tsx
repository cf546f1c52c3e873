import { ListTree } from 'lucide-react';
import { useMemo, useState } from 'react';
import { main } from '../../bridge/bridge.ts';
import { Button } from '../../components/button.tsx';
import type { Suggestion } from '../../components/suggestions.tsx';
import { type BoxedTag, TagBox } from '../../components/tag-box.tsx';
import {
  broaderTopics,
  findTopics,
  subjectName,
  subjectTyped,
  topicInPlaceOf,
  topicName,
  useMediaTopics,
} from '../../stores/media-topics.ts';
import { showToast } from '../../stores/toast-store.ts';
import { useLocale, useWords } from '../../strings/words.tsx';
import styles from './subject-box.module.css';
import { TopicDialog } from './topic-dialog.tsx';

const offered = 12;

interface SubjectBoxProps {
  readonly label: string;
  readonly subjects: readonly string[];
  readonly isReadOnly?: boolean;
  readonly onChange: (add: readonly string[], remove: readonly string[]) => void;
  readonly onShow?: (subject: string) => void;
  readonly onExclude?: (subject: string) => void;
  /** An act of the field that the menu of each subject has. */
  readonly act?: BoxedTag['act'];
}

/** Subjects by their names: typed with completion, or chosen out of the tree of Media Topics. */
export function SubjectBox(props: SubjectBoxProps) {
  const { label, subjects, isReadOnly = false, onChange, onShow, onExclude } = props;
  const words = useWords();
  const locale = useLocale();
  const topics = useMediaTopics();
  const [typed, setTyped] = useState('');
  const [isOpen, setOpen] = useState(false);
  const suggestions = useMemo(
    (): Suggestion[] =>
      findTopics(topics, typed, locale)
        .filter(({ code, retired }) => retired === null && !subjects.includes(code))
        .slice(0, offered)
        .map((topic) => ({
          value: topic.code,
          label: topicName(topic, locale),
          detail: broaderTopics(topics, topic)
            .map((broader) => topicName(broader, locale))
            .join(' › '),
        })),
    [topics, typed, locale, subjects],
  );

  function add(names: readonly string[]): void {
    const found = names.map((name) => ({ name, code: subjectTyped(topics, name) }));
    const unknown = found.find(({ code }) => code === null);
    if (unknown)
      showToast({
        kind: 'note',
        title: words('panel.topics.unknown', { name: unknown.name }),
        text: words('panel.topics.unknownText'),
      });
    const codes = found.flatMap(({ code }) => (code === null ? [] : [code]));
    const fresh = [...new Set(codes)].filter((code) => !subjects.includes(code));
    if (fresh.length > 0) onChange(fresh, []);
  }

  function boxed(subject: string): BoxedTag {
    const topic = topics.byCode.get(subject);
    const name = subjectName(topics, subject, locale);
    if (!topic || topic.retired === null) return { tag: subject, name };
    const instead = topicInPlaceOf(topics, topic);
    return {
      tag: subject,
      name,
      note: words('panel.topics.retired'),
      ...(instead &&
        !isReadOnly && {
          act: {
            label: words('panel.topics.replace', { name: topicName(instead, locale) }),
            run: () => onChange(subjects.includes(instead.code) ? [] : [instead.code], [subject]),
          },
        }),
    };
  }

  return (
    <div className={styles.box}>
      <TagBox
        name="subjects"
        label={label}
        addLabel={words('panel.topics.add')}
        showLabel={words('panel.topics.show')}
        tags={subjects.map(boxed)}
        isReadOnly={isReadOnly}
        typed={typed}
        onType={setTyped}
        suggestions={suggestions}
        onAdd={add}
        onRemove={(subject) => onChange([], [subject])}
        {...(onShow && { onShow })}
        {...(onExclude && { onExclude })}
        fieldLabel={words('field.subjects')}
        onCopy={(text) => void main('copy-text', { text })}
        {...(props.act && { fieldAct: props.act })}
      />
      {!isReadOnly && (
        <Button kind="quiet" className={styles.browse ?? ''} onPress={() => setOpen(true)}>
          <ListTree size={14} aria-hidden />
          {words('panel.topics.browse')}
        </Button>
      )}
      {isOpen && (
        <TopicDialog subjects={subjects} onChange={onChange} onClose={() => setOpen(false)} />
      )}
    </div>
  );
}
