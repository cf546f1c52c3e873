import type { pictures as english } from '../en/pictures.ts';

const stories =
  'zero {لا مقالات} one {مقال واحد} two {مقالان} few {# مقالات} many {# مقالًا} other {# مقال}';
/** After a preposition or in a construct. */
const ofStories =
  'zero {لا مقالات} one {مقال واحد} two {مقالين} few {# مقالات} many {# مقالًا} other {# مقال}';
const files =
  'zero {لا ملفات} one {ملف واحد} two {ملفان} few {# ملفات} many {# ملفًا} other {# ملف}';

export const pictures: Record<keyof typeof english, string> = {
  'pictures.title': 'الصور',
  'pictures.empty.title': 'لا صور بعد',
  'pictures.empty.text': 'تظهر الصور هنا مع المقالات التي تستعملها، كل صورة مرة واحدة.',
  'pictures.noneSuch': 'لم تعد هناك صورة كهذه',
  'pictures.usedIn': `مستعملة في {count, plural, ${ofStories}}`,
  'pictures.filter.all': 'الكل',
  'pictures.filter.uncredited': 'بلا نسبة',
  'pictures.filter.creditDiffers': 'النسبة مختلفة',
  'pictures.filter.missing': 'مفقودة',
  'pictures.filter.moved': 'منقولة',
  'pictures.filter.unreadable': 'لا تُقرأ',
  'pictures.filter.changed': 'متغيّرة',
  'pictures.filter.remote': 'على خادم آخر',
  'pictures.filter.noFile': 'نسبة فقط',
  'pictures.filter.noAlt': 'بلا نص بديل',
  'pictures.missing': 'الملف مفقود',
  'pictures.movedTo': 'نُقلت إلى {file}',
  'pictures.unreadable': 'لا يمكن عرضها: تالفة أو من نوع غير معروف هنا',
  'pictures.too-large': 'أكبر من أن تُعرض لها معاينة',
  'pictures.remote': 'على {host}',
  'pictures.noFile': 'نسبة فقط',
  'pictures.changed': 'تغيّر الملف',
  'pictures.differsFromFile': 'النسبة تخالف ما في الملف',
  'pictures.twoCredits': 'النسب مختلفة',
  'pictures.untitled': 'صورة بلا تعليق',
  'pictures.gone': 'لم يعد أي مقال يستعمل هذه الصورة.',

  'pictures.relink': 'الربط بمكانها الحالي',
  'pictures.relinked': `رُبط بالصورة {count, plural, ${stories}}`,
  'pictures.acceptHint': 'ليس الملف كما سجّله الأرشيف: كتبه برنامج آخر.',
  'pictures.accept': 'قبول الملف المتغيّر',
  'pictures.accepted': 'سُجّل الملف المتغيّر',

  'pictures.fact.size': 'الحجم',
  'pictures.fact.pixels': '{width} × {height} بكسل',
  'pictures.fact.created': 'تاريخ الالتقاط',
  'pictures.fact.headline': 'العنوان في الملف',
  'pictures.fact.source': 'المصدر في الملف',
  'pictures.fact.instructions': 'التعليمات في الملف',

  'pictures.edit.title':
    '{count, plural, zero {في المقالات} one {في المقال الذي يستعملها} two {في المقالين} few {في المقالات كلها، وهي #} many {في المقالات كلها، وهي #} other {في المقالات كلها، وهي #}}',
  'pictures.edit.file': 'يقول الملف',
  'pictures.edit.stories': 'تقول المقالات',
  'pictures.edit.empty': 'لا شيء ({count, number})',
  'pictures.edit.use': 'استعمال «{text}»',
  'pictures.edit.nothing': 'لم يتغير شيء بعد.',
  'pictures.edit.plan': 'يتغير {changed, number} · كذلك أصلًا {already, number}',
  'pictures.edit.act':
    '{count, plural, =0 {تصحيح} one {تصحيح في مقال واحد} two {تصحيح في مقالين} few {تصحيح في # مقالات} many {تصحيح في # مقالًا} other {تصحيح في # مقال}}',
  'pictures.edit.done': `صُححت الصورة في {count, plural, ${ofStories}}`,

  'sidecars.title': 'كتابة ملفات XMP المرافقة',
  'sidecars.about':
    'تُكتب النسبة والمصوّر والتعليق وحقوق النشر وشروط الاستعمال، كما هي في المقالات، في ملفات XMP صغيرة بجانب الصور كي تراها برامج الصور الأخرى. لا تُمس الصور نفسها.',
  'sidecars.what': 'لأي صور',
  'sidecars.all': 'كل صور الأرشيف',
  'sidecars.act': 'كتابة الملفات',
  'sidecars.running': 'تُكتب الملفات المرافقة',
  'sidecars.done': `كُتب: {written, plural, =0 {لا شيء} ${files}}، وكان {unchanged, number} محدَّثًا أصلًا.`,
  'sidecars.failedSome': `تعذرت كتابة {count, plural, ${files}}:`,
  'sidecars.failed': 'تعذرت كتابة الملفات المرافقة',
  'sidecars.cancelled': 'أُوقفت كتابة الملفات المرافقة؛ ما كُتب منها باقٍ',
};
