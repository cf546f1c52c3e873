import { useAnnouncement } from './announce.ts';
import { VisuallyHidden } from './visually-hidden.tsx';

/** Where announcements are spoken from. Mounted once. */
export function LiveRegion() {
  const { text, turn } = useAnnouncement();
  return (
    <VisuallyHidden>
      <span role="status" aria-live="polite">
        {turn % 2 === 0 ? text : `${text}\u200B`}
      </span>
    </VisuallyHidden>
  );
}
