import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { orgHtml } from '../../../../archive/formats/org/org-html.ts';
import { readEverything } from '../../../support/read-everything.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const text = `#+TITLE: The port
#+AUTHOR: Jane Doe
#+DATE: <2019-03-04 Mon 10:20>
#+FILETAGS: :port:sea:
#+OPTIONS: toc:nil

Ships *wait* /outside/ the =quay=, see [[https://a.example][the list]].[fn:1]
* TODO Docks :x:
:PROPERTIES:
:ID: 7
:END:
- one
  - inner
- two
#+BEGIN_SRC go
x < 1
#+END_SRC
#+BEGIN_QUOTE
We wait.
#+END_QUOTE
#+CAPTION: The quay. Photo: Ann Lee / Reuters
[[file:quay.png]]
| a | b |
|---+---|
| 1 | 2 |
# a comment
[fn:1] Of today.
`;

test('a file of Org gives its facts and its text, and names what is neither', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'port.org'), text);
  await writeFile(join(folder, 'quay.png'), 'picture');
  const items = await readEverything({ kind: 'path', path: folder });
  expect(items.map(({ kind }) => kind)).toEqual(['article', 'left-out']);
  const [item] = items;
  if (item?.kind !== 'article') throw new Error('no article');
  expect(new TextDecoder().decode(item.article.file)).toBe(`---
headline: The port
byline: [Jane Doe]
published: 2019-03-04T10:20
tags: [port, sea]
images:
  - { file: media/2019/03/quay.png, caption: The quay., credit: Ann Lee / Reuters, creator: Ann Lee }
---

Ships **wait** *outside* the \`quay\`, see [the list](https://a.example).[^1]

## Docks

- one
  - inner
- two

\`\`\`go
x < 1
\`\`\`

> We wait.

![](/media/2019/03/quay.png)

| a | b |
| --- | --- |
| 1 | 2 |

[^1]: Of today.
`);
  const notes = item.article.fields?.map((note) => (note.kind === 'dropped' ? note.value : ''));
  expect(notes).toEqual([':ID: 7', '# a comment', 'toc:nil']);
});

test('a file of Org ends, however it nests or goes on', () => {
  const many = 20_000;
  const texts = [
    '#+begin_quote\n'.repeat(many),
    Array.from({ length: 2000 }, (_, depth) => `${' '.repeat(depth)}- x`).join('\n'),
    '*/_+'.repeat(many),
    ' *a [[a'.repeat(many),
    ':a:\n'.repeat(many),
  ];
  for (const text of texts) expect(orgHtml(text.split('\n'), () => undefined)).not.toBe('');
});
