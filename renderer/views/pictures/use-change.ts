import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { PictureEditReport } from '../../../electron/contract/types.ts';
import { read } from '../../stores/archive-queries.ts';
import { useWords } from '../../strings/words.tsx';
import { resolveTypedDate } from '../side-panel/resolve-typed-date.ts';
import type { PictureChange, PictureField } from './picture-texts.ts';

export type PictureDrafts = Readonly<Partial<Record<PictureField, string>>>;

/** What the drafts would do to the stories that use a picture. */
export interface PlannedChange {
  /** null while nothing is asked for, or what is asked for is not understood. */
  readonly fields: PictureChange | null;
  readonly report: PictureEditReport | null;
  readonly dateError: string | null;
  /** The plan in words. */
  readonly text: string;
}

/** Milliseconds of rest after a key before it is asked what would change. */
const rest = 200;

interface Understood {
  readonly fields: PictureChange | null;
  readonly dateError: string | null;
}
const nothing: Understood = { fields: null, dateError: null };

export function useChange(file: string, drafts: PictureDrafts): PlannedChange {
  const words = useWords();
  const [{ fields, dateError }, setUnderstood] = useState(nothing);
  useEffect(() => {
    let isLatest = true;
    const timer = setTimeout(async () => {
      const understood = await understand(drafts);
      if (isLatest) setUnderstood(understood);
    }, rest);
    return () => {
      isLatest = false;
      clearTimeout(timer);
    };

    async function understand(given: PictureDrafts): Promise<Understood> {
      if (Object.keys(given).length === 0) return nothing;
      const { expires, ...texts } = given;
      const wanted: Record<string, string | null> = {};
      for (const [field, text] of Object.entries(texts)) wanted[field] = text.trim() || null;
      if (expires === undefined) return { fields: wanted, dateError: null };
      if (expires.trim() === '') return { fields: { ...wanted, expires: null }, dateError: null };
      const date = await resolveTypedDate(words, expires);
      return date.ok
        ? { fields: { ...wanted, expires: date.value.text }, dateError: null }
        : { fields: null, dateError: date.error };
    }
  }, [drafts, words]);

  const { data } = useQuery({
    queryKey: ['picture', file, 'plan', fields],
    queryFn: ({ signal }) =>
      read(
        'edit-picture',
        {
          picture: { kind: 'file', file },
          fields: fields ?? {},
          ids: null,
          dryRun: true,
          reason: null,
        },
        signal,
      ),
    enabled: fields !== null,
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  const report = fields === null ? null : (data ?? null);
  const text =
    report === null
      ? words('pictures.edit.nothing')
      : words('pictures.edit.plan', {
          changed: report.changed.length,
          already: report.unchanged.length,
        });
  return { fields, report, dateError, text };
}
