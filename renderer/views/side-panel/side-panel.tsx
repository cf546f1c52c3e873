import { useCurrentArticle } from '../../stores/current-article.ts';
import { useWords } from '../../strings/words.tsx';

/** The right pane: the fields of what is selected. */
export function SidePanel() {
  const words = useWords();
  const { data } = useCurrentArticle();
  if (!data) return null;
  return (
    <div>
      <p dir="auto">{data.article.headline ?? words('common.untitled')}</p>
      <p dir="ltr">{data.article.path}</p>
    </div>
  );
}
