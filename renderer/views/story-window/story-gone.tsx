import { FileX } from 'lucide-react';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { useWords } from '../../strings/words.tsx';

/** The window's story was trashed or taken away; undo brings it back here. */
export function StoryGone() {
  const words = useWords();
  return (
    <EmptyState icon={FileX} title={words('storyWindow.gone')} text={words('storyWindow.goneText')}>
      <Button onPress={() => window.close()}>{words('storyWindow.close')}</Button>
    </EmptyState>
  );
}
