import { useEffect, useMemo, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Checkbox } from '../../../components/checkbox.tsx';
import { TagBox } from '../../../components/tag-box.tsx';
import { subjectName, useMediaTopics } from '../../../stores/media-topics.ts';
import { isolated } from '../../../strings/isolated.ts';
import { namesToAdd } from '../../../strings/typed-names.ts';
import { useLocale, useWords } from '../../../strings/words.tsx';
import { SubjectBox } from '../../topics/subject-box.tsx';
import { namesInUse, useValues } from '../use-values.ts';
import styles from './batch.module.css';
import type { FieldPlan, ListMode } from './batch-plan.ts';
import { ModeChoice } from './mode-choice.tsx';
import { type BatchListField, type StoryFacts, valuesOf } from './story-facts.ts';

/** Values that are listed until all are asked for. */
const most = 8;
const modes = ['add', 'remove', 'replace'] as const;
const facets = { tags: 'tag', byline: 'byline', subjects: null } as const;
const addLabels = { tags: 'panel.tags.add', byline: 'panel.byline.add' } as const;

interface BatchListRowProps {
  readonly field: BatchListField;
  readonly stories: readonly StoryFacts[];
  readonly onPlan: (key: string, plan: FieldPlan | null) => void;
}

/** Tags, subjects or bylines of many stories: added to what they have, taken out of it, or put in its place. */
export function BatchListRow({ field, stories, onPlan }: BatchListRowProps) {
  const words = useWords();
  const values = useMemo(() => valuesOf(stories, field), [stories, field]);
  const [isTicked, setTicked] = useState(false);
  const [mode, setMode] = useState<ListMode>('add');
  const [names, setNames] = useState<readonly string[]>([]);
  const [typed, setTyped] = useState('');
  const [isWhole, setWhole] = useState(false);
  const facet = facets[field];
  const inUse = useValues(facet, typed.trim(), typed.trim() !== '');
  const topics = useMediaTopics();
  const locale = useLocale();
  const label = words(`field.${field}`);
  const isCleared = isTicked && mode === 'replace' && names.length === 0;
  const planned = isTicked && (names.length > 0 || mode === 'replace');
  useEffect(() => {
    onPlan(field, planned ? { kind: 'list', field, mode, values: names } : null);
  }, [field, planned, mode, names, onPlan]);

  async function add(typedNames: readonly string[]): Promise<void> {
    const added = facet === null ? typedNames : await namesInUse(facet, typedNames, names);
    setNames((now) => [...now, ...namesToAdd(added, now)]);
    setTicked(true);
  }

  function clear(): void {
    setNames([]);
    setMode('replace');
    setTicked(true);
  }

  function remove(removed: readonly string[]): void {
    setNames((now) => now.filter((name) => !removed.includes(name)));
  }

  const nameOf = (value: string) =>
    field === 'subjects' ? subjectName(topics, value, locale) : value;

  return (
    <div className={styles.row}>
      <Checkbox
        aria-label={words('panel.batch.tick', { field: label })}
        isSelected={isTicked}
        onChange={setTicked}
      />
      <div className={styles.field}>
        <span className={styles.label}>{label}</span>
        {values.length === 0 ? (
          <p className={styles.note}>{words('panel.none')}</p>
        ) : (
          <ul className={styles.inUse} aria-label={words('panel.batch.inUse', { field: label })}>
            {values.slice(0, isWhole ? undefined : most).map(({ value, count }) => (
              <li key={value ?? ''}>
                {words('panel.batch.valueOn', {
                  value: isolated(nameOf(value ?? '')),
                  count,
                  total: stories.length,
                })}
              </li>
            ))}
            {values.length > most && !isWhole && (
              <li>
                <Button kind="quiet" className={styles.small ?? ''} onPress={() => setWhole(true)}>
                  {words('place.more', { count: values.length })}
                </Button>
              </li>
            )}
            <li>
              <Button kind="quiet" className={styles.small ?? ''} onPress={clear}>
                {words('panel.batch.clear')}
              </Button>
            </li>
          </ul>
        )}
        {isCleared && <p className={styles.note}>{words('panel.batch.cleared')}</p>}
        {field === 'subjects' ? (
          <SubjectBox
            label={label}
            subjects={names}
            onChange={(added, removed) => {
              if (removed.length > 0) remove(removed);
              if (added.length > 0) void add(added);
            }}
          />
        ) : (
          <TagBox
            name={field}
            label={label}
            addLabel={words(addLabels[field])}
            tags={names.map((tag) => ({ tag }))}
            typed={typed}
            onType={setTyped}
            suggestions={inUse.filter(({ value }) => !names.includes(value))}
            onAdd={(added) => void add(added)}
            onRemove={(name) => remove([name])}
          />
        )}
        {isTicked && <ModeChoice label={label} modes={modes} mode={mode} onChange={setMode} />}
      </div>
    </div>
  );
}
