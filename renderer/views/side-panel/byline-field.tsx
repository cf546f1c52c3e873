import { useWords } from '../../strings/words.tsx';
import { FindingNotes } from './finding-notes.tsx';
import { ListEntries } from './list-entries.tsx';
import { useFindings } from './open-story.ts';

export function BylineField() {
  const words = useWords();
  const findings = useFindings('byline');
  return (
    <>
      <ListEntries
        field="byline"
        label={words('field.byline')}
        add={words('panel.byline.add')}
        suggestFrom="byline"
      />
      {findings.length > 0 && <FindingNotes findings={findings} />}
    </>
  );
}
