import {
  CircleCheckBig,
  Clock,
  File,
  FileText,
  History,
  Image,
  type LucideIcon,
  NotebookPen,
  PenLine,
  Tag,
} from 'lucide-react';
import type { PanelSection } from '../../stores/panel-store.ts';

export const sectionIcons: Readonly<Record<PanelSection, LucideIcon>> = {
  story: FileText,
  times: Clock,
  bylines: PenLine,
  images: Image,
  tags: Tag,
  corrections: CircleCheckBig,
  notes: NotebookPen,
  history: History,
  file: File,
};

/** Which section shows a field. */
export function sectionOfField(field: string | null): PanelSection {
  const name = field?.split('.')[0];
  if (name === 'images') return 'images';
  if (name === 'published' || name === 'updates' || name === 'embargo') return 'times';
  if (name === 'byline') return 'bylines';
  if (name === 'tags') return 'tags';
  if (name === 'notes' || name === 'links') return 'notes';
  if (name === 'id') return 'file';
  return 'story';
}
