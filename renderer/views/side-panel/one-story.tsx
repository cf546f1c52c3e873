import { memo, useEffect, useMemo } from 'react';
import type { OpenArticle } from '../../../electron/contract/types.ts';
import { openInlineField } from '../../components/inline-field.tsx';
import { setSaved, usePanelState } from '../../stores/panel-state.ts';
import type { PanelWish } from '../../stores/panel-store.ts';
import { BylinesSection } from './bylines-section.tsx';
import { CorrectionsSection } from './corrections-section.tsx';
import { FileSection } from './file-section.tsx';
import { HistorySection } from './history-section.tsx';
import { ImagesSection } from './images-section.tsx';
import { NotesSection } from './notes-section.tsx';
import { OpenStoryProvider } from './open-story.ts';
import { PanelBar } from './panel-bar.tsx';
import { openSection, showSection } from './panel-section.tsx';
import { PinnedFields } from './pinned-fields.tsx';
import { ReadOnlyLine } from './read-only-line.tsx';
import { SavedLine } from './saved-line.tsx';
import styles from './side-panel.module.css';
import { StorySection } from './story-section.tsx';
import { TagsSection } from './tags-section.tsx';
import { TimesSection } from './times-section.tsx';
import { UnreadableStory } from './unreadable-story.tsx';
import { usePanelWishes } from './use-panel-wishes.ts';

/** The fields of one story, in sections of fixed order. */
export function OneStory({
  open,
  canEdit,
  isStale,
}: {
  readonly open: OpenArticle;
  readonly canEdit: boolean;
  /** Another story is selected and has not been read yet: what is wished for is meant for that one. */
  readonly isStale: boolean;
}) {
  const isUnread = open.article.problems.some(({ field }) => field === null);
  const story = useMemo(() => ({ open, canEdit: canEdit && !isUnread }), [open, canEdit, isUnread]);
  usePanelWishes(isStale ? null : grant);
  useEffect(() => () => setSaved(null), []);
  return (
    <OpenStoryProvider value={story}>
      <div
        className={styles.panel}
        aria-busy={isStale}
        data-takes-pictures={story.canEdit || undefined}
      >
        <PanelBar />
        {!canEdit && <ReadOnlyLine />}
        <Sections isUnread={isUnread} />
        <SavedLine />
      </div>
    </OpenStoryProvider>
  );
}

/** Drawn again for another version of the story only, not when it becomes stale. */
const Sections = memo(function Sections({ isUnread }: { readonly isUnread: boolean }) {
  return (
    <div className={styles.scroll}>
      {isUnread ? (
        <UnreadableStory />
      ) : (
        <>
          <PinnedFields />
          <StorySection />
          <TimesSection />
          <BylinesSection />
          <ImagesSection />
          <TagsSection />
          <CorrectionsSection />
          <NotesSection />
        </>
      )}
      <HistorySection />
      <FileSection />
    </div>
  );
});

function grant({ section, act, field }: PanelWish): void {
  const { record } = usePanelState.getState();
  if (act === 'show') showSection(section);
  else if (act === 'focus')
    openSection(section, () =>
      openInlineField(field ?? (section === 'tags' ? 'tags' : 'headline')),
    );
  else if (record) record();
  else openSection('corrections', () => openInlineField('record'));
}
