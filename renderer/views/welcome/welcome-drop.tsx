import { FolderDown } from 'lucide-react';
import { useEffect, useState } from 'react';
import { beginWithDropped } from '../../bridge/bridge.ts';
import { DropSheet } from '../../components/drop-sheet.tsx';
import { useWords } from '../../strings/words.tsx';

/** Files and folders dropped anywhere on the welcome begin an archive, or open one. */
export function WelcomeDrop() {
  const words = useWords();
  const isOver = useDrop();
  if (!isOver) return null;
  return (
    <DropSheet
      icon={FolderDown}
      title={words('welcome.dropNow')}
      hint={words('welcome.dropHint')}
    />
  );
}

function useDrop(): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const holdsFiles = ({ dataTransfer }: DragEvent) =>
      dataTransfer?.types.includes('Files') ?? false;
    document.addEventListener(
      'dragover',
      (event) => {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
        setOver(true);
      },
      { signal },
    );
    document.addEventListener(
      'dragleave',
      // Leaving one element for another is no leaving of the window.
      (event) => {
        if (event.relatedTarget === null) setOver(false);
      },
      { signal },
    );
    document.addEventListener(
      'drop',
      (event) => {
        setOver(false);
        if (!holdsFiles(event)) return;
        event.preventDefault();
        void beginWithDropped([...(event.dataTransfer?.files ?? [])]);
      },
      { signal },
    );
    return () => stop.abort();
  }, []);
  return isOver;
}
