import { createWriteStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';
import {
  type Failure,
  fail,
  failureOfSystemError,
  isSystemError,
  ok,
  type Result,
} from '../result.ts';
import { isPublicAddress, PrivateAddress, publicLookup } from './public-address.ts';

export interface FetchLimits {
  /** Of one picture. */
  readonly maxBytes: number;
  /** Milliseconds without a byte after which a host is given up. */
  readonly maxSilence: number;
  /** Milliseconds for one picture in one try. */
  readonly maxTime: number;
  readonly maxRedirects: number;
  /** How often a host that fails is asked. */
  readonly tries: number;
  /** Milliseconds before the second try; twice as many before each further one. */
  readonly pause: number;
  /** Asks hosts of the own computer and network as well. */
  readonly allowPrivate: boolean;
}

export const fetchLimits: FetchLimits = {
  maxBytes: 64 * 1024 * 1024,
  maxSilence: 20_000,
  maxTime: 5 * 60_000,
  maxRedirects: 5,
  tries: 3,
  pause: 1000,
  allowPrivate: false,
};

/**
 * Fetches what lies at an http(s) address into a new file, and gives its size.
 *
 * Fails with `address-unsafe` (another scheme, a name and password in it, a host of the own network),
 * `host-unreachable` after all tries, `host-refused` with `details.status`, `picture-too-large`, and as
 * files do; then no file is left. Throws the signal's reason.
 */
export async function fetchPicture(
  address: string,
  to: string,
  limits: FetchLimits,
  signal?: AbortSignal,
): Promise<Result<number>> {
  for (let tried = 1; ; tried += 1) {
    signal?.throwIfAborted();
    const fetched = await tryFetch(address, to, limits, signal);
    if (fetched.ok) return fetched;
    await rm(to, { force: true });
    if (tried >= limits.tries || !mayPass(fetched.error)) return fetched;
    await pause(
      limits.pause * 2 ** (tried - 1),
      undefined,
      signal === undefined ? {} : { signal },
    ).catch((error: unknown) => {
      signal?.throwIfAborted();
      throw error;
    });
  }
}

/** Whether it may be otherwise in a moment. */
function mayPass({ code, details }: Failure): boolean {
  if (code === 'host-unreachable') return true;
  const status = details?.status;
  return code === 'host-refused' && typeof status === 'number' && (status >= 500 || status === 429);
}

async function tryFetch(
  address: string,
  to: string,
  limits: FetchLimits,
  signal: AbortSignal | undefined,
): Promise<Result<number>> {
  const late = AbortSignal.timeout(limits.maxTime);
  const stop = signal === undefined ? late : AbortSignal.any([signal, late]);
  try {
    let url = parsed(address);
    for (let redirects = 0; redirects <= limits.maxRedirects; redirects += 1) {
      if (url === null || !isSafe(url, limits)) return unsafe(address, url);
      const response = await call(url, limits, stop);
      const status = response.statusCode ?? 0;
      const { location } = response.headers;
      if (status >= 300 && status < 400 && location !== undefined) {
        response.destroy();
        url = parsed(location, url.href);
        continue;
      }
      if (status !== 200) {
        response.destroy();
        return fail('host-refused', `${url.host} answered ${status}.`, {
          path: address,
          details: { status },
        });
      }
      return await keep(response, to, limits.maxBytes, address, stop);
    }
    return fail('host-refused', `${address} leads from address to address.`, { path: address });
  } catch (error) {
    signal?.throwIfAborted();
    return { ok: false, error: failureOfCall(error, address) };
  }
}

function parsed(address: string, base?: string): URL | null {
  return URL.canParse(address, base) ? new URL(address, base) : null;
}

function isSafe(url: URL, { allowPrivate }: FetchLimits): boolean {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return false;
  if (url.username !== '' || url.password !== '') return false;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return allowPrivate || isIP(host) === 0 || isPublicAddress(host);
}

function unsafe(address: string, url: URL | null): Result<never> {
  return fail('address-unsafe', `${url?.href ?? address} is not fetched.`, { path: address });
}

function call(url: URL, limits: FetchLimits, signal: AbortSignal): Promise<IncomingMessage> {
  const request = url.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const asked = request(
      url,
      {
        signal,
        agent: false,
        timeout: limits.maxSilence,
        headers: {
          accept: 'image/*',
          'accept-encoding': 'identity',
          'user-agent': 'Newsroom Archive',
        },
        ...(limits.allowPrivate ? {} : { lookup: publicLookup }),
      },
      resolve,
    );
    asked.on('timeout', () => asked.destroy(new Silence(`${url.host} has fallen silent.`)));
    asked.on('error', reject);
    asked.end();
  });
}

class Silence extends Error {}
class TooLarge extends Error {}

async function keep(
  response: IncomingMessage,
  to: string,
  maxBytes: number,
  address: string,
  signal: AbortSignal,
): Promise<Result<number>> {
  const tooLarge = fail('picture-too-large', `${address} is larger than ${maxBytes} bytes.`, {
    path: address,
    details: { maxBytes },
  });
  if (Number(response.headers['content-length'] ?? 0) > maxBytes) {
    response.destroy();
    return tooLarge;
  }
  try {
    await pipeline(
      response,
      async function* (pieces: AsyncIterable<Uint8Array>) {
        let bytes = 0;
        for await (const piece of pieces) {
          bytes += piece.length;
          if (bytes > maxBytes) throw new TooLarge();
          yield piece;
        }
      },
      createWriteStream(to),
      { signal },
    );
  } catch (error) {
    if (error instanceof TooLarge) return tooLarge;
    throw error;
  }
  return ok((await stat(to)).size);
}

const ofDisks = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EIO']);

/** Every other trouble of a call is the host's or the network's. */
function failureOfCall(error: unknown, address: string): Failure {
  if (error instanceof PrivateAddress)
    return { code: 'address-unsafe', message: error.message, path: address };
  if (isSystemError(error) && (error.syscall === 'open' || ofDisks.has(error.code)))
    return failureOfSystemError(error, address);
  const message = error instanceof Error ? error.message : String(error);
  return { code: 'host-unreachable', message: `${address}: ${message}`, path: address };
}
