import { FolderX } from 'lucide-react';
import { runCommand } from '../../commands/handlers.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { failureOf, queryClient } from '../../stores/archive-queries.ts';
import { failureWords } from '../../strings/failure-words.ts';
import { useWords } from '../../strings/words.tsx';

/** The window has an archive's folder, and it cannot be opened. */
export function OpenFailed({ error }: { readonly error: Error }) {
  const words = useWords();
  return (
    <EmptyState
      icon={FolderX}
      title={words('banner.failed')}
      text={failureWords(words, failureOf(error))}
    >
      <Button onPress={() => void queryClient.resetQueries()}>{words('common.tryAgain')}</Button>
      <Button kind="primary" onPress={() => runCommand('open-archive')}>
        {words('act.openArchive')}
      </Button>
    </EmptyState>
  );
}
