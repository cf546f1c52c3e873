import type { imports as english } from '../en/imports.ts';

export const imports: Record<keyof typeof english, string> = {
  'import.leaveOutCopies': 'استبعاد أشباه النسخ',
  'imports.doneTitle': 'انتهى الاستيراد',
  'imports.stoppedTitle': 'توقف الاستيراد',
  'imports.stopped':
    'انتهى الاستيراد قبل أن يدخل كل شيء. {count, plural, zero {لم تدخل أي مادة} one {دخلت مادة واحدة} two {دخلت مادتان} few {دخلت # مواد} many {دخلت # مادة} other {دخلت # مادة}} إلى الأرشيف: استورد الشيء نفسه مرة أخرى للمتابعة من هناك، أو تراجع عنه.',
  'imports.filter': 'العرض حسب النتيجة',
  'imports.all': 'الكل: {count, number}',
  'imports.outcome.created': 'أُدخل',
  'imports.outcome.updated': 'حُدّث',
  'imports.open': 'فتح «{headline}»',
  'imports.nothing': 'لا شيء',
  'imports.conflict': 'حُرّر هنا فيبقى كما هو',
  'imports.there': 'يقول المصدر الآن: {text}',
  'imports.here': 'هنا: {text}',
  'imports.dropped': 'ما تُرك',
  'imports.changed': 'ما صيغ على نحو آخر',
  'imports.droppedCount':
    '{count, plural, one {تُركت قيمة واحدة} two {تُركت قيمتان} few {تُركت # قيم} many {تُركت # قيمة} other {تُركت # قيمة}}',
  'imports.changedCount':
    '{count, plural, one {قيمة واحدة بصيغة أخرى} two {قيمتان بصيغة أخرى} few {# قيم بصيغة أخرى} many {# قيمة بصيغة أخرى} other {# قيمة بصيغة أخرى}}',
  'imports.differenceCount':
    '{count, plural, one {يتغير حقل واحد} two {يتغير حقلان} few {تتغير # حقول} many {يتغير # حقلًا} other {يتغير # حقل}}',
  'imports.why.no-place': 'لا حقل له في المقال',
  'imports.why.not-understood': 'غير مفهوم',
  'imports.why.unsafe': 'قد يسبب ضررًا',
  'imports.why.repeated': 'ورد في حقل آخر',
  'imports.why.internal': 'شأن داخلي للبرنامج الذي جاء منه',
  'imports.why.normalised': 'كُتب بالصيغة المعتادة',
  'imports.why.converted': 'تحول HTML إلى Markdown',
  'imports.why.joined': 'صارت القيم المتعددة قيمة واحدة',
  'imports.why.split': 'صارت القيمة الواحدة قيمًا',
  'imports.warningTimes': '{warning} ({count, number}×)',
  'imports.remote': 'صور على خوادم أخرى',
  'imports.remoteText': 'تبقى هناك إلى أن تنزّلها.',
  'imports.pictures':
    '{count, plural, one {صورة واحدة} two {صورتان} few {# صور} many {# صورة} other {# صورة}}',
  'imports.leftOut':
    '{count, plural, one {ملف واحد لم يُبحث فيه عن مقال} two {ملفان لم يُبحث فيهما عن مقال} few {# ملفات لم يُبحث فيها عن مقال} many {# ملفًا لم يُبحث فيها عن مقال} other {# ملف لم يُبحث فيها عن مقال}}',
  'imports.showStories': 'إظهار المقالات',
  'imports.openReport': 'فتح التقرير',
  'imports.noReport': 'لا تقرير لفتحه',
  'imports.noReportText': 'يُكتب التقرير حين يُدخل الاستيراد شيئًا.',
  'imports.prove': 'إثباته',
  'imports.proving': 'مقارنة ما دخل',
  'imports.proof': 'الإثبات',
  'imports.proofAbout': 'كُتب كل مقال بالصيغة التي جاء بها، ثم قُرئ من جديد وقورن.',
  'imports.equal':
    '{count, plural, one {مقال واحد عاد كما هو} two {مقالان عادا كما هما} few {# مقالات عادت كما هي} many {# مقالًا عادت كما هي} other {# مقال عادت كما هي}}',
  'imports.differing':
    '{count, plural, one {مقال واحد يختلف} two {مقالان يختلفان} few {# مقالات تختلف} many {# مقالًا تختلف} other {# مقال تختلف}}',
  'imports.unproved':
    '{count, plural, one {مقال واحد تعذرت مقارنته} two {مقالان تعذرت مقارنتهما} few {# مقالات تعذرت مقارنتها} many {# مقالًا تعذرت مقارنتها} other {# مقال تعذرت مقارنتها}}',
  'imports.gone':
    '{count, plural, one {مقال واحد لم يعد موجودًا} two {مقالان لم يعودا موجودين} few {# مقالات لم تعد موجودة} many {# مقالًا لم تعد موجودة} other {# مقال لم تعد موجودة}}',
  'imports.unwritable':
    '{count, plural, one {مقال واحد جاء بصيغة {format} التي تُقرأ فقط} two {مقالان جاءا بصيغة {format} التي تُقرأ فقط} few {# مقالات جاءت بصيغة {format} التي تُقرأ فقط} many {# مقالًا جاءت بصيغة {format} التي تُقرأ فقط} other {# مقال جاءت بصيغة {format} التي تُقرأ فقط}}',
  'imports.proveFailed': 'تعذرت مقارنة الاستيراد',
  'command.openImportReport': 'فتح تقرير الاستيراد',
  'command.downloadPictures': 'تنزيل الصور…',
  'progress.downloading': 'التنزيل',
  'progress.proving': 'المقارنة',
  'action.downloadPictures':
    '{count, plural, one {تنزيل صورة} two {تنزيل صورتين} few {تنزيل # صور} many {تنزيل # صورة} other {تنزيل # صورة}}',
  'download.title': 'تنزيل الصور',
  'download.what': 'لأي مقالات',
  'download.allStories': 'كل مقالات الأرشيف',
  'download.looking': 'البحث عن صور على خوادم أخرى…',
  'download.none': 'لا صورة لهذه المقالات على خادم آخر.',
  'download.found':
    '{pictures, plural, one {صورة واحدة} two {صورتان} few {# صور} many {# صورة} other {# صورة}} في {articles, plural, one {مقال واحد} two {مقالين} few {# مقالات} many {# مقالًا} other {# مقال}}',
  'download.hosts': 'الخوادم',
  'download.about':
    'تدخل الصور الأرشيف وتشير إليها المقالات فيه، في خطوة واحدة يمكن التراجع عنها. ويرى كل خادم أنك تطلبها.',
  'download.ownNetwork': 'ومن هذا الحاسوب وشبكته أيضًا',
  'download.act':
    '{count, plural, =0 {تنزيل الصور…} one {تنزيل صورة واحدة…} two {تنزيل صورتين…} few {تنزيل # صور…} many {تنزيل # صورة…} other {تنزيل # صورة…}}',
  'download.running': 'تُنزَّل الصور',
  'download.done':
    '{count, plural, =0 {لم تُنزَّل أي صورة.} one {نُزّلت صورة واحدة.} two {نُزّلت صورتان.} few {نُزّلت # صور.} many {نُزّلت # صورة.} other {نُزّلت # صورة.}}',
  'download.changed':
    '{count, plural, one {مقال واحد يعرضها الآن من الأرشيف.} two {مقالان يعرضانها الآن من الأرشيف.} few {# مقالات تعرضها الآن من الأرشيف.} many {# مقالًا تعرضها الآن من الأرشيف.} other {# مقال تعرضها الآن من الأرشيف.}}',
  'download.refused':
    '{count, plural, one {صورة واحدة تبقى في مكانها:} two {صورتان تبقيان في مكانهما:} few {# صور تبقى في أماكنها:} many {# صورة تبقى في أماكنها:} other {# صورة تبقى في أماكنها:}}',
  'download.failed': 'تعذر تنزيل الصور',
  'download.cancelled': 'أُوقف التنزيل ولم يتغير شيء',
  'dialog.download.message':
    'تنزيل {count, plural, one {صورة واحدة} two {صورتين} few {# صور} many {# صورة} other {# صورة}} من {hosts, plural, one {خادم واحد} two {خادمين} few {# خوادم} many {# خادمًا} other {# خادم}}؟',
  'dialog.download.ownNetwork': 'يُطلب من هذا الحاسوب وشبكته أيضًا.',
  'dialog.download.button': 'تنزيل',
};
