import { FileWarning } from 'lucide-react';
import { main } from '../../bridge/bridge.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { failureWords } from '../../strings/failure-words.ts';
import { useWords } from '../../strings/words.tsx';
import { useOpenStory } from './open-story.ts';

/** The file could not be read as an article: why, and what to do. Nothing in it is changed by the app. */
export function UnreadableStory() {
  const words = useWords();
  const { article } = useOpenStory().open;
  const problem = article.problems.find(({ field }) => field === null);
  if (!problem) return null;
  return (
    <div>
      <EmptyState
        icon={FileWarning}
        title={words('panel.unreadable.title')}
        text={
          <>
            <p>{failureWords(words, { code: problem.code, message: problem.message })}</p>
            <p>{words('panel.unreadable.next')}</p>
          </>
        }
      >
        <Button onPress={() => void main('show-in-folder', { path: article.path })}>
          {words('act.showInFolder')}
        </Button>
      </EmptyState>
    </div>
  );
}
