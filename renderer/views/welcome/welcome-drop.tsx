import { FolderDown } from 'lucide-react';
import { useEffect, useState } from 'react';
import { beginWithDropped } from '../../bridge/bridge.ts';
import { useWords } from '../../strings/words.tsx';
import styles from './welcome-drop.module.css';

/** Files and folders dropped anywhere on the welcome begin an archive, or open one. */
export function WelcomeDrop() {
  const words = useWords();
  const isOver = useDrop();
  if (!isOver) return null;
  return (
    <div className={styles.overlay}>
      <div className={styles.sheet}>
        <FolderDown size="1.75rem" strokeWidth={1.25} aria-hidden />
        <p className={styles.title}>{words('welcome.dropNow')}</p>
        <p>{words('welcome.dropHint')}</p>
      </div>
    </div>
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
