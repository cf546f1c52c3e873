import type { ArticleVersion, ChangeVersion, OutsideVersion } from '../archive-types.ts';
import type { ArticleId, ContentHash } from '../article/article.ts';
import { compareTexts, type FieldTexts, fieldTexts } from '../article/compare-articles.ts';
import { readArticle } from '../article/read-article.ts';
import type { Action } from '../store/change.ts';
import type { ArticleChange } from '../store/history-state.ts';
import { summariseChange } from './change-summary.ts';
import type { Session } from './session.ts';
import { currentVersion } from './versions.ts';

/** A step, and what the article said before and after it, where that is known. */
export interface HistoryStep {
  /** What the app did, and what another program did after it. */
  readonly versions: readonly [ChangeVersion] | readonly [ChangeVersion, OutsideVersion];
  readonly before: FieldTexts | null;
  readonly after: FieldTexts | null;
}

/** What the article is at one time: with its text, without one, or not at all. */
interface State {
  /** null: there is no article; undefined: it cannot be read. */
  readonly hash: ContentHash | null | undefined;
  readonly texts: FieldTexts | null;
  readonly version: ChangeVersion['version'];
}

/** Every step in the life of an article, newest first. */
export async function historyOf(
  session: Session,
  id: ArticleId,
): Promise<readonly ArticleVersion[]> {
  const versions: ArticleVersion[] = [];
  for await (const step of stepsOf(session, id)) versions.push(...step.versions);
  return versions.reverse();
}

/**
 * Oldest first. Each version is read and parsed once, and no more than two are held. Of what the
 * article said between our change and that of another program nothing is kept: then the fields
 * that our change names are taken for its own.
 */
export async function* stepsOf(session: Session, id: ArticleId): AsyncGenerator<HistoryStep> {
  const changes = session.history.forArticle(id);
  const [first] = changes;
  if (first === undefined) return;
  let state = await stateBefore(session, id, first);
  for (const [at, made] of changes.entries()) {
    const next = changes[at + 1];
    const following =
      next === undefined ? await stateNow(session, id) : await stateBefore(session, id, next);
    yield stepOf(made, next ?? null, state, following);
    state = following;
  }
}

function stepOf(
  { change, item }: ArticleChange,
  next: ArticleChange | null,
  state: State,
  following: State,
): HistoryStep {
  const hash = item.after?.hash ?? null;
  const isOutside = following.hash !== undefined && following.hash !== hash;
  const isWhole = item.before === null || item.after === null;
  const differing =
    state.texts === null || following.texts === null
      ? null
      : compareTexts(state.texts, following.texts).map(({ field }) => field);
  const named = isOutside && !isWhole ? namedFields(change.action) : null;
  const own = isWhole ? [] : isOutside ? null : differing;
  const version: ChangeVersion = {
    kind: 'change',
    ...summariseChange(change),
    before: item.before?.hash ?? null,
    after: hash,
    fields: named === null || differing === null ? own : differing.filter(isIn(named)),
    version: state.version,
  };
  const texts = { before: state.texts, after: following.texts };
  if (!isOutside) return { versions: [version], ...texts };
  const outside: OutsideVersion = {
    kind: 'outside',
    before: hash,
    after: following.hash ?? null,
    since: { id: change.id, at: change.at },
    until: next === null ? null : { id: next.change.id, at: next.change.at },
    fields:
      hash === null || following.hash === null
        ? []
        : named === null || differing === null
          ? null
          : differing.filter((field) => !isIn(named)(field)),
  };
  return { versions: [version, outside], ...texts };
}

async function stateBefore(
  session: Session,
  id: ArticleId,
  { change, item }: ArticleChange,
): Promise<State> {
  if (item.before === null) return { hash: null, texts: null, version: 'none' };
  const { path, hash } = item.before;
  const bytes = await session.history.version(id, change.id);
  if (!bytes.ok)
    return { hash, texts: null, version: bytes.error.code === 'pruned' ? 'pruned' : 'lost' };
  const { timeZone } = session.file;
  return { hash, texts: fieldTexts(readArticle(bytes.value, { path, timeZone })), version: 'kept' };
}

async function stateNow(session: Session, id: ArticleId): Promise<State> {
  if (session.catalogue.get(id) === null) return { hash: null, texts: null, version: 'none' };
  const article = await currentVersion(session, id);
  if (article.ok)
    return { hash: article.value.hash, texts: fieldTexts(article.value), version: 'kept' };
  const isGone = article.error.code === 'not-found';
  return { hash: isGone ? null : undefined, texts: null, version: 'none' };
}

/** null for acts that say no field. */
function namedFields(action: Action): readonly string[] | null {
  switch (action.kind) {
    case 'edit':
      return action.fields;
    case 'record-update':
      return ['updates'];
    case 'tag':
    case 'rename-tag':
      return ['tags'];
    case 'restore-version':
      return action.field === undefined ? null : [action.field];
    default:
      return null;
  }
}

/** `images.credit` in an action stands for that of any picture. */
function isIn(named: readonly string[]): (field: string) => boolean {
  return (field) => {
    const plain = field.replace(/\.\d+(?=\.|$)/, '');
    return named.some((name) => name === field || name === plain || plain.startsWith(`${name}.`));
  };
}
