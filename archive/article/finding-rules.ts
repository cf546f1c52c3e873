import type { ArticleSummary } from './article.ts';
import {
  datesWithoutZone,
  embargoLifted,
  embargoOn,
  futureDates,
  impossibleDates,
  unreadableDates,
} from './date-rules.ts';
import { atField, type Found, type Rule, type RuleContext } from './finding-rule.ts';
import {
  creditDiffers,
  licenceEnding,
  licenceExpired,
  missingPicture,
  movedPicture,
  noAltText,
  remotePicture,
  uncredited,
  unreadablePicture,
} from './picture-rules.ts';

/** Every rule of "needs attention", the gravest first. */
export const findingRules: readonly Rule[] = [
  { code: 'unreadable', severity: 'error', find: unreadable },
  { code: 'duplicate-id', severity: 'error', find: duplicateId },
  { code: 'uncredited-image', severity: 'error', find: uncredited },
  { code: 'licence-expired', severity: 'error', ...licenceExpired },
  { code: 'licence-ending', severity: 'warning', ...licenceEnding },
  { code: 'credit-differs', severity: 'warning', find: creditDiffers },
  { code: 'missing-picture', severity: 'error', find: missingPicture },
  { code: 'unreadable-picture', severity: 'error', find: unreadablePicture },
  { code: 'moved-picture', severity: 'warning', find: movedPicture },
  { code: 'remote-picture', severity: 'warning', find: remotePicture },
  { code: 'no-alt-text', severity: 'warning', find: noAltText },
  { code: 'impossible-date', severity: 'error', find: impossibleDates },
  { code: 'future-date', severity: 'warning', ...futureDates },
  { code: 'unreadable-date', severity: 'warning', find: unreadableDates },
  { code: 'date-without-zone', severity: 'notice', find: datesWithoutZone },
  { code: 'embargoed', severity: 'warning', ...embargoOn },
  { code: 'embargo-lifted', severity: 'notice', ...embargoLifted },
  {
    code: 'no-headline',
    severity: 'warning',
    find: lacks('headline', ({ headline }) => headline === null),
  },
  {
    code: 'no-byline',
    severity: 'notice',
    find: lacks('byline', ({ byline }) => byline.length === 0),
  },
  {
    code: 'no-section',
    severity: 'notice',
    find: lacks('section', ({ section }) => section === null),
  },
  { code: 'untagged', severity: 'notice', find: lacks('tags', ({ tags }) => tags.length === 0) },
  { code: 'near-copy', severity: 'notice', find: nearCopy },
];

/** A date that cannot be read has a rule of its own. A file that cannot be read is no matter of a field. */
function unreadable({ problems }: ArticleSummary): Found[] {
  return problems
    .filter(({ code }) => code !== 'invalid-date')
    .map(({ field, message }) =>
      field === null ? { field, message, fix: null } : atField(field, message),
    );
}

/** The one that goes by its path, for another came first with the id, can get an id of its own. */
function duplicateId({ id, path }: ArticleSummary, { sameId = [] }: RuleContext): Found[] {
  if (sameId.length === 0) return [];
  const isLater: boolean = String(id) === String(path);
  return [
    {
      field: 'id',
      message: `The same id stands in ${sameId.join(', ')}.`,
      fix: isLater ? { kind: 'apply-edits', edits: [{ kind: 'renew-id' }] } : null,
    },
  ];
}

function nearCopy(_: ArticleSummary, { nearCopies = [] }: RuleContext): Found[] {
  return nearCopies.length === 0
    ? []
    : [{ field: null, message: `Nearly the same text as ${nearCopies.join(', ')}.`, fix: null }];
}

function lacks(field: string, isLacking: (article: ArticleSummary) => boolean): Rule['find'] {
  return (article) => (isLacking(article) ? [atField(field, `${field}: none is given.`)] : []);
}
