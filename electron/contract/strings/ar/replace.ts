import type { replace as english } from '../en/replace.ts';

/** After a preposition. */
const ofStories =
  'zero {لا مقالات} one {مقال واحد} two {مقالين} few {# مقالات} many {# مقالًا} other {# مقال}';
const places = 'one {موضع واحد} two {موضعان} few {# مواضع} many {# موضعًا} other {# موضع}';

export const replace: Record<keyof typeof english, string> = {
  'replace.title': 'البحث والاستبدال',
  'replace.find': 'البحث عن',
  'replace.with': 'الاستبدال بـ',
  'replace.withNothing': 'إن تُرك فارغًا حُذف ما وُجد.',
  'replace.groups':
    "\u2066$1\u2069 و\u2066$'<name>'\u2069 ما طابقته المجموعة، و\u2066$&\u2069 المطابقة كلها.",
  'replace.matchCase': 'مطابقة حالة الأحرف',
  'replace.wholeWord': 'كلمات كاملة',
  'replace.expression': 'تعبير نمطي',
  'replace.where': 'في أي مقالات',
  'replace.selection': 'التحديد ({count, number})',
  'replace.results': 'كل النتائج ({count, number})',
  'replace.fields': 'في أي حقول',
  'replace.allFields': 'الكل',
  'replace.noFields': 'لا شيء',
  'replace.count': '{count, number}',
  'replace.fieldCount': `{field}، {count, plural, ${places}}`,
  'replace.nothing': 'اكتب ما تبحث عنه. لا يُكتب شيء قبل الاستبدال.',
  'replace.noField': 'اختر حقلًا للبحث فيه.',
  'replace.looking': 'جارٍ البحث',
  'replace.stopped': 'توقف البحث قبل أن يشمل الكل.',
  'replace.lookAgain': 'البحث من جديد',
  'replace.found': `{matches, plural, =0 {لم يوجد شيء} ${places.replaceAll('}', ` في {count, plural, ${ofStories}}}`)}}`,
  'replace.blocked':
    '{count, plural, zero {لا مقالات متعذرة} one {مقال واحد لا يمكن تغييره، ويبقى كما هو} two {مقالان لا يمكن تغييرهما، ويبقيان كما هما} few {# مقالات لا يمكن تغييرها، وتبقى كما هي} many {# مقالًا لا يمكن تغييرها، وتبقى كما هي} other {# مقال لا يمكن تغييرها، وتبقى كما هي}}',
  'replace.samples': 'ما سيتغير',
  'replace.sampleField': `{count, plural, one {{field}} two {{field}، موضعان} few {{field}، # مواضع} many {{field}، # موضعًا} other {{field}، # موضع}}`,
  'replace.someSamples': 'هذه عيّنات، والأعداد تشمل الكل.',
  'replace.act': `{count, plural, =0 {استبدال} one {استبدال في مقال واحد} two {استبدال في مقالين} few {استبدال في # مقالات} many {استبدال في # مقالًا} other {استبدال في # مقال}}`,
  'replace.running': 'جارٍ الاستبدال',
  'replace.done': `تم الاستبدال في {count, plural, ${ofStories}}`,
  'replace.failed': 'لم يُستبدل شيء',
  'replace.refused': 'لا يُستعمل هذا التعبير.',
  'replace.refused.not-an-expression': 'ليس هذا تعبيرًا نمطيًا. لعل قوسًا أو شرطة مائلة عكسية تنقصه.',
  'replace.refused.matches-nothing':
    'يطابق هذا التعبير الفراغ، فيضع البديل بين كل الأحرف. استعمل + بدل *.',
  'replace.refused.repeat-in-repeat':
    'مجموعة متكررة فيها جزء متكرر، كما في \u2066(a+)+\u2069. قد لا ينتهي ذلك أبدًا؛ كرر أحدهما فقط.',
  'replace.refused.choice-in-repeat':
    'مجموعة متكررة فيها اختيار، كما في \u2066(a|ab)+\u2069. قد لا ينتهي ذلك أبدًا؛ استعمل فئة مثل \u2066[ab]\u2069 أو لا تكررها.',
  'replace.refused.too-slow':
    'استغرق هذا وقتًا طويلًا في مقال واحد، ولم يتغير شيء. حدد بدقة ما يجوز أن يقع بين الأجزاء، مثل \u2066[^.]*\u2069 بدل \u2066.*\u2069',
  'action.replace': `{count, plural, one {استبدال «{find}» بـ«{with}»} two {استبدال «{find}» بـ«{with}» في مقالين} few {استبدال «{find}» بـ«{with}» في # مقالات} many {استبدال «{find}» بـ«{with}» في # مقالًا} other {استبدال «{find}» بـ«{with}» في # مقال}}`,
  'command.replaceText': 'بحث واستبدال…',
  'field.links.title': 'عنوان الرابط',
  'field.links.href': 'وجهة الرابط',
};
