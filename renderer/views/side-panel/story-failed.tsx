import { FileX } from 'lucide-react';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { failureOf, queryClient } from '../../stores/archive-queries.ts';
import { failureWords } from '../../strings/failure-words.ts';
import { useWords } from '../../strings/words.tsx';

/** The selected story could not be read at all. */
export function StoryFailed({ error }: { readonly error: Error }) {
  const words = useWords();
  return (
    <EmptyState
      icon={FileX}
      title={words('reader.failed')}
      text={failureWords(words, failureOf(error))}
    >
      <Button onPress={() => void queryClient.invalidateQueries({ queryKey: ['article'] })}>
        {words('common.tryAgain')}
      </Button>
    </EmptyState>
  );
}
