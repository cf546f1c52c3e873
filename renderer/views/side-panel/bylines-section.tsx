import { useOpenStory } from './open-story.ts';
import { PanelSection } from './panel-section.tsx';
import { UnpinnedFields } from './story-fields.tsx';

export function BylinesSection() {
  const { byline } = useOpenStory().open.article;
  return (
    <PanelSection name="bylines" count={byline.length}>
      <UnpinnedFields names={['byline']} />
    </PanelSection>
  );
}
