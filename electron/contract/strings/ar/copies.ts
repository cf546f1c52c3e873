import type { copies as english } from '../en/copies.ts';

export const copies: Record<keyof typeof english, string> = {
  'command.differentStories': 'اعتبارها مقالات مختلفة',
  'command.keepCopies': 'إبقاؤها نسخًا',
  'copies.question': 'هل هو المقال نفسه؟',
  'copies.verdict.none': 'لم يُحسم',
  'copies.verdict.different': 'مقالات مختلفة',
  'copies.verdict.kept': 'نسخ تبقى كلها',
  'copies.doneDifferent': 'وُسمت مقالات مختلفة',
  'copies.doneKept': 'أُبقيت نسخًا',
  'copies.doneAskAgain': 'يُحكم فيها من جديد',
  'copies.failed': 'تعذّر الحكم في أشباه النسخ',
  'copies.likeOthers': 'له تقريبًا نص:',
  'copies.summary':
    '{count, plural, zero {لا أشباه نسخ} one {شبه نسخة واحدة} two {شبها نسختين} few {# أشباه نسخ} many {# شبه نسخة} other {# شبه نسخة}}',
  'copies.remark': 'بعد الاستيراد يمكنك أن تقول عن كل منها أهي مقال مختلف أم نسخة تبقى.',
  'copies.ofStory': 'أشباه نسخ «{headline}»',
  'action.judgeCopies.different': 'وسم مقالات بأنها مختلفة',
  'action.judgeCopies.kept': 'الإبقاء على نسخ',
  'action.judgeCopies.none': 'الحكم في أشباه النسخ من جديد',
};
