import { Download } from 'lucide-react';
import { useEffect, useState } from 'react';
import { importDropped } from '../../commands/import-acts.ts';
import { useWords } from '../../strings/words.tsx';
import styles from './drop-overlay.module.css';

/** Files and folders dropped anywhere on the window are offered for import. */
export function DropOverlay() {
  const words = useWords();
  const isOver = useFileDrop();
  if (!isOver) return null;
  return (
    <div className={styles.overlay}>
      <div className={styles.sheet}>
        <Download size="1.75rem" strokeWidth={1.25} aria-hidden />
        <p className={styles.title}>{words('import.drop')}</p>
        <p>{words('import.dropHint')}</p>
      </div>
    </div>
  );
}

function useFileDrop(): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    let leaving: ReturnType<typeof setTimeout> | undefined;
    const isForUs = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const onOver = (event: DragEvent) => {
      if (!isForUs(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
      clearTimeout(leaving);
      setOver(true);
    };
    // Leaving one element for another is no leaving of the window.
    const onLeave = () => {
      clearTimeout(leaving);
      leaving = setTimeout(() => setOver(false), 60);
    };
    const onDrop = (event: DragEvent) => {
      clearTimeout(leaving);
      setOver(false);
      if (!isForUs(event)) return;
      event.preventDefault();
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) void importDropped(files);
    };
    document.addEventListener('dragover', onOver);
    document.addEventListener('dragleave', onLeave);
    document.addEventListener('drop', onDrop);
    return () => {
      clearTimeout(leaving);
      document.removeEventListener('dragover', onOver);
      document.removeEventListener('dragleave', onLeave);
      document.removeEventListener('drop', onDrop);
    };
  }, []);
  return over;
}
