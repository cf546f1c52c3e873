import { articleIdSchema } from '../../article/article.ts';
import { makeArticleFile } from '../../article/make-article.ts';
import { identityOf } from '../../article/source-key.ts';
import type { PictureLender } from '../bring-pictures.ts';
import type { ReadItem } from '../reader.ts';
import { storyItem } from '../story-item.ts';
import type { ColumnMapping, Row } from './column-mapping.ts';
import { textOf } from './guess-mapping.ts';
import { rowStory } from './row-story.ts';

/**
 * What becomes of a row: an article; in a table of our own, one with its id, of which only the fields
 * that have columns count. A row that says nothing is none.
 */
export async function tableItem(
  row: Row,
  mapping: ColumnMapping,
  source: string,
  lend: PictureLender,
): Promise<ReadItem | null> {
  const story = rowStory(row, mapping, source);
  const { draft, more, warnings = [], fields = [] } = story;
  const id = idOf(row, mapping);
  const isSaid = Object.values(row).some((value) => textOf(value) !== '');
  if (!isSaid) return null;
  if (id === null) {
    if (draft.headline !== null || draft.body !== '') return storyItem(story, lend);
    const message = `${source} has neither a headline nor a text.`;
    return { kind: 'failure', source, error: { code: 'empty-source', message, path: source } };
  }
  // Pictures of an archive's own articles lie in it, and are not brought.
  return {
    kind: 'article',
    article: {
      source,
      file: makeArticleFile(draft, articleIdSchema.parse(id), more),
      path: null,
      guid: identityOf(draft),
      media: [],
      warnings,
      fields,
      speaksOf: speaksOf(mapping),
    },
  };
}

function idOf(row: Row, { columns }: ColumnMapping): string | null {
  const name = Object.keys(columns).find((one) => columns[one] === 'id');
  const id = name === undefined ? '' : textOf(row[name]);
  return id === '' || id.length > 1000 ? null : id;
}

/** Fields of the article, by the names that comparisons of articles give them. */
function speaksOf({ columns }: ColumnMapping): readonly string[] {
  const mapped = new Set(Object.values(columns));
  return [...mapped].flatMap((field) => {
    switch (field) {
      case null:
      case 'id':
      // One time of change says nothing of the ones before it.
      case 'updated':
        return [];
      case 'html':
        return ['body'];
      case 'image':
        return ['images.0.file'];
      case 'caption':
      case 'alt':
      case 'credit':
      case 'creator':
      case 'copyright':
      case 'usageTerms':
      case 'expires':
        return [`images.0.${field}`];
      // The three are one field, which a table that has only some of them would take apart.
      case 'source':
      case 'uri':
      case 'guid':
        return mapped.has('source') && mapped.has('uri') && mapped.has('guid') ? ['source'] : [];
      default:
        return [field];
    }
  });
}
