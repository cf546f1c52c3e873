/** Files of an archive: texts that are longer than their places, in two directions, and one that cannot be read. */
export const hardStories: Readonly<Record<string, string>> = {
  'long.md': `---
headline: Harbour commissioners adopt, after a session of nineteen hours and thirty-one amendments, the plan for a second breakwater that nobody in the room had asked for
standfirst: The vote, the longest since the commissioners were first elected, ends eleven years of hearings; the opponents, who brought a cake, say that they will be back
byline: [Maximiliane Freifrau von Schwarzenberg-Lichtenthal, Juan Pablo Fernández de la Calderería y Ortiz, "عبد الرحمن بن يوسف الخوارزمي"]
published: 2025-11-03T23:59:00+01:00
updates:
  - { at: 2025-11-04T07:15:00+01:00, kind: correction, note: "The session lasted nineteen hours, not ninety" }
section: Harbour, Shipping and Coastal Affairs
place: Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogoch
tags: [Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz, breakwater, harbour commissioners, "election 2025", minutes, cake, "a tag that somebody has written as a whole sentence"]
language: en
source: { name: The Consolidated Harbour and Coastal Intelligence Service, uri: "https://wire.example/2025/11/03/harbour-commissioners-adopt-plan-for-a-second-breakwater-after-nineteen-hours", guid: "urn:example:2025:11:03:harbour-commissioners-adopt" }
images:
  - { file: media/missing-picture-with-a-name-that-does-not-end-anywhere-soon.jpg, caption: "The commissioners at four in the morning, when the twelfth amendment failed", credit: "Photograph by Maximiliane Freifrau von Schwarzenberg-Lichtenthal for the Consolidated Harbour and Coastal Intelligence Service", lead: true }
  - { credit: AFP }
notes: [Powered by automated translation]
---
The plan was adopted at one minute to midnight.

> “Nobody asked for it,” said one commissioner, “and so nobody could be against it.”

قال مدير الميناء: «لم يطلبه أحد».
`,
  'arabic.md': `---
headline: مجلس الميناء يقرّ خطة كاسر الأمواج الثاني بعد جلسة استمرت تسع عشرة ساعة
published: 2025-11-03
language: ar
tags: [الميناء]
---
أقرّ المجلس الخطة قبل منتصف الليل بدقيقة، وقال AFP إن الجلسة هي الأطول.
`,
  'nothing-known.md': 'A text without a headline, without a date and without a byline.\n',
  'broken.md':
    '---\nheadline: [broken\n---\n\nThe text is there, and its front matter is not closed.\n',
};
