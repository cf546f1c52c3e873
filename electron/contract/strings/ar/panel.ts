import type { panel as english } from '../en/panel.ts';

/** The counted nouns, in every plural form of Arabic. */
const stories =
  'zero {لا مقالات} one {مقال واحد} two {مقالان} few {# مقالات} many {# مقالًا} other {# مقال}';
/** After a preposition or in a construct. */
const ofStories =
  'zero {لا مقالات} one {مقال واحد} two {مقالين} few {# مقالات} many {# مقالًا} other {# مقال}';
const pictures =
  'zero {لا صور} one {صورة واحدة} two {صورتان} few {# صور} many {# صورة} other {# صورة}';

export const panel: Record<keyof typeof english, string> = {
  'panel.sections': 'أقسام اللوحة',
  'panel.section.story': 'المقال',
  'panel.section.times': 'الأوقات',
  'panel.section.bylines': 'الكُتّاب',
  'panel.section.images': 'الصور والحقوق',
  'panel.section.tags': 'الوسوم',
  'panel.section.corrections': 'التصويبات',
  'panel.section.notes': 'الملاحظات',
  'panel.section.history': 'السجل',
  'panel.section.file': 'الملف',
  'panel.jumpToMend':
    '{name}، {count, plural, zero {لا شيء يحتاج إلى إصلاح} one {أمر واحد يحتاج إلى إصلاح} two {أمران يحتاجان إلى إصلاح} few {# أمور تحتاج إلى إصلاح} many {# أمرًا يحتاج إلى إصلاح} other {# أمر يحتاج إلى إصلاح}}',

  'panel.none.stories':
    '{count, plural, =0 {لا مقالات في هذا العرض} zero {لا مقالات في هذا العرض} one {مقال واحد في هذا العرض} two {مقالان في هذا العرض} few {# مقالات في هذا العرض} many {# مقالًا في هذا العرض} other {# مقال في هذا العرض}}',
  'panel.none.storiesHint': 'اختر مقالًا لترى حقوله، أو عدة مقالات لتحريرها معًا.',
  'panel.none.nothingHint': 'تظهر حقول المقال هنا.',
  'panel.none.pictures': `{count, plural, =0 {لا صور} ${pictures}}`,
  'panel.none.picturesHint': 'تُحرَّر النسبة والترخيص والشرح في المقال الذي يستخدم الصورة.',
  'panel.none.trash':
    '{count, plural, =0 {المهملات فارغة} zero {المهملات فارغة} one {مقال واحد في المهملات} two {مقالان في المهملات} few {# مقالات في المهملات} many {# مقالًا في المهملات} other {# مقال في المهملات}}',
  'panel.none.trashHint': 'استعد المقال لترى حقوله.',

  'panel.unknown': 'غير معروف — أضف',
  'panel.empty': 'فارغ',
  'panel.none': 'لا شيء',
  'panel.readOnly': 'للقراءة فقط: يمكن قراءة الحقول ونسخها دون تغييرها.',
  'panel.savedQuietly': 'حُفظ بهدوء: {action}',
  'panel.recorded': 'حُفظ ودُوّن في السجل: {action}',
  'panel.notSaved': 'لم يُحفظ',
  'panel.lost': 'تعذر حفظ «{field}»',
  'panel.saveQuietly': 'حفظ بهدوء',
  'panel.recordUpdate': 'تدوين تحديث…',
  'panel.recordUpdateOrCorrection': 'تدوين تحديث أو تصويب…',
  'panel.removeEntry': 'إزالة «{entry}»',

  'panel.unreadable.title': 'تعذرت قراءة هذا الملف كمقال',
  'panel.unreadable.next': 'لم يتغير فيه شيء. أصلحه في محرر نصوص وسيظهر هنا من تلقاء نفسه.',

  'panel.conflict.title': 'تغيّر الملف في هذه الأثناء',
  'panel.conflict.told': 'غيّر برنامج آخر الملف في هذه الأثناء. لم يُستبدل شيء، وما كتبته باقٍ هنا.',
  'panel.conflict.theirs': 'في الملف:',
  'panel.conflict.keepMine': 'إبقاء ما كتبته',
  'panel.conflict.takeTheirs': 'أخذ ما في الملف',
  'panel.conflict.both': 'تحرير النصين معًا',
  'panel.conflict.gone': 'حذف برنامج آخر هذا من الملف في هذه الأثناء. انسخ ما كتبته ثم اضغط Esc.',
  'panel.conflict.lookAgain':
    'غيّر برنامج آخر الملف في هذه الأثناء. المقال معروض كما هو الآن؛ انظر إليه ثم أعد ما أردته.',

  'panel.sourceAddress': 'عنوان المصدر',
  'panel.noEmbargo': 'لا حظر — أضف',
  'panel.status.usable': 'صالح للنشر',
  'panel.status.withheld': 'محجوب: لا يُنشر',
  'panel.status.canceled': 'ملغى: سُحب بعد نشره',
  'panel.language.unknown': 'هذه ليست لغة: اكتب اسمها أو رمزها، مثل ar أو pt-BR.',

  'panel.date.hint': 'مثل «أمس 14:30» أو ‎2022-01-10 08:54 أو ‎2022-01.',
  'panel.date.understood': '= {date}',
  'panel.date.unreadable': 'تعذرت قراءة هذا كتاريخ. جرّب ‎2022-01-10 14:30.',
  'panel.date.ambiguous': 'قد يعني هذا أيامًا مختلفة. اكتبه هكذا: ‎2022-01-10.',
  'panel.date.nonexistent': 'قُدّمت الساعة حينها: هذا الوقت لم يوجد.',
  'panel.date.required': 'لا بد للتدوين من وقت. أزله إن كان خطأ.',

  'panel.noUpdates': 'لا تحديثات مدوّنة',
  'panel.update.named': '{kind}، {date}',
  'panel.update.remove': 'إزالة: {name}',
  'panel.update.addNote': 'إضافة ملاحظة',

  'panel.record.title': 'تدوين في السجل',
  'panel.record.withField': 'حفظ «{field}» وتدوينه في السجل',
  'panel.record.kind': 'النوع',
  'panel.record.when': 'الوقت',
  'panel.record.now': 'الآن',
  'panel.record.note': 'ملاحظة',
  'panel.record.noteHint': 'ما الذي تغيّر ولماذا: يراه من يقرأ السجل.',
  'panel.record.act': 'تدوين: {kind}',
  'panel.noCorrections': 'لا تصويبات',

  'panel.byline.add': 'إضافة كاتب',

  'panel.image.none': 'لا صور',
  'panel.image.numbered': 'الصورة {number, number}',
  'panel.image.file': 'الملف',
  'panel.image.noFile': 'لا ملف للصورة',
  'panel.image.missing': 'الملف مفقود',
  'panel.image.remote': 'ما زالت على {host}',
  'panel.image.noExpiry': 'لا نهاية — أضف',
  'panel.image.makeLead': 'جعلها رئيسية',
  'panel.image.makeLeadNamed': 'جعلها الصورة الرئيسية: {name}',
  'panel.image.remove': 'إزالة الصورة: {name}',
  'panel.image.add': 'إضافة صورة بلا ملف',
  'panel.image.addAct': 'إضافة',
  'panel.image.addEmpty': 'أعطِ شرحًا أو نسبة على الأقل.',

  'panel.tags.label': 'وسوم هذا المقال',
  'panel.tags.labelMany': 'وسوم المقالات المحددة',
  'panel.tags.add': 'إضافة وسم',
  'panel.tags.armed': 'حُدد «{tag}». اضغط مفتاح الحذف مرة أخرى لإزالته.',
  'panel.tags.partly': '{count, number} من {total, number}',
  'panel.tags.show': 'إظهار المقالات بهذا الوسم',
  'panel.tags.rename': 'إعادة التسمية في كل مكان…',
  'panel.tags.remove': 'إزالة',
  'panel.tags.removeNamed': 'إزالة الوسم «{tag}»',
  'panel.tags.addToRest': 'إضافة إلى الباقي',
  'panel.tags.addToRestNamed': 'إضافة «{tag}» إلى الباقي',

  'panel.notes.production': 'ملاحظات الإنتاج، ليست من النص',
  'panel.notes.add': 'إضافة ملاحظة',
  'panel.links.add': 'إضافة رابط',
  'panel.links.title': 'عنوان الرابط',
  'panel.links.address': 'وجهة الرابط',
  'panel.links.untitled': 'رابط',
  'panel.links.open': 'فتح «{name}»',

  'panel.history.none': 'لم يغيّر هذا التطبيق المقال.',
  'panel.history.created': 'دخل المقال الأرشيف بهذا التغيير.',
  'panel.history.same': 'كان المقال قبل هذا التغيير كما هو الآن.',
  'panel.history.legend': 'مما قبل هذا التغيير إلى الآن:',
  'panel.history.restore': 'استعادة ما قبل هذا التغيير',
  'panel.history.restored': 'استُعيدت النسخة السابقة',
  'panel.history.notRestored': 'تعذرت استعادة النسخة السابقة',

  'panel.file.path': 'المسار',
  'panel.file.id': 'المعرّف',
  'panel.file.noId': 'يُعطى مع أول حفظ',
  'panel.file.changed': 'تغيّر الملف',
  'panel.file.changedHint': 'متى كُتب الملف آخر مرة. ليس من أوقات المقال.',
  'panel.file.size': 'الحجم',
  'panel.file.kind': 'النوع',
  'panel.file.markdown': 'ماركداون مع ترويسة بيانات',
  'panel.file.copyPath': 'نسخ المسار',

  'panel.finding.uncredited-image': 'بلا نسبة',
  'panel.finding.no-alt-text': 'بلا نص بديل: لا يقول قارئ الشاشة شيئًا',
  'panel.finding.licence-expired': 'انتهى الترخيص في {date}',
  'panel.finding.licence-ending':
    '{days, plural, =0 {ينتهي الترخيص اليوم} zero {ينتهي الترخيص اليوم} one {ينتهي الترخيص خلال يوم واحد} two {ينتهي الترخيص خلال يومين} few {ينتهي الترخيص خلال # أيام} many {ينتهي الترخيص خلال # يومًا} other {ينتهي الترخيص خلال # يوم}}',
  'panel.finding.impossible-date': 'غير ممكن: نُشر في {published}',
  'panel.finding.future-date': 'في المستقبل',
  'panel.finding.date-without-zone': 'لا منطقة زمنية؛ المقصود منطقة الأرشيف',
  'panel.finding.unreadable-date': 'لا يُقرأ كيوم واحد؛ بقي كما كُتب',
  'panel.finding.embargoed': 'لا يُنشر قبل هذا الوقت',
  'panel.finding.embargo-lifted': 'انتهى الحظر',
  'panel.finding.no-headline': 'بلا عنوان',
  'panel.finding.no-byline': 'بلا كاتب',
  'panel.finding.no-section': 'بلا قسم',
  'panel.finding.untagged': 'بلا وسوم',
  'panel.finding.missing-picture': 'الملف ليس في الأرشيف',
  'panel.finding.remote-picture': 'ما زالت على مضيف آخر ولم تُحمّل',
  'panel.finding.duplicate-id': 'ملف آخر له المعرّف نفسه',
  'panel.finding.near-copy': 'مقال آخر له النص نفسه تقريبًا',

  'panel.many.title':
    '{count, plural, zero {لا مقالات محددة} one {مقال واحد محدد} two {مقالان محددان} few {# مقالات محددة} many {# مقالًا محددًا} other {# مقال محدد}}',
  'panel.many.recorded': `دُوّن في {count, plural, ${ofStories}}`,

  'panel.batch.title': `تحرير {count, plural, ${ofStories}}`,
  'panel.batch.hint': 'لا تُكتب إلا الحقول المؤشَّرة. لا يُكتب شيء قبل التطبيق.',
  'panel.batch.lists': 'الوسوم والكُتّاب',
  'panel.batch.tick': 'كتابة: {field}',
  'panel.batch.multiple': 'قيم متعددة ({count, number})',
  'panel.batch.empty': 'بلا قيمة في {count, number}',
  'panel.batch.clear': 'مسح كل القيم',
  'panel.batch.cleared': 'ستُمسح',
  'panel.batch.valueOn': '{value} {count, number} من {total, number}',
  'panel.batch.applies': 'ينطبق على {count, number} من {total, number}: لا صور في البقية.',
  'panel.batch.mode': 'طريقة الكتابة: {field}',
  'panel.batch.mode.fill': 'ملء الفارغ فقط',
  'panel.batch.mode.replace': 'استبدال',
  'panel.batch.mode.add': 'إضافة',
  'panel.batch.mode.remove': 'إزالة',
  'panel.batch.noPlan': 'لم يُؤشَّر أي حقل.',
  'panel.batch.preview':
    'يتغير {changed, number} · كذلك أصلًا {already, number}{without, plural, =0 {} zero { · بلا صور #} one { · بلا صور #} two { · بلا صور #} few { · بلا صور #} many { · بلا صور #} other { · بلا صور #}}',
  'panel.batch.showChanges': 'إظهار ما يتغير',
  'panel.batch.hideChanges': 'إخفاء ما يتغير',
  'panel.batch.change': '{field}: {before} ← {after}',
  'panel.batch.apply': `تطبيق على {count, plural, ${ofStories}}`,
  'panel.batch.done': `تغيّر {count, plural, ${stories}}`,
  'panel.batch.selectFailed':
    'تحديد {count, plural, zero {ما لم يتغير} one {المقال الذي لم يتغير} two {المقالين اللذين لم يتغيرا} few {# مقالات لم تتغير} many {# مقالًا لم يتغير} other {# مقال لم يتغير}}',
};
