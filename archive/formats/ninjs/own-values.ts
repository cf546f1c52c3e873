import type { JsonObject, JsonUse } from '../json/json-use.ts';
import { updatesOf } from '../wire/own-json.ts';
import type { WireStory } from '../wire/wire-story.ts';

/** What an export of ours says in `altIds` because ninjs has no place for it. */
export interface OwnValues {
  /** The object was written by us: its people are the byline, its dates are those of the article. */
  readonly isOwn: boolean;
  readonly guid: string | null;
  /** Dates as written, by the property beside which they stand. */
  readonly dates: Readonly<
    Record<'firstCreated' | 'versionCreated' | 'embargoedUntil' | 'expires', string | null>
  >;
  readonly updates: WireStory['updates'];
  readonly notes: readonly string[];
  readonly dateline: string | null;
  /** Of exports that wrote the place among `places`. */
  readonly place: string | null;
}

export function ownValues(use: JsonUse, object: JsonObject): OwnValues {
  const altIds = use.objects(object, 'altIds');
  const isOwn = altIds.some(({ role }) => role === 'newsroom:id');
  const values = (role: string) =>
    altIds.flatMap((alt) => {
      if (alt.role !== role || typeof alt.value !== 'string') return [];
      use.whole(alt);
      return [alt.value];
    });
  const first = (role: string) => values(role)[0] ?? null;
  first('newsroom:id');
  first('newsroom:path');
  return {
    isOwn,
    guid: first('guid'),
    dates: {
      firstCreated: first('newsroom:firstCreated'),
      versionCreated: first('newsroom:versionCreated'),
      embargoedUntil: first('newsroom:embargoedUntil'),
      expires: first('newsroom:expires'),
    },
    updates: updatesOf(values('newsroom:update')),
    notes: values('newsroom:note'),
    dateline: first('newsroom:dateline'),
    place: isOwn ? placeOf(use, object) : null,
  };
}

function placeOf(use: JsonUse, object: JsonObject): string | null {
  const [place] = use.objects(object, 'places');
  if (place === undefined || typeof object.located === 'string') return null;
  return use.text(place, 'name');
}
