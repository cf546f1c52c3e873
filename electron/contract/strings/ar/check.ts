import type { check as english } from '../en/check.ts';

const stories =
  'zero {لا مقالات} one {مقال واحد} two {مقالان} few {# مقالات} many {# مقالًا} other {# مقال}';
/** After a preposition or in a construct. */
const ofStories =
  'zero {لا مقالات} one {مقال واحد} two {مقالين} few {# مقالات} many {# مقالًا} other {# مقال}';

const versions =
  'zero {لا نسخ سابقة} one {نسخة سابقة واحدة} two {نسختان سابقتان} few {# نسخ سابقة} many {# نسخة سابقة} other {# نسخة سابقة}';
const ofChanges =
  'zero {لا تغييرات} one {تغيير واحد} two {تغييرين} few {# تغييرات} many {# تغييرًا} other {# تغيير}';

export const check: Record<keyof typeof english, string> = {
  'check.title': 'فحص الأرشيف',
  'check.about':
    'يُقرأ كل مقال وصورة ونسخة سابقة ويُقارن بما هو مسجّل. يمكنك متابعة العمل في هذه الأثناء.',
  'check.running': 'يُفحص الأرشيف',
  'check.showRunning': 'إظهار الفحص',
  'check.stop': 'إيقاف',
  'check.goOn': 'المتابعة في الخلفية',
  'check.stopped': 'أُوقف الفحص. لم يتغير شيء.',
  'check.failed': 'تعذر فحص الأرشيف',
  'check.again': 'فحص من جديد',
  'check.copy': 'نسخ التقرير',
  'check.copied': 'نُسخ التقرير',
  'check.verdict': `{damage, plural, =0 {لا شيء تالف} zero {لا شيء تالف} one {شيء واحد تالف أو مفقود} two {شيئان تالفان أو مفقودان} few {# أشياء تالفة أو مفقودة} many {# شيئًا تالفًا أو مفقودًا} other {# شيء تالف أو مفقود}}؛ فُحص {articles, plural, ${stories}}.`,
  'check.repairedTitle': 'أُعيد صنعه من المقالات',
  'check.attention':
    '{count, plural, zero {لا شيء يحتاج إلى مراجعة} one {شيء واحد غير تالف يحتاج إلى مراجعة} two {شيئان غير تالفين يحتاجان إلى مراجعة} few {# أشياء غير تالفة تحتاج إلى مراجعة} many {# شيئًا غير تالف يحتاج إلى مراجعة} other {# شيء غير تالف يحتاج إلى مراجعة}}؛ ما يخص المقالات منها في قائمة «تحتاج إلى مراجعة».',
  'check.code.unreadable': 'ملفات لا تُقرأ كمقالات',
  'check.code.duplicate-id': 'معرّفات تحملها عدة مقالات',
  'check.code.missing-picture': 'صور تسمّيها المقالات وليست موجودة',
  'check.code.article-missing': 'مقالات يعرفها السجل وليست في أي مكان',
  'check.code.name-not-portable': 'أسماء لا يقبلها Windows أو macOS',
  'check.code.archive-file-invalid': 'لا يُقرأ ملف الأرشيف نفسه كما هو',
  'check.code.trash-entry-invalid': 'مقالات في المهملات لا يمكن استعادتها',
  'check.code.trash-entry-changed': 'مقالات في المهملات ليست كما وُضعت',
  'check.code.collection-gap': 'مجموعات تسمّي مقالات غير موجودة',
  'check.code.leftover': 'ملفات خلّفها حفظ انقطع',
  'check.code.history-line-unreadable': 'أسطر من السجل لا تُقرأ',
  'check.code.history-chain-broken': 'مواضع عُدّل فيها السجل أو قُطع',
  'check.code.version-missing': 'نسخ سابقة مفقودة',
  'check.code.version-changed': 'نسخ سابقة ليست كما حُفظت',
  'check.code.version-orphaned': 'نسخ محفوظة لا يعرفها السجل',
  'check.code.picture-missing': 'صور مسجّلة غير موجودة',
  'check.code.picture-changed': 'صور ملفاتها ليست كما سُجّلت',
  'check.code.picture-unreadable': 'صور لا تُقرأ',
  'check.code.picture-unlisted': 'صور غير مسجّلة',
  'check.code.manifest-unreadable': 'أسطر من قائمة الصور لا تُقرأ',
  'check.code.catalogue-stale': 'قائمة المقالات',
  'check.code.index-stale': 'فهرس البحث',

  'prune.title': 'تنقيح السجل',
  'prune.about':
    'تُحفظ النسخ السابقة من المقالات إلى أن تحذفها هنا. يوفّر حذف القديم منها مساحة على القرص.',
  'prune.what': 'النسخ السابقة التي تُحذف',
  'prune.years':
    '{count, plural, zero {الأقدم من اليوم} one {الأقدم من سنة} two {الأقدم من سنتين} few {الأقدم من # سنوات} many {الأقدم من # سنة} other {الأقدم من # سنة}}',
  'prune.beforeDate': 'ما قبل تاريخ معيّن',
  'prune.date': 'التاريخ',
  'prune.counting': 'تُحصى…',
  'prune.plan': `{versions, plural, ${versions}}، من {changes, plural, ${ofChanges}} قبل {date}: يعود من القرص {size}.`,
  'prune.nothing': 'لا نسخ سابقة من قبل {date}.',
  'prune.stays': 'تبقى دائمًا المقالات كما هي، والمهملات، وتدوين ما جرى ومتى ولماذا.',
  'prune.lost': 'ما يُحذف يزول نهائيًا: لا تعود مقارنته ولا استعادته ولا التراجع إليه ممكنة.',
  'prune.readOnly': 'الأرشيف مفتوح للقراءة فقط: لا يمكن حذف شيء.',
  'prune.act':
    '{count, plural, zero {حذف النسخ القديمة} one {حذف نسخة قديمة واحدة} two {حذف نسختين قديمتين} few {حذف # نسخ قديمة} many {حذف # نسخة قديمة} other {حذف # نسخة قديمة}}',
  'prune.running': 'تُحذف النسخ القديمة',
  'prune.done':
    '{count, plural, zero {لم يُحذف شيء} one {حُذفت نسخة قديمة واحدة} two {حُذفت نسختان قديمتان} few {حُذفت # نسخ قديمة} many {حُذفت # نسخة قديمة} other {حُذفت # نسخة قديمة}}، وعاد من القرص {size}.',
  'prune.failed': 'تعذّر تنقيح السجل',
  'prune.stopped': 'أُوقف التنقيح. ما حُذف حتى ذلك زال؛ نقّح من جديد للمتابعة.',

  'unfinished.failed': `لم يكتمل «{action}»: تغيّر {done, number} من أصل {total, plural, ${ofStories}}. {reason}`,
  'unfinished.cancelled': `أُوقف «{action}»: تغيّر {done, number} من أصل {total, plural, ${ofStories}}.`,
  'unfinished.interrupted': `انقطع «{action}»: تغيّر {done, number} من أصل {total, plural, ${ofStories}}.`,
  'unfinished.finish': 'إكمال',
  'unfinished.leave': 'تركه كما هو',
  'unfinished.left': 'تُرك كما هو. ما تغيّر يمكن التراجع عنه.',
  'unfinished.notLeft': 'تعذر تركه كما هو',
  'unfinished.finished': `تغيّر فوق ذلك {count, plural, ${stories}}`,
};
