import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { lintFiles } from './lint.ts';

const restricted = 'lint/style/noRestrictedImports';
const node = 'lint/correctness/noNodejsModules';
const global = 'lint/style/noRestrictedGlobals';

/** One planted violation: where it is, what it says, and the rule that must report it. */
const violations: { path: string; text: string; rule: string }[] = [
  { path: 'archive/a.ts', text: "import { app } from 'electron';", rule: restricted },
  { path: 'archive/b.ts', text: "import type { App } from 'electron';", rule: restricted },
  { path: 'archive/c.ts', text: "import { useState } from 'react';", rule: restricted },
  {
    path: 'archive/d.ts',
    text: "import { x } from '../electron/contract/x.ts';",
    rule: restricted,
  },
  { path: 'archive/e.ts', text: "import { x } from '../renderer/x.ts';", rule: restricted },
  { path: 'archive/f.ts', text: "const x = await import('../renderer/x.ts');", rule: restricted },
  { path: 'archive/store/g.ts', text: "import { x } from '../../build/x.ts';", rule: restricted },
  { path: 'archive/h.ts', text: "export * from '../tests/support/x.ts';", rule: restricted },
  { path: 'archive/i.ts', text: 'export const title = document.title;', rule: global },
  { path: 'archive/j.ts', text: "import { x } from 'react-aria-components';", rule: restricted },
  { path: 'electron/contract/a.ts', text: "import { readFile } from 'node:fs';", rule: node },
  { path: 'electron/contract/b.ts', text: "import 'node:fs/promises';", rule: restricted },
  { path: 'electron/contract/c.ts', text: "import { app } from 'electron';", rule: restricted },
  { path: 'electron/contract/d.ts', text: "import { x } from '../main/x.ts';", rule: restricted },
  { path: 'electron/contract/e.ts', text: "import yaml from 'yaml';", rule: restricted },
  {
    path: 'electron/contract/f.ts',
    text: "import { x } from '../../archive/x.ts';",
    rule: 'plugin',
  },
  { path: 'electron/contract/g.ts', text: "export * from '../../archive/x.ts';", rule: 'plugin' },
  {
    path: 'electron/contract/h.ts',
    text: "import { x } from '../../renderer/x.ts';",
    rule: restricted,
  },
  {
    path: 'electron/main/a.ts',
    text: "import { x } from '../../renderer/x.ts';",
    rule: restricted,
  },
  { path: 'electron/main/b.ts', text: "import { ipcMain } from 'electron';", rule: restricted },
  { path: 'electron/main/c.ts', text: "import * as electron from 'electron';", rule: restricted },
  {
    path: 'electron/main/d.ts',
    text: "import { openArchive } from '../../archive/archive.ts';",
    rule: restricted,
  },
  { path: 'electron/main/e.ts', text: "import { x } from '../service/x.ts';", rule: restricted },
  {
    path: 'electron/preload/a.ts',
    text: "import { openArchive } from '../../archive/archive.ts';",
    rule: restricted,
  },
  { path: 'electron/service/a.ts', text: "import { dialog } from 'electron';", rule: restricted },
  { path: 'electron/service/b.ts', text: "import { useState } from 'react';", rule: restricted },
  { path: 'renderer/a.ts', text: "import { ipcRenderer } from 'electron';", rule: restricted },
  { path: 'renderer/b.ts', text: "import { readFile } from 'node:fs';", rule: restricted },
  { path: 'renderer/c.ts', text: "import { readFile } from 'node:fs/promises';", rule: restricted },
  { path: 'renderer/d.ts', text: "import { readFileSync } from 'fs';", rule: node },
  { path: 'renderer/e.ts', text: "import type { A } from '../archive/x.ts';", rule: restricted },
  { path: 'renderer/views/f.tsx', text: "import '../../electron/main/x.ts';", rule: restricted },
  { path: 'renderer/g.ts', text: 'export const api = window.newsroom;', rule: 'plugin' },
  { path: 'renderer/h.ts', text: 'export const api = globalThis.newsroom;', rule: 'plugin' },
];

const allowed: Record<string, string> = {
  'archive/x.ts': "import { readFile } from 'node:fs/promises';\nexport const read = readFile;\n",
  'archive/archive.ts': "import { read } from './x.ts';\nexport const openArchive = read;\n",
  'electron/contract/x.ts':
    "import { z } from 'zod';\nimport type { Article } from '../../archive/article/article.ts';\nimport { y } from './y.ts';\nexport type { Article };\nexport const schema = z.literal(y);\n",
  'electron/contract/y.ts': "export const y = 'y';\n",
  'electron/main/ipc.ts':
    "import { ipcMain } from 'electron';\nexport const handle = ipcMain.handle;\n",
  'electron/main/main.ts':
    "import { app } from 'electron';\nimport { schema } from '../contract/x.ts';\nexport const start = () => app.exit(schema ? 0 : 1);\n",
  'electron/preload/preload.ts':
    "import { ipcRenderer } from 'electron';\nexport const send = ipcRenderer.send;\n",
  'electron/service/service.ts':
    "import { openArchive } from '../../archive/archive.ts';\nexport const open = openArchive;\n",
  'renderer/app.tsx':
    "import { useState } from 'react';\nimport { schema } from '../electron/contract/x.ts';\nexport const App = () => useState(schema)[0] && <p>App</p>;\n",
  'renderer/bridge/bridge.ts': 'export const api = window.newsroom;\n',
};

test.each(violations)('reports $text in $path', async ({ path, text, rule }) => {
  const report = await lintFiles(await temporaryFolder(), { [path]: `${text}\n` });
  expect(report.files).toBe(1);
  expect(report.errors).toContain(`${path}: ${rule}`);
});

test('accepts imports that follow the design', async () => {
  const report = await lintFiles(await temporaryFolder(), allowed);
  expect(report.files).toBe(Object.keys(allowed).length);
  expect(report.errors).toEqual([]);
});

test('reports an import cycle', async () => {
  const report = await lintFiles(await temporaryFolder(), {
    'archive/a.ts': "import { b } from './b.ts';\nexport const a = () => b();\n",
    'archive/b.ts': "import { a } from './a.ts';\nexport const b = () => a();\n",
  });
  expect(report.files).toBe(2);
  expect(report.errors).toContain('archive/a.ts: lint/suspicious/noImportCycles');
});
