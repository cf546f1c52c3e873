import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  type FetchLimits,
  fetchLimits,
  fetchPicture,
} from '../../../archive/pictures/fetch-picture.ts';
import { isPublicAddress } from '../../../archive/pictures/public-address.ts';
import { type PictureServer, pictureServer } from '../../support/picture-server.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const bytes = Buffer.from('\x89PNG\r\n\x1a\n and the rest', 'latin1');
const quick: FetchLimits = { ...fetchLimits, allowPrivate: true, pause: 5, maxSilence: 200 };

async function serve(answers: Parameters<typeof pictureServer>[0]): Promise<PictureServer> {
  const server = await pictureServer(answers);
  onTestFinished(() => server.close());
  return server;
}

async function fetched(address: string, limits: Partial<FetchLimits> = {}, signal?: AbortSignal) {
  const to = join(await temporaryFolder(), 'picture');
  const result = await fetchPicture(address, to, { ...quick, ...limits }, signal);
  return { result, kept: await readFile(to).catch(() => null) };
}

describe('a picture', () => {
  it('comes in whole, also over redirects', async () => {
    const { origin } = await serve({
      '/a.png': bytes,
      '/old': (_, response) => response.writeHead(302, { location: '/older' }).end(),
      '/older': (_, response) => response.writeHead(301, { location: '/a.png' }).end(),
    });
    for (const path of ['/a.png', '/old']) {
      const { result, kept } = await fetched(origin + path);
      expect(result).toEqual({ ok: true, value: bytes.length });
      expect(kept).toEqual(bytes);
    }
  });

  it('that is not there is asked for once', async () => {
    const server = await serve({});
    const { result, kept } = await fetched(`${server.origin}/gone.png`);
    expect(result).toMatchObject({ error: { code: 'host-refused', details: { status: 404 } } });
    expect(server.asked).toEqual(['/gone.png']);
    expect(kept).toBeNull();
  });

  it('of a host that is busy is asked for again', async () => {
    let asked = 0;
    const { origin } = await serve({
      '/a.png': (_, response) => {
        asked += 1;
        if (asked < 3) response.writeHead(503).end();
        else response.end(bytes);
      },
    });
    expect((await fetched(`${origin}/a.png`)).result).toEqual({ ok: true, value: bytes.length });
    expect(asked).toBe(3);
  });

  it('of a host that sends on and on is given up', async () => {
    const server = await serve({
      '/a': (_, response) => response.writeHead(302, { location: '/a' }).end(),
      '/file': (_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
    });
    expect((await fetched(`${server.origin}/a`)).result).toMatchObject({
      error: { code: 'host-refused' },
    });
    expect(server.asked).toHaveLength(quick.maxRedirects + 1);
    expect((await fetched(`${server.origin}/file`)).result).toMatchObject({
      error: { code: 'address-unsafe' },
    });
  });

  it('of a host that falls silent is given up, and nothing of it stays', async () => {
    const { origin } = await serve({
      '/silent': () => undefined,
      '/half': (_, response) => {
        response.writeHead(200, { 'content-length': '1000' });
        response.write(bytes);
      },
      '/cut': (_, response) => {
        response.writeHead(200, { 'content-length': '1000' });
        response.write(bytes, () => response.destroy());
      },
    });
    for (const path of ['/silent', '/half', '/cut']) {
      const { result, kept } = await fetched(origin + path, { tries: 2 });
      expect(result).toMatchObject({ error: { code: 'host-unreachable' } });
      expect(kept).toBeNull();
    }
  });

  it('that is too large is not kept, whether the host says so or not', async () => {
    const { origin } = await serve({
      '/said': (_, response) => response.writeHead(200, { 'content-length': '5000' }).end(),
      '/unsaid': (_, response) => {
        response.writeHead(200);
        for (let piece = 0; piece < 50; piece += 1) response.write(Buffer.alloc(100));
        response.end();
      },
    });
    for (const path of ['/said', '/unsaid']) {
      const { result, kept } = await fetched(origin + path, { maxBytes: 4999 });
      expect(result).toMatchObject({ error: { code: 'picture-too-large' } });
      expect(kept).toBeNull();
    }
    expect((await fetched(`${origin}/unsaid`, { maxBytes: 5000 })).result.ok).toBe(true);
  });

  it('is let go when the job is broken off, also between two tries', async () => {
    const { origin } = await serve({
      '/silent': () => undefined,
      '/busy': (_, response) => response.writeHead(503).end(),
    });
    for (const path of ['/silent', '/busy']) {
      const stop = new AbortController();
      const job = fetched(origin + path, { pause: 60_000, maxSilence: 60_000 }, stop.signal);
      setTimeout(() => stop.abort(new DOMException('Stopped', 'AbortError')), 50);
      await expect(job).rejects.toThrow('Stopped');
    }
  });
});

describe('what is not fetched', () => {
  it('are hosts of the own computer and network, by number and by name', async () => {
    const server = await serve({ '/a.png': bytes });
    const port = new URL(server.origin).port;
    for (const host of ['127.0.0.1', 'localhost', '[::1]', '[::ffff:127.0.0.1]', '2130706433']) {
      const { result } = await fetched(`http://${host}:${port}/a.png`, { allowPrivate: false });
      expect(result, host).toMatchObject({ error: { code: 'address-unsafe' } });
    }
    expect(server.asked).toEqual([]);
  });

  it('are other schemes, passwords, and what is no address', async () => {
    for (const address of [
      'file:///etc/passwd',
      'ftp://example.org/a',
      'http://a:b@example.org/',
      'http://',
    ])
      expect((await fetched(address)).result).toMatchObject({ error: { code: 'address-unsafe' } });
  });

  it.each([
    ['10.1.2.3', false],
    ['100.64.0.1', false],
    ['169.254.169.254', false],
    ['172.31.255.255', false],
    ['172.32.0.1', true],
    ['192.168.1.1', false],
    ['0.0.0.0', false],
    ['255.255.255.255', false],
    ['93.184.216.34', true],
    ['::', false],
    ['::1', false],
    ['::ffff:10.0.0.1', false],
    ['64:ff9b::7f00:1', false],
    ['fd00::1', false],
    ['fe80::1', false],
    ['2606:2800:220:1:248:1893:25c8:1946', true],
    ['example.org', false],
  ])('%s is of the open internet: %s', (address, expected) => {
    expect(isPublicAddress(address)).toBe(expected);
  });
});
