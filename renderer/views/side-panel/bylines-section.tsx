import { useWords } from '../../strings/words.tsx';
import { FindingNotes } from './finding-notes.tsx';
import { ListEntries } from './list-entries.tsx';
import { useFindings, useOpenStory } from './open-story.ts';
import { PanelSection } from './panel-section.tsx';

export function BylinesSection() {
  const words = useWords();
  const { byline } = useOpenStory().open.article;
  const findings = useFindings('byline');
  return (
    <PanelSection name="bylines" count={byline.length}>
      <ListEntries
        field="byline"
        label={words('field.byline')}
        add={words('panel.byline.add')}
        suggestFrom="byline"
      />
      {findings.length > 0 && <FindingNotes findings={findings} />}
    </PanelSection>
  );
}
