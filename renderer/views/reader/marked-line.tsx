import type { SearchField } from '../../../electron/contract/types.ts';
import { MarkedWords } from '../results/marked-words.tsx';
import { hitsInLine, type Needle } from './mark-hits.ts';

interface MarkedLineProps {
  readonly text: string;
  readonly field: SearchField;
  readonly needle: Needle;
}

/** One text of a field with the hits marked. */
export function MarkedLine({ text, field, needle }: MarkedLineProps) {
  return <MarkedWords text={text} marks={hitsInLine(text, field, needle)} />;
}
