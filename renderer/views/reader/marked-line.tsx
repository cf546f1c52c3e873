import { MarkedWords } from '../results/marked-words.tsx';
import { hitsIn, type Needle } from './mark-hits.ts';

/** One line of text with the hits marked. */
export function MarkedLine({ text, needle }: { readonly text: string; readonly needle: Needle }) {
  return <MarkedWords text={text} marks={hitsIn(text, needle)} />;
}
