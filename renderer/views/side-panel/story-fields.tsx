import type { ReactNode } from 'react';
import { type PinnableField, useSettings } from '../../stores/settings-store.ts';
import { useWords } from '../../strings/words.tsx';
import { BylineField } from './byline-field.tsx';
import { DateField } from './date-field.tsx';
import { LanguageField } from './language-field.tsx';
import { NotesField } from './notes-field.tsx';
import { useOpenStory } from './open-story.ts';
import { StatusField } from './status-field.tsx';
import { StoryField } from './story-field.tsx';
import { SubjectsField } from './subjects-field.tsx';
import { TagsField } from './tags-field.tsx';
import { sourceField, textField } from './text-edits.ts';

/** The fields that stand in a section unless they are pinned: a pinned one is at the panel's head only. */
export function UnpinnedFields({ names }: { readonly names: readonly PinnableField[] }) {
  const pinned = useSettings(({ settings }) => settings.pinnedFields);
  return names.filter((name) => !pinned.includes(name)).map(fieldOf);
}

/** A field by its name, wherever it stands. */
export function fieldOf(name: PinnableField): ReactNode {
  const Field = fields[name];
  return <Field key={name} />;
}

const fields: Readonly<Record<PinnableField, () => ReactNode>> = {
  headline: () => <LongField name="headline" />,
  standfirst: () => <LongField name="standfirst" />,
  section: () => <ShortField name="section" />,
  place: () => <ShortField name="place" />,
  language: LanguageField,
  status: StatusField,
  embargo: EmbargoField,
  source: SourceField,
  published: PublishedField,
  byline: BylineField,
  tags: TagsField,
  subjects: SubjectsField,
  notes: NotesField,
};

function LongField({ name }: { readonly name: 'headline' | 'standfirst' }) {
  const words = useWords();
  const language = useOpenStory().open.article.language ?? undefined;
  return (
    <StoryField
      {...textField(name)}
      name={name}
      label={words(`field.${name}`)}
      labelPlace="above"
      look={name}
      language={language}
      isMultiline
      isRecordable
    />
  );
}

function ShortField({ name }: { readonly name: 'section' | 'place' }) {
  const words = useWords();
  return (
    <StoryField
      {...textField(name)}
      name={name}
      label={words(`field.${name}`)}
      suggestFrom={name}
      isRecordable
    />
  );
}

function EmbargoField() {
  const words = useWords();
  return (
    <DateField
      name="embargo"
      label={words('field.embargo')}
      empty={words('panel.noEmbargo')}
      date={(from) => from.embargo}
      edits={(value) => [{ kind: 'set-date', field: 'embargo', value }]}
    />
  );
}

function PublishedField() {
  const words = useWords();
  return (
    <DateField
      name="published"
      label={words('field.published')}
      date={(from) => from.published}
      edits={(value) => [{ kind: 'set-date', field: 'published', value }]}
    />
  );
}

function SourceField() {
  const words = useWords();
  return (
    <StoryField
      {...sourceField('name')}
      name="source"
      label={words('field.source')}
      suggestFrom="source"
    />
  );
}
