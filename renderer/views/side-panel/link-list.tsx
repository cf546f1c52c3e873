import { ExternalLink, X } from 'lucide-react';
import type { Article, ArticleEdit, RelatedLink } from '../../../electron/contract/types.ts';
import { main } from '../../bridge/bridge.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { useWords } from '../../strings/words.tsx';
import { AddEntry } from './add-entry.tsx';
import styles from './notes-section.module.css';
import { useOpenStory } from './open-story.ts';
import { runStoryAct } from './story-acts.ts';
import { StoryField } from './story-field.tsx';

/** Links to related stories and pages. Opening one asks first, in main. */
export function LinkList() {
  const words = useWords();
  const { open, canEdit } = useOpenStory();
  const { article } = open;
  return (
    <div>
      <ul className={styles.links} aria-label={words('field.links')}>
        {article.links.map((link, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an entry of the file is known by its place
          <LinkLine key={index} link={link} index={index} />
        ))}
      </ul>
      {article.links.length === 0 && !canEdit && (
        <p className={styles.address}>{words('panel.none')}</p>
      )}
      {canEdit && (
        <AddEntry
          name="links.add"
          label={words('panel.links.add')}
          onAdd={(text) =>
            runStoryAct({
              article,
              edits: [{ kind: 'set-links', links: [...article.links, linkOf(text)] }],
            })
          }
        />
      )}
    </div>
  );
}

/** What was typed is the address, or the title of a link whose address is not known. */
function linkOf(text: string): RelatedLink {
  return isAddress(text) ? { title: null, href: text } : { title: text, href: null };
}

function isAddress(text: string): boolean {
  return /^(?:https?:\/\/|mailto:)\S+$/i.test(text) || /^\S+\.(?:md|markdown)$/i.test(text);
}

function LinkLine({ link, index }: { readonly link: RelatedLink; readonly index: number }) {
  const words = useWords();
  const { open, canEdit } = useOpenStory();
  const { article } = open;
  const name = link.title ?? link.href ?? words('panel.links.untitled');
  const href = link.href !== null && /^(?:https?|mailto):/i.test(link.href) ? link.href : null;
  const part = (field: 'title' | 'href') => ({
    name: `links.${index}.${field}`,
    read: (from: Article) => (from.links[index] ? (from.links[index][field] ?? '') : null),
    edits: (value: string | null, from: Article): ArticleEdit[] => [
      {
        kind: 'set-links',
        links: from.links.map((other, at) => (at === index ? { ...other, [field]: value } : other)),
      },
    ],
  });
  return (
    <li className={styles.link}>
      <div className={styles.texts}>
        <StoryField {...part('title')} label={words('panel.links.title')} labelPlace="hidden" />
        <StoryField
          {...part('href')}
          label={words('panel.links.address')}
          labelPlace="hidden"
          direction="ltr"
          look="small"
        />
      </div>
      {href !== null && (
        <IconButton
          icon={ExternalLink}
          mirrored
          label={words('panel.links.open', { name })}
          className={styles.act ?? ''}
          onPress={() => void main('open-external', { href })}
        />
      )}
      {canEdit && (
        <IconButton
          icon={X}
          label={words('panel.removeEntry', { entry: name })}
          className={styles.act ?? ''}
          onPress={() =>
            void runStoryAct({
              article,
              edits: [{ kind: 'set-links', links: article.links.filter((_, at) => at !== index) }],
            })
          }
        />
      )}
    </li>
  );
}
