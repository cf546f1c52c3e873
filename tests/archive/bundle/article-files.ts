import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { articlePathSchema } from '../../../archive/article/article.ts';
import { readArticle } from '../../../archive/article/read-article.ts';
import type { BundleArticle } from '../../../archive/bundle/gather-bundle.ts';

/** An article as the packer takes it, from the text of its file. */
export function articleFile(at: string, content: string): BundleArticle {
  const path = articlePathSchema.parse(at);
  const bytes = Buffer.from(content);
  return { path, bytes, article: readArticle(bytes, { path, timeZone: 'UTC' }) };
}

/** Pictures need not be pictures: they are bytes under a name. */
export async function writePictures(
  folder: string,
  pictures: Readonly<Record<string, Uint8Array | string>>,
): Promise<void> {
  for (const [path, bytes] of Object.entries(pictures)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
}

export const harbour = `---
id: 01KAVZ4M4Q3N6QJ0W2Q5B0T8ZK
headline: Harbour <b>reopens</b> & more
standfirst: Ferries sail again
byline: [Ada Finch, "J. O'Neil"]
published: 2024-03-02T08:00:00+01:00
updates:
  - { at: 2024-03-02T09:30:00+01:00, kind: correction, note: The ferry is the Anna. }
section: News
place: Brandmar
tags: [ferries, harbour]
subjects: [medtop:20000647]
language: en
status: usable
source: { name: The Courier, uri: "https://courier.example/1", guid: courier-1 }
images:
  - { file: media/2024/ferry.jpg, caption: The Anna, alt: A ferry, credit: EPA, creator: Ida, copyright: © EPA, usageTerms: Once, expires: 2027-01-10, lead: true }
  - { file: "https://pictures.example/x.jpg", credit: Elsewhere }
  - { file: media/gone.jpg }
  - { credit: A picture without a file }
links: [{ title: In pictures, href: "https://courier.example/2" }, { title: Bad, href: "javascript:alert(1)" }]
notes: [Powered by automated translation]
---
The **harbour** reopened. ![On deck](../../../media/2024/deck%20one.jpg "x")

# A heading

<script>alert(1)</script> and [a link](javascript:alert(2)) and [another](https://example.org/).

| a | b |
|---|---|
| 1 | 2 |
`;
