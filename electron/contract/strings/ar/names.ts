import type { names as english } from '../en/names.ts';

const stories =
  'zero {لا مقالات} one {مقال واحد} two {مقالان} few {# مقالات} many {# مقالًا} other {# مقال}';
/** After a preposition. */
const ofStories =
  'zero {لا مقالات} one {مقال واحد} two {مقالين} few {# مقالات} many {# مقالًا} other {# مقال}';

/** `{Merge # of them into …}` with the noun in each form. */
function merging(one: string, two: string, few: string, many: string, other: string): string {
  const into = 'في «{into}»';
  return `{count, plural, zero {دمج ${other} ${into}} one {دمج ${one} «{from}» ${into}} two {دمج ${two} ${into}} few {دمج # ${few} ${into}} many {دمج # ${many} ${into}} other {دمج # ${other} ${into}}}`;
}

export const names: Record<keyof typeof english, string> = {
  'names.fields': 'أي أسماء',
  'names.title.tag': 'الوسوم',
  'names.title.byline': 'الكُتّاب',
  'names.title.credit': 'النسب',
  'names.find': 'البحث عن اسم',
  'names.byName': 'ترتيب أبجدي',
  'names.byCount': 'ترتيب حسب المقالات',
  'names.show.all': 'الكل',
  'names.show.unused': 'غير مستعملة',
  'names.show.likely': 'لعلها واحدة',
  'names.stories': `{count, plural, =0 {غير مستعمل} ${stories}}`,
  'names.also': 'وأيضًا {names}',
  'names.more': 'المزيد عن «{name}»',
  'names.none.tag': 'لا وسوم بعد',
  'names.none.byline': 'لا كُتّاب بعد',
  'names.none.credit': 'لا نسب بعد',
  'names.none.text': 'تظهر الأسماء هنا مع المقالات التي تحملها.',
  'names.noneSuch': 'لا اسم كهذا',
  'names.likely.none': 'لا يبدو أن اسمين كتابتان لاسم واحد.',
  'names.likely.hint':
    'لا تختلف هذه إلا في حالة الأحرف أو الترقيم أو الترتيب أو الأحرف الأولى أو كلمات مثل «بقلم» و«تصوير». لا يتغير شيء قبل الدمج.',
  'names.menu.show': 'إظهار المقالات',
  'names.menu.rename': 'تغيير الاسم…',
  'names.menu.delete': 'حذف من كل المقالات…',
  'names.merge.act':
    '{count, plural, zero {دمج…} one {دمج…} two {دمج الاثنين…} few {دمج #…} many {دمج #…} other {دمج #…}}',
  'names.merge.these': 'دمج «{name}» وكتاباته الأخرى…',
  'names.merge.title': 'دمج الأسماء',
  'names.merge.which': 'أي اسم يبقى',
  'names.merge.into': 'الاسم الذي يبقى',
  'names.merge.about': `يغيّر {count, plural, ${ofStories}} في خطوة واحدة يمكن التراجع عنها. تبقى الأسماء الأخرى أسماء بديلة: تُوجد في البحث وتُكمَل إلى هذا الاسم.`,
  'names.merge.do': 'دمج',
  'names.merge.done': `«{name}» في {count, plural, ${ofStories}} أيضًا`,
  'names.rename.title': 'تغيير اسم «{name}»',
  'names.rename.about': `يغيّر {count, plural, ${ofStories}} في خطوة واحدة يمكن التراجع عنها. يبقى الاسم السابق اسمًا بديلًا.`,
  'names.alias.add': 'إضافة اسم بديل…',
  'names.alias.of': 'الأسماء البديلة',
  'names.alias.title': 'اسم بديل لـ«{name}»',
  'names.alias.label': 'الاسم البديل',
  'names.alias.about': 'تُكمَل كتابته إلى الاسم، والبحث عنه يجد الاسم.',
  'names.alias.save': 'إضافة',
  'names.alias.removeOf': 'إزالة الاسم البديل «{alias}»',
  'names.delete.act':
    '{count, plural, zero {حذف…} one {حذف…} two {حذف الاثنين…} few {حذف #…} many {حذف #…} other {حذف #…}}',
  'names.delete.title':
    '{count, plural, zero {حذف الوسوم؟} one {حذف الوسم «{name}»؟} two {حذف وسمين؟} few {حذف # وسوم؟} many {حذف # وسمًا؟} other {حذف # وسم؟}}',
  'names.delete.about': `يُزال من {count, plural, ${ofStories}}، وتُحذف ملاحظته وأسماؤه البديلة. هذه خطوة واحدة يمكن التراجع عنها.`,
  'names.delete.do': 'حذف',
  'names.delete.done': `أُزيل من {count, plural, ${ofStories}}`,
  'action.mergeNames.tag': merging('الوسم', 'وسمين', 'وسوم', 'وسمًا', 'وسم'),
  'action.mergeNames.byline': merging('الكاتب', 'كاتبين', 'كُتّاب', 'كاتبًا', 'كاتب'),
  'action.mergeNames.credit': merging('النسبة', 'نسبتين', 'نسب', 'نسبة', 'نسبة'),
  'action.alias.set': 'إضافة الاسم البديل «{alias}»',
  'action.alias.remove': 'إزالة الاسم البديل «{alias}»',
  'command.goTags': 'الوسوم',
  'command.goNames': 'الكُتّاب والنسب',
  'place.manageTags': 'إدارة الوسوم…',
  'panel.none.names':
    '{count, plural, zero {لا أسماء} one {اسم واحد} two {اسمان} few {# أسماء} many {# اسمًا} other {# اسم}}',
  'panel.none.namesHint':
    'يُظهر Enter مقالات الاسم. أشّر على عدة أسماء لدمجها؛ وما يزول منها يبقى اسمًا بديلًا.',
};
