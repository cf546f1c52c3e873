import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseExternalAddress } from '../../electron/main/external-address.ts';

describe('what may be opened outside the app', () => {
  test('web addresses, shown by their host', () => {
    expect(parseExternalAddress('https://example.org:8443/a?b#c')).toEqual({
      href: 'https://example.org:8443/a?b#c',
      kind: 'web',
      host: 'example.org:8443',
    });
    expect(parseExternalAddress('HTTP://Example.org')?.host).toBe('example.org');
  });

  test('a mail address without the fields that a link tries to fill', () => {
    expect(parseExternalAddress('mailto:desk@example.org?attach=/etc/passwd&body=x')).toEqual({
      href: 'mailto:desk@example.org',
      kind: 'mail',
      host: 'desk@example.org',
    });
  });

  test.each([
    'file:///etc/passwd',
    'smb://server/share',
    'javascript:alert(1)',
    'ms-msdt:/id PCWDiagnostic',
    'data:text/html,x',
    'vbscript:x',
    'app://bundle/index.html',
    'media://archive/a.jpg',
    'chrome://settings',
    'ftp://example.org',
    'https://example.org@evil.test/',
    'https://user:secret@evil.test/',
    'mailto:',
    'mailto:a@b@c',
    'mailto:a@b%0d%0aBcc:c@d',
    '//example.org',
    'example.org',
    '',
  ])('%s is refused', (address) => {
    expect(parseExternalAddress(address)).toBeNull();
  });

  test('whatever the text, the answer is a web or mail address or nothing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.emailAddress()), (text) => {
        const address = parseExternalAddress(text);
        if (address === null) return;
        expect(['https:', 'http:', 'mailto:']).toContain(new URL(address.href).protocol);
        expect(address.host).not.toBe('');
      }),
    );
  });
});
