import type { columns as english } from '../en/columns.ts';

export const columns: Record<keyof typeof english, string> = {
  'columns.title': 'أعمدة {table}',
  'columns.column': 'العمود',
  'columns.field': 'الحقل',
  'columns.samples': 'بعض القيم',
  'columns.fieldOf': 'حقل العمود «{column}»',
  'columns.leftOut': 'يُترك',
  'columns.noValues': 'لا قيم',
  'columns.hasHeadings': 'السطر الأول يسمّي الأعمدة',
  'columns.dates': 'تاريخ مثل ‎03/04/2022‎ هو',
  'columns.dayFirst': '3 أبريل',
  'columns.monthFirst': '4 مارس',
  'columns.dateUnknown': 'غير معروف',
  'columns.guessed': 'خُمّنت من الأسماء والقيم.',
  'columns.remembered': 'كما قلتَ عن جدول سابق له هذه الأعمدة.',
  'columns.given': 'كما قلتَ؛ ويُحفظ عند الاستيراد للجداول التي لها هذه الأعمدة.',
  'columns.guess': 'التخمين من جديد',
  'column.updated': 'آخر تغيير',
  'column.uri': 'عنوان المقال',
  'column.guid': 'هويته في المصدر',
  'column.html': 'النص بصيغة HTML',
};
