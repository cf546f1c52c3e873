import { useWords } from '../../strings/words.tsx';
import { FindingNotes } from './finding-notes.tsx';
import { useOpenStory } from './open-story.ts';
import { PanelSection } from './panel-section.tsx';
import { sectionOfField } from './section-icons.ts';
import { StoryField } from './story-field.tsx';
import { UnpinnedFields } from './story-fields.tsx';
import { sourceField } from './text-edits.ts';

const shownAtFields = ['headline', 'section', 'embargo', 'byline', 'tags', 'published'];

export function StorySection() {
  const words = useWords();
  const { article, findings } = useOpenStory().open;
  // What concerns the whole story, or a part that has no field here, is said at the top.
  const ofWhole = findings.filter(
    ({ field }) =>
      sectionOfField(field) === 'story' && (field === null || !shownAtFields.includes(field)),
  );
  return (
    <PanelSection name="story">
      {ofWhole.length > 0 && <FindingNotes findings={ofWhole} />}
      <UnpinnedFields
        names={[
          'headline',
          'standfirst',
          'section',
          'place',
          'language',
          'status',
          'embargo',
          'source',
        ]}
      />
      {article.source?.uri && (
        <StoryField
          {...sourceField('uri')}
          name="source.uri"
          label={words('panel.sourceAddress')}
          direction="ltr"
        />
      )}
    </PanelSection>
  );
}
