import { useWords } from '../../strings/words.tsx';
import { DateField } from './date-field.tsx';
import { FindingNotes } from './finding-notes.tsx';
import { LanguageField } from './language-field.tsx';
import { useOpenStory } from './open-story.ts';
import { PanelSection } from './panel-section.tsx';
import { sectionOfField } from './section-icons.ts';
import { StatusField } from './status-field.tsx';
import { StoryField } from './story-field.tsx';
import { sourceField, textField } from './text-edits.ts';

const shownAtFields = ['headline', 'section', 'embargo', 'byline', 'tags', 'published'];

export function StorySection() {
  const words = useWords();
  const { article, findings } = useOpenStory().open;
  const language = article.language ?? undefined;
  // What concerns the whole story, or a part that has no field here, is said at the top.
  const ofWhole = findings.filter(
    ({ field }) =>
      sectionOfField(field) === 'story' && (field === null || !shownAtFields.includes(field)),
  );
  return (
    <PanelSection name="story">
      {ofWhole.length > 0 && <FindingNotes findings={ofWhole} />}
      <StoryField
        {...textField('headline')}
        name="headline"
        label={words('field.headline')}
        labelPlace="above"
        look="headline"
        language={language}
        isMultiline
        isRecordable
      />
      <StoryField
        {...textField('standfirst')}
        name="standfirst"
        label={words('field.standfirst')}
        labelPlace="above"
        look="standfirst"
        language={language}
        isMultiline
        isRecordable
      />
      <StoryField
        {...textField('section')}
        name="section"
        label={words('field.section')}
        suggestFrom="section"
        isRecordable
      />
      <StoryField
        {...textField('place')}
        name="place"
        label={words('field.place')}
        suggestFrom="place"
        isRecordable
      />
      <LanguageField />
      <StatusField />
      <DateField
        name="embargo"
        label={words('field.embargo')}
        empty={words('panel.noEmbargo')}
        date={(from) => from.embargo}
        edits={(value) => [{ kind: 'set-date', field: 'embargo', value }]}
      />
      <StoryField {...sourceField('name')} name="source" label={words('field.source')} />
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
