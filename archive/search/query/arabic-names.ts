/**
 * Arabic names of what the query language knows, accepted beside the English ones whatever the
 * language of the interface. Looked up folded, so vowels and the forms of alef make no difference.
 */
export const arabicOperators = { و: 'and', أو: 'or', ليس: 'not' } as const;

export const arabicMarkers = {
  يحوي: 'has',
  بلا: 'no',
  بدون: 'no',
  حال: 'is',
  في: 'in',
  ضمن: 'in',
  قبل: 'before',
  بعد: 'after',
} as const;

export const arabicTextFields = {
  عنوان: 'headline',
  العنوان: 'headline',
  مقدمة: 'standfirst',
  نص: 'body',
  النص: 'body',
  كاتب: 'byline',
  الكاتب: 'byline',
  مكان: 'place',
  المكان: 'place',
  قسم: 'section',
  القسم: 'section',
  وسم: 'tag',
  الوسم: 'tag',
  موضوع: 'subject',
  تعليق: 'caption',
  نسبة: 'credit',
  النسبة: 'credit',
  مصدر: 'source',
  المصدر: 'source',
  ملاحظات: 'notes',
} as const;

export const arabicDateFields = {
  نشر: 'published',
  النشر: 'published',
  تحديث: 'updated',
  التحديث: 'updated',
  تصحيح: 'corrected',
  حظر: 'embargo',
  ترخيص: 'expires',
} as const;

export const arabicValueFields = {
  لغة: 'language',
  اللغة: 'language',
  حالة: 'status',
  الحالة: 'status',
  مصور: 'creator',
  المصور: 'creator',
  حقوق: 'copyright',
  شروط: 'terms',
  ملف: 'file',
  رابط: 'link',
} as const;

export const arabicPresence = {
  عنوان: 'headline',
  مقدمة: 'standfirst',
  نص: 'body',
  كاتب: 'byline',
  مكان: 'place',
  قسم: 'section',
  وسم: 'tag',
  وسوم: 'tag',
  موضوع: 'subject',
  لغة: 'language',
  حالة: 'status',
  نشر: 'published',
  تحديث: 'update',
  تصحيح: 'correction',
  حظر: 'embargo',
  مصدر: 'source',
  صورة: 'image',
  تعليق: 'caption',
  نسبة: 'credit',
  ترخيص: 'expires',
  مصور: 'creator',
  حقوق: 'copyright',
  شروط: 'terms',
  ملف: 'file',
  رابط: 'link',
  روابط: 'link',
  ملاحظات: 'notes',
} as const;

/** By the English name of each. */
export const arabicStates = {
  مراجعة: 'attention',
  محدث: 'updated',
  مصحح: 'corrected',
  موضح: 'clarified',
  مسحوب: 'retracted',
  ملغى: 'canceled',
  محظور: 'embargoed',
  منته: 'expired',
  مكرر: 'duplicate',
} as const;

export const arabicDays = { أمس: 'yesterday', اليوم: 'today', غدا: 'tomorrow' } as const;
