import { Replace } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { runCommand } from '../../../commands/handlers.ts';
import { useShortcut } from '../../../commands/use-shortcut.ts';
import { Button } from '../../../components/button.tsx';
import { openInlineField } from '../../../components/inline-field.tsx';
import { type PanelWish, setBatch } from '../../../stores/panel-store.ts';
import { selectedCount } from '../../../stores/selection.ts';
import { useSelection } from '../../../stores/selection-store.ts';
import { useSettings } from '../../../stores/settings-store.ts';
import { useWords } from '../../../strings/words.tsx';
import { usePanelWishes } from '../use-panel-wishes.ts';
import styles from './batch.module.css';
import { BatchApply } from './batch-apply.tsx';
import { BatchListRow } from './batch-list-row.tsx';
import type { FieldPlan } from './batch-plan.ts';
import { BatchTextRow } from './batch-text-row.tsx';
import { ReadingStories } from './reading-stories.tsx';
import {
  type BatchListField,
  imageFields,
  isListField,
  listFields,
  type SingleField,
  singleFields,
} from './story-facts.ts';
import { useSelectedStories } from './use-selected-stories.ts';

const batchFields = [...singleFields, ...listFields];

/** Several stories edited at once: only ticked fields are written, and nothing before Apply. */
export function BatchEditor() {
  const words = useWords();
  const count = useSelection((state) => selectedCount(state.selection));
  const selected = useSelectedStories();
  const replaceKey = useShortcut('replace-text');
  const [plans, setPlans] = useState<ReadonlyMap<string, FieldPlan>>(new Map());
  const setPlan = useCallback((key: string, plan: FieldPlan | null) => {
    setPlans((now) => {
      const next = new Map(now);
      if (plan) next.set(key, plan);
      else next.delete(key);
      return next;
    });
  }, []);
  usePanelWishes(selected.isComplete ? grant : null);
  const all = useMemo(() => [...plans.values()], [plans]);
  const { stories } = selected;
  const pictures = stories.filter(({ images }) => images.length > 0).length;
  const pinned = useSettings(({ settings }) => settings.pinnedFields);
  const rowOf = (field: SingleField | BatchListField) =>
    isListField(field) ? (
      <BatchListRow key={field} field={field} stories={stories} onPlan={setPlan} />
    ) : (
      <BatchTextRow
        key={field}
        kind="single"
        field={field}
        stories={stories}
        applies={stories.length}
        onPlan={setPlan}
      />
    );
  const atTop = pinned.flatMap((name) => batchFields.find((field) => field === name) ?? []);
  const below = <Field extends SingleField | BatchListField>(fields: readonly Field[]) =>
    fields.filter((field) => !atTop.includes(field));
  return (
    <div className={styles.panel}>
      <header className={styles.header}>
        <h2 className={styles.title}>{words('panel.batch.title', { count })}</h2>
        <Button onPress={() => setBatch(false)}>{words('common.done')}</Button>
      </header>
      {!selected.isComplete ? (
        <div className={styles.block}>
          <ReadingStories selected={selected} total={count} />
        </div>
      ) : (
        <>
          <div className={styles.scroll}>
            <p className={styles.hint}>{words('panel.batch.hint')}</p>
            <div className={styles.block}>
              <Button onPress={() => runCommand('replace-text')}>
                <Replace size={14} aria-hidden />
                {words('act.replaceText')}
                {replaceKey && <kbd className={styles.keys}>{replaceKey}</kbd>}
              </Button>
            </div>
            {atTop.length > 0 && (
              <section className={styles.block} aria-label={words('panel.pinnedFields')}>
                {atTop.map(rowOf)}
              </section>
            )}
            <section className={styles.block} aria-label={words('panel.section.story')}>
              {below(singleFields).map(rowOf)}
            </section>
            <section className={styles.block} aria-label={words('panel.batch.lists')}>
              {below(listFields).map(rowOf)}
            </section>
            <section className={styles.block} aria-label={words('panel.section.images')}>
              <h3 className={styles.heading}>{words('panel.section.images')}</h3>
              {imageFields.map((field) => (
                <BatchTextRow
                  key={field}
                  kind="image"
                  field={field}
                  stories={stories}
                  applies={pictures}
                  onPlan={setPlan}
                />
              ))}
            </section>
          </div>
          <BatchApply stories={stories} plans={all} />
        </>
      )}
    </div>
  );
}

function grant({ section, field }: PanelWish): void {
  requestAnimationFrame(() => openInlineField(field ?? (section === 'tags' ? 'tags' : 'section')));
}
