import type { ReactNode } from 'react';
import type { PictureUse } from '../../../electron/contract/types.ts';
import { request } from '../../bridge/bridge.ts';
import { tellChange, tellFailure } from '../../commands/archive-acts.ts';
import { Button } from '../../components/button.tsx';
import { queryClient } from '../../stores/archive-queries.ts';
import { useCloseDialog } from '../../stores/dialog-store.ts';
import { showStory } from '../../stores/show-story.ts';
import { showToast } from '../../stores/toast-store.ts';
import { currentWords } from '../../strings/current-words.ts';
import { useLocale, useWords } from '../../strings/words.tsx';
import { pictureSource } from '../reader/picture-source.ts';
import { byteWords } from '../side-panel/byte-words.ts';
import { ArchiveThumbnail } from '../side-panel/thumbnail.tsx';
import styles from './picture-dialog.module.css';
import { absenceWords, markWords } from './picture-state-words.ts';
import { factsOf, storyCount } from './picture-texts.ts';

interface PictureAboutProps {
  readonly file: string;
  readonly picture: PictureUse;
  readonly canEdit: boolean;
}

/** The picture itself: how it looks, how its file is, and who uses it. */
export function PictureAbout({ file, picture, canEdit }: PictureAboutProps) {
  const words = useWords();
  const source = pictureSource(file);
  const absence = absenceWords(words, picture);
  return (
    <div className={styles.about}>
      {absence === null && source.kind === 'archive' ? (
        <ArchiveThumbnail path={source.path} alt={picture.alt} />
      ) : (
        <p className={styles.absence}>{absence}</p>
      )}
      {markWords(words, picture).map((mark) => (
        <p key={mark} className={styles.mark}>
          {mark}
        </p>
      ))}
      {canEdit && <Mend file={file} picture={picture} />}
      <FileFacts picture={picture} />
      <Uses picture={picture} />
    </div>
  );
}

function Mend({ file, picture }: Pick<PictureAboutProps, 'file' | 'picture'>) {
  const words = useWords();
  const closeDialog = useCloseDialog();
  return (
    <>
      {picture.state.kind === 'moved' && (
        <Button onPress={() => void relink(file, closeDialog)}>{words('pictures.relink')}</Button>
      )}
      {picture.changed && (
        <>
          <p className={styles.hint}>{words('pictures.acceptHint')}</p>
          <Button onPress={() => void accept(picture)}>{words('pictures.accept')}</Button>
        </>
      )}
    </>
  );
}

/** The stories name another file from now on, so there is nothing left to show here. */
async function relink(file: string, onDone: () => void): Promise<void> {
  const words = currentWords();
  const result = await request('relink-picture', { file });
  if (tellChange(result, (count) => words('pictures.relinked', { count }))) onDone();
}

async function accept({ files }: PictureUse): Promise<void> {
  const words = currentWords();
  for (const file of files) {
    const result = await request('accept-picture', { file });
    if (!result.ok) return tellFailure(words('pictures.accept'), result.error);
  }
  await Promise.all(
    ['picture', 'pictures'].map((key) => queryClient.invalidateQueries({ queryKey: [key] })),
  );
  showToast({ kind: 'done', title: words('pictures.accepted') });
}

function FileFacts({ picture }: { readonly picture: PictureUse }) {
  const words = useWords();
  const locale = useLocale();
  const facts = factsOf(picture);
  const size =
    facts?.width && facts.height
      ? words('pictures.fact.pixels', { width: facts.width, height: facts.height })
      : null;
  const bytes = picture.bytes === null ? null : byteWords(locale, picture.bytes);
  return (
    <dl className={styles.facts}>
      {picture.files.map((one) => (
        <Fact key={one} name={words('panel.image.file')}>
          <bdi dir="ltr">{one}</bdi>
        </Fact>
      ))}
      <Fact name={words('pictures.fact.size')}>
        {[size, bytes].filter((one) => one !== null).join(words('common.listSeparator'))}
      </Fact>
      <Fact name={words('pictures.fact.created')}>{facts?.created}</Fact>
      <Fact name={words('pictures.fact.headline')}>{facts?.headline}</Fact>
      <Fact name={words('pictures.fact.source')}>{facts?.source}</Fact>
      <Fact name={words('pictures.fact.instructions')}>{facts?.instructions}</Fact>
    </dl>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  if (children === null || children === undefined || children === '') return null;
  return (
    <div>
      <dt className={styles.factName}>{name}</dt>
      <dd className={styles.fact}>
        <bdi>{children}</bdi>
      </dd>
    </div>
  );
}

/** Uses that are listed. */
const most = 50;

function Uses({ picture }: { readonly picture: PictureUse }) {
  const words = useWords();
  const closeDialog = useCloseDialog();
  const label = words('pictures.usedIn', { count: storyCount(picture) });
  return (
    <section aria-label={label}>
      <h3 className={styles.heading}>{label}</h3>
      <ul className={styles.uses}>
        {picture.articles.slice(0, most).map(({ id, headline, image }) => (
          <li key={`${id} ${image}`}>
            <Button
              kind="quiet"
              className={styles.use ?? ''}
              onPress={() => {
                closeDialog();
                showStory(id, 'images');
              }}
            >
              <span dir="auto">{headline ?? words('common.untitled')}</span>
            </Button>
          </li>
        ))}
      </ul>
      {picture.articles.length > most && (
        <p className={styles.nothing}>
          {words('import.more', { count: picture.articles.length - most })}
        </p>
      )}
    </section>
  );
}
