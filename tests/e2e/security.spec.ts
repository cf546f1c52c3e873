import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect, type Machine, test } from '../support/app.ts';

/** The window's page is shut in: what is tried here is what an article's text could try. */

const ours = 'app://bundle/index.html';

/** Reports what the page's policy refused, from the first line of the page on. */
async function watchPolicy(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { seenViolations: seen });
    document.addEventListener('securitypolicyviolation', (event) => {
      seen.push(`${event.effectiveDirective} ${event.blockedURI}`);
    });
  });
  await page.reload();
  await appears(page);
  return () => page.evaluate(() => [...Reflect.get(window, 'seenViolations')]);
}

/** The application has drawn itself. */
async function appears(page: Page): Promise<void> {
  await expect(page.locator('#root > *').first()).toBeVisible();
  await expect(page.getByRole('grid').or(page.getByRole('listbox')).first()).toBeVisible();
}

/** Runs code as the page itself would: Playwright's own evaluate is exempt from the policy. */
function inPageTask<Value>(page: Page, name: string): Promise<Value> {
  return page.evaluate(
    (task) =>
      new Promise<Value>((resolve) => {
        setTimeout(() => resolve(Reflect.get(window, 'tasks')[task]()), 0);
      }),
    name,
  );
}

async function fetchStatus(app: ElectronApplication, address: string): Promise<number> {
  return app.evaluate(async ({ BrowserWindow }, url) => {
    const session = BrowserWindow.getAllWindows()[0]?.webContents.session;
    return session ? (await session.fetch(url)).status : 0;
  }, address);
}

async function hostileArchive(machine: Machine): Promise<string> {
  const folder = join(machine.files, 'Hostile');
  await mkdir(join(folder, 'media'), { recursive: true });
  await writeFile(join(machine.files, 'private.png'), 'private');
  await writeFile(join(folder, 'media/page.html'), '<script>parent.pwned = 1</script>');
  await writeFile(
    join(folder, 'media/scripted.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10" onload="top.pwned=1"><script>top.pwned=1</script><rect width="10" height="10"/></svg>',
  );
  await symlink(join(machine.files, 'private.png'), join(folder, 'media/link.png'));
  const body = [
    '<script>window.pwned = 1</script>',
    '<img src="x" onerror="window.pwned = 1">',
    '<iframe srcdoc="<script>parent.pwned = 1</script>"></iframe>',
    '<svg onload="window.pwned = 1"></svg>',
    '[a link](javascript:window.pwned=1)',
    '<a href="javascript:window.pwned=1">raw</a>',
    '![remote](https://127.0.0.1:1/track.png)',
    'The last paragraph.',
  ].join('\n\n');
  await writeFile(
    join(folder, 'hostile.md'),
    `---\nheadline: "Hostile <img src=x onerror=window.pwned=1>"\nimages:\n  - { file: media/scripted.svg, caption: "<b onclick=alert(1)>x</b>", credit: A }\n---\n${body}\n`,
  );
  return folder;
}

test('the page has no Node, no sandbox holes and no way to the preload script', async ({
  app,
  page,
}) => {
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const found = BrowserWindow.getAllWindows().map((window) => {
      const contents: unknown = window.webContents;
      return Reflect.get(Object(contents), 'getLastWebPreferences').call(contents);
    });
    return JSON.parse(JSON.stringify(found));
  });
  expect(preferences).toHaveLength(1);
  expect(preferences[0]).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
  });
  // Left out of the list where they have their default, which is false.
  for (const name of ['nodeIntegrationInWorker', 'navigateOnDragDrop', 'experimentalFeatures']) {
    expect(preferences[0][name] ?? false, name).toBe(false);
  }
  const seen = await page.evaluate(() => ({
    globals: ['process', 'require', 'module', 'Buffer', 'electron'].filter((n) => n in window),
    api: Object.keys(window.newsroom).sort(),
    frozen: Object.isFrozen(window.newsroom),
  }));
  expect(seen).toEqual({
    globals: [],
    api: ['beginWithDropped', 'connectService', 'grantDropped', 'invoke', 'onEvent'],
    frozen: true,
  });
});

test('the page runs in a sandboxed process', async ({ app }) => {
  test.skip(process.platform !== 'linux', 'the proof is read from /proc');
  test.skip(process.getuid?.() === 0, 'root runs with --no-sandbox');
  const pid = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  );
  expect(await readFile(`/proc/${pid}/status`, 'utf8')).toMatch(/^Seccomp:\t2$/m);
});

test('the pages obey their own policy, and inline code, eval and raw HTML are refused', async ({
  page,
}) => {
  const violations = await watchPolicy(page);
  expect(await violations()).toEqual([]);
  await page.evaluate(() => {
    const tasks = {
      // biome-ignore lint/security/noGlobalEval: that it is refused is what is tested.
      eval: () => attempt(() => window.eval('1')),
      function: () => attempt(() => new Function('return 1')()),
      html: () => attempt(() => (document.createElement('div').innerHTML = '<b>x</b>')),
      script: () =>
        attempt(() => {
          const script = document.createElement('script');
          script.text = 'window.pwned = 1';
          document.body.append(script);
        }),
      style: () => {
        const element = document.createElement('p');
        element.setAttribute('style', 'color: rgb(1, 2, 3)');
        document.body.append(element);
        const { color } = getComputedStyle(element);
        element.remove();
        return color === 'rgb(1, 2, 3)' ? 'done' : 'refused';
      },
    };
    function attempt(act: () => unknown): string {
      try {
        act();
        return 'done';
      } catch {
        return 'refused';
      }
    }
    Object.assign(window, { tasks });
  });
  for (const name of ['eval', 'function', 'html', 'script', 'style']) {
    expect(await inPageTask(page, name), name).toBe('refused');
  }
  expect(await page.evaluate(() => Reflect.get(window, 'pwned'))).toBeUndefined();
  expect((await violations()).length).toBeGreaterThan(0);
});

test('of an archive that attacks, pictures alone are shown; its text is text, and nothing of it runs', async ({
  launch,
  machine,
}) => {
  const { app, page } = await launch({ args: [await hostileArchive(machine)] });
  expect(await fetchStatus(app, 'media://archive/media/scripted.svg')).toBe(200);
  for (const path of ['media/page.html', 'media/link.png', '..%2fprivate.png', 'hostile.md']) {
    expect(await fetchStatus(app, `media://archive/${path}`), path).toBe(404);
  }
  await page.getByText('Hostile <img').first().click();
  await expect(page.getByText('The last paragraph.').first()).toBeVisible();
  for (const link of await page.getByText('a link', { exact: true }).all()) await link.click();
  expect(await page.evaluate(() => Reflect.get(window, 'pwned'))).toBeUndefined();
  expect(await page.locator('iframe, script:not([src]), [onerror], [onload]').count()).toBe(0);
  expect(await page.evaluate(() => location.href)).toBe(ours);
});

test('no address leads out of the folder of the pages, and a frame inside gets nothing of the preload script', async ({
  app,
  page,
}) => {
  expect(await fetchStatus(app, ours)).toBe(200);
  for (const path of ['%2e%2e/main/main.js', '..%2fmain%2fmain.js', '..%5cmain.js', 'a%00.html']) {
    expect([403, 404], path).toContain(await fetchStatus(app, `app://bundle/${path}`));
  }
  expect(await fetchStatus(app, 'app://elsewhere/index.html')).toBe(403);
  const inFrame = await page.evaluate(
    (address) =>
      new Promise<string>((resolve) => {
        const frame = document.createElement('iframe');
        frame.addEventListener('load', () => {
          const inner = frame.contentWindow;
          resolve(inner ? typeof Reflect.get(inner, 'newsroom') : 'no frame');
          frame.remove();
        });
        frame.src = address;
        document.body.append(frame);
      }),
    'app://bundle/index.html?frame',
  );
  expect(inFrame).toBe('undefined');
});

test('nothing reaches the network, even without the policy of the page', async ({ app, page }) => {
  let reached = 0;
  const server = createServer((_, response) => {
    reached += 1;
    response.end('reached');
  });
  const address = await listen(server);
  const fromMain = await app.evaluate(async ({ BrowserWindow }, url) => {
    const session = BrowserWindow.getAllWindows()[0]?.webContents.session;
    try {
      await session?.fetch(url);
      return 'reached';
    } catch (error) {
      return String(error);
    }
  }, address);
  expect(fromMain).toContain('ERR_BLOCKED_BY_CLIENT');
  const fromPage = await page.evaluate(async (url) => {
    const image = new Image();
    image.src = url;
    const [fetched, drawn] = await Promise.allSettled([fetch(url), image.decode()]);
    return [fetched.status, drawn.status];
  }, address);
  expect(fromPage).toEqual(['rejected', 'rejected']);
  expect(reached).toBe(0);
  server.close();
});

test('permissions are refused, but for writing text to the clipboard', async ({ page }) => {
  await page.locator('body').click({ position: { x: 2, y: 2 } });
  const answers = await page.evaluate(async () => {
    const place = new Promise((resolve) =>
      navigator.geolocation.getCurrentPosition(
        () => resolve('allowed'),
        (error) => resolve(error.code === error.PERMISSION_DENIED ? 'denied' : 'failed'),
      ),
    );
    const read = navigator.clipboard.readText().then(
      () => 'allowed',
      () => 'denied',
    );
    const write = navigator.clipboard.writeText('copied').then(
      () => 'allowed',
      () => 'denied',
    );
    return { place: await place, read: await read, write: await write };
  });
  expect(answers).toEqual({ place: 'denied', read: 'denied', write: 'allowed' });
});

test('an address leaves the app only after the person has agreed', async ({ app, page }) => {
  await app.evaluate(({ dialog, shell }) => {
    const asked: string[] = [];
    const opened: string[] = [];
    Object.assign(globalThis, { asked, opened, answer: 1 });
    dialog.showMessageBox = async (...values: unknown[]) => {
      asked.push(String(Reflect.get(Object(values.at(-1)), 'message')));
      return { response: Reflect.get(globalThis, 'answer'), checkboxChecked: false };
    };
    shell.openExternal = async (address) => void opened.push(address);
  });
  const open = (href: string) =>
    page.evaluate((address) => window.newsroom.invoke('open-external', { href: address }), href);
  expect(await open('file:///etc/passwd')).toMatchObject({ ok: false });
  expect(await open('https://example.org/a')).toMatchObject({ value: { opened: false } });
  await app.evaluate(() => Object.assign(globalThis, { answer: 0 }));
  expect(await open('https://example.org/b')).toMatchObject({ value: { opened: true } });
  const record = await app.evaluate(() => ({
    asked: [...Reflect.get(globalThis, 'asked')],
    opened: [...Reflect.get(globalThis, 'opened')],
  }));
  expect(record.opened).toEqual(['https://example.org/b']);
  expect(record.asked).toHaveLength(2);
  expect(record.asked[0]).toContain('example.org');
});

test('the page stays where it is and opens no other', async ({ app, page }) => {
  expect(await page.evaluate(() => window.open('https://example.org'))).toBeNull();
  expect(await page.evaluate((address) => window.open(address), ours)).toBeNull();
  await page.evaluate(() => document.body.append(document.createElement('webview')));
  for (const address of ['https://example.org/', 'file:///etc/passwd', 'data:text/html,x']) {
    await page.evaluate((target) => {
      location.href = target;
    }, address);
  }
  await expect.poll(() => page.evaluate(() => location.href)).toBe(ours);
  const contents = await app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((one) => one.getType()),
  );
  expect(contents).toEqual(['window']);
});

function listen(server: Server): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      resolve(`http://127.0.0.1:${port}/`);
    });
  });
}
