import type { windows as english } from '../en/windows.ts';

/** Windows of one story, and what the system tells of long work. */
export const windows: Record<keyof typeof english, string> = {
  'storyWindow.gone': 'لم يعد هذا المقال في الأرشيف',
  'storyWindow.goneText': 'نُقل إلى المهملات أو أُزيل ملفه. إن عاد ظهر هنا من جديد.',
  'storyWindow.close': 'إغلاق النافذة',
  'storyWindow.backToStory': 'العودة إلى المقال',

  'notify.on': 'سيصلك إشعار عند انتهاء عمل طويل',
  'notify.off': 'لن يصلك إشعار عند انتهاء عمل طويل',
  'notify.loading.done': 'اكتملت قراءة الأرشيف',
  'notify.loading.failed': 'تعذّرت قراءة الأرشيف',
  'notify.preview.done': 'الاستيراد جاهز للمراجعة',
  'notify.preview.failed': 'تعذّرت قراءة ما يُراد استيراده',
  'notify.import.done': 'انتهى الاستيراد',
  'notify.import.failed': 'لم ينجح الاستيراد',
  'notify.export.done': 'انتهى التصدير',
  'notify.export.failed': 'لم ينجح التصدير',
  'notify.check.done': 'انتهى الفحص',
  'notify.check.failed': 'تعذّر الفحص',
  'notify.change.done': 'انتهى التغيير',
  'notify.change.failed': 'لم ينجح التغيير',
};
