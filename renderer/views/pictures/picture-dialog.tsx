import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import type { PictureUse } from '../../../electron/contract/types.ts';
import { request } from '../../bridge/bridge.ts';
import { tellChange } from '../../commands/archive-acts.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import {
  failureOf,
  infoQuery,
  pictureQuery,
  summariesQuery,
} from '../../stores/archive-queries.ts';
import { useCloseDialog } from '../../stores/dialog-store.ts';
import { failureWords } from '../../strings/failure-words.ts';
import { useWords } from '../../strings/words.tsx';
import { PictureAbout } from './picture-about.tsx';
import { PictureChanges } from './picture-changes.tsx';
import styles from './picture-dialog.module.css';
import { PictureFieldRow } from './picture-field-row.tsx';
import {
  factsOf,
  ownText,
  type PictureField,
  pictureFields,
  saidTexts,
  storyCount,
} from './picture-texts.ts';
import { useChange } from './use-change.ts';

/** All that is known of a picture: what its file says beside what stories say, mended in all of them at once. */
export function PictureDialog({ file }: { readonly file: string }) {
  const words = useWords();
  const closeDialog = useCloseDialog();
  const { data: picture, error } = useQuery({
    ...pictureQuery(file),
    placeholderData: keepPreviousData,
  });
  if (picture) return <KnownPicture file={file} picture={picture} />;
  const text = error ? failureWords(words, failureOf(error)) : words('pictures.gone');
  return (
    <Dialog isOpen title={words('pictures.untitled')} onClose={closeDialog}>
      {(error || picture === null) && <EmptyState title={text} />}
    </Dialog>
  );
}

function KnownPicture({ file, picture }: { readonly file: string; readonly picture: PictureUse }) {
  const words = useWords();
  const closeDialog = useCloseDialog();
  const { data: info } = useQuery(infoQuery());
  const ids = [...new Set(picture.articles.map(({ id }) => id))];
  const { data: stories } = useQuery({
    ...summariesQuery(ids),
    placeholderData: keepPreviousData,
  });
  const [drafts, setDrafts] = useState<Partial<Record<PictureField, string>>>({});
  const [isShown, setShown] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const change = useChange(file, drafts);
  const canEdit = info?.access.kind === 'writable';
  const count = storyCount(picture);

  const apply = async () => {
    if (change.fields === null || isSaving) return;
    setSaving(true);
    const result = await request('edit-picture', {
      picture: { kind: 'file', file },
      fields: change.fields,
      ids: null,
      dryRun: false,
      reason: null,
    });
    setSaving(false);
    if (tellChange(result, (changed) => words('pictures.edit.done', { count: changed })))
      closeDialog();
  };

  return (
    <Dialog
      isOpen
      size="large"
      title={picture.caption ?? words('pictures.untitled')}
      isBusy={isSaving}
      onClose={closeDialog}
      footer={
        canEdit ? (
          <>
            <div className={styles.plan}>
              <p role="status">{change.text}</p>
              {change.report && change.report.changes.length > 0 && (
                <Button
                  kind="quiet"
                  aria-expanded={isShown}
                  onPress={() => setShown(!isShown)}
                  className={styles.show ?? ''}
                >
                  <ChevronDown size="0.875rem" aria-hidden />
                  {words(isShown ? 'panel.batch.hideChanges' : 'panel.batch.showChanges')}
                </Button>
              )}
            </div>
            <Button onPress={closeDialog}>{words('common.cancel')}</Button>
            <Button
              kind="primary"
              isDisabled={isSaving || (change.report?.changed.length ?? 0) === 0}
              onPress={() => void apply()}
            >
              {words('pictures.edit.act', { count: change.report?.changed.length ?? count })}
            </Button>
          </>
        ) : (
          <Button onPress={closeDialog}>{words('common.close')}</Button>
        )
      }
    >
      <div className={styles.columns}>
        <PictureAbout file={file} picture={picture} canEdit={canEdit} />
        <section aria-labelledby="picture-fields" className={styles.fields}>
          <h3 id="picture-fields" className={styles.heading}>
            {words('pictures.edit.title', { count })}
          </h3>
          {isShown && change.report ? (
            <PictureChanges changes={change.report.changes} />
          ) : (
            pictureFields.map((field) => (
              <PictureFieldRow
                key={field}
                field={field}
                said={stories ? saidTexts(stories, picture, field) : []}
                own={ownText(factsOf(picture), field)}
                draft={drafts[field]}
                error={field === 'expires' ? change.dateError : null}
                canEdit={canEdit && stories !== undefined}
                onChange={(draft) => setDrafts((now) => ({ ...now, [field]: draft }))}
              />
            ))
          )}
        </section>
      </div>
    </Dialog>
  );
}
