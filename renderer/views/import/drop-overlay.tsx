import { Download, ImagePlus } from 'lucide-react';
import { useEffect, useState } from 'react';
import { isDraggingOut } from '../../commands/drag-out.ts';
import { importDropped } from '../../commands/import-acts.ts';
import { addDroppedPictures } from '../../commands/picture-acts.ts';
import { holdsPictures, picturesIn } from '../../commands/pictures-in.ts';
import { DropSheet } from '../../components/drop-sheet.tsx';
import { isStoryWindow } from '../../stores/window-store.ts';
import { useWords } from '../../strings/words.tsx';

/**
 * Where files would go that are over the window: into the archive, or as pictures into the story
 * whose panel they are over.
 */
type DropPlace =
  | { readonly kind: 'archive' }
  | {
      readonly kind: 'story';
      readonly panel: DOMRect;
      /** The image without a file that they are over; null adds images. */
      readonly image: { readonly index: number; readonly name: string } | null;
    };

/** Files and folders dropped anywhere on the window are offered for import; pictures on a story's panel are added to it. */
export function DropOverlay() {
  const words = useWords();
  const place = useFileDrop();
  if (place === null) return null;
  if (place.kind === 'archive')
    return (
      <DropSheet icon={Download} title={words('import.drop')} hint={words('import.dropHint')} />
    );
  const { image, panel } = place;
  const title = image
    ? words('panel.image.dropOn', { name: image.name })
    : words('panel.image.dropHere');
  return (
    <DropSheet icon={ImagePlus} title={title} hint={words('panel.image.dropHint')} over={panel} />
  );
}

function useFileDrop(): DropPlace | null {
  const [place, setPlace] = useState<DropPlace | null>(null);
  useEffect(() => {
    let leaving: ReturnType<typeof setTimeout> | undefined;
    const isForUs = (event: DragEvent) =>
      !isDraggingOut() && (event.dataTransfer?.types.includes('Files') ?? false);
    const onOver = (event: DragEvent) => {
      if (!isForUs(event)) return;
      event.preventDefault();
      clearTimeout(leaving);
      const next = placeOf(event.target, holdsPictures(event.dataTransfer));
      if (event.dataTransfer) event.dataTransfer.dropEffect = next ? 'copy' : 'none';
      setPlace((now) => (isSame(now, next) ? now : next));
    };
    // Leaving one element for another is no leaving of the window.
    const onLeave = () => {
      clearTimeout(leaving);
      leaving = setTimeout(() => setPlace(null), 60);
    };
    const onDrop = (event: DragEvent) => {
      clearTimeout(leaving);
      setPlace(null);
      if (!isForUs(event)) return;
      event.preventDefault();
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return;
      const dropped = placeOf(event.target, picturesIn(event.dataTransfer).length > 0);
      if (dropped?.kind === 'archive') void importDropped(files);
      else if (dropped) void addDroppedPictures(files, dropped.image?.index ?? null);
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
  return place;
}

/** null: the window of a story takes nothing but its pictures. */
function placeOf(target: EventTarget | null, arePictures: boolean): DropPlace | null {
  const element = target instanceof Element ? target : null;
  const panel = element?.closest('[data-takes-pictures]');
  if (!panel || !arePictures) return isStoryWindow() ? null : { kind: 'archive' };
  const card = element?.closest<HTMLElement>('[data-takes-file]');
  const { takesFile, name } = card?.dataset ?? {};
  const image =
    takesFile === undefined ? null : { index: Number(takesFile), name: name ?? takesFile };
  return { kind: 'story', panel: panel.getBoundingClientRect(), image };
}

function isSame(now: DropPlace | null, next: DropPlace | null): boolean {
  if (now?.kind !== 'story' || next?.kind !== 'story') return now?.kind === next?.kind;
  return now.image?.index === next.image?.index;
}
