import fc, { type Arbitrary } from 'fast-check';

/** What readers stumble over. */
const tokens = [
  ...[
    '\0',
    '\ufeff',
    '\u202e',
    '\r',
    '---\n',
    '+++\n',
    '{{',
    '}}',
    '[[',
    ']]>',
    '<![CDATA[',
    '<!--',
  ],
  ...['<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>', '&b;', '&#0;', '&#x110000;'],
  ...['<script>', 'javascript:alert(1)', 'data:image/png;base64,', '../../', 'C:\\', 'file:///'],
  ...['![', '](', '> ', '- ', '| ', '`', '"', "'", ':', '=1+1', '__proto__', 'PK\u0003\u0004'],
  ...['9999999999999', '-1', '1e999', '0000-00-00', '24:60', 'T25:00:00+99:99', '\ud800'],
].map((token) => Buffer.from(token));

type Change = (bytes: Buffer) => Buffer;

/** Places as parts of the length, so that they fit any file. */
const place = fc.double({ min: 0, max: 1, noNaN: true });
const at = (bytes: Buffer, part: number) => Math.floor(bytes.length * part);

const change: Arbitrary<Change> = fc.oneof(
  fc.tuple(place, fc.nat(255)).map(
    ([part, mask]): Change =>
      (bytes) => {
        const changed = Buffer.from(bytes);
        const index = Math.min(at(bytes, part), bytes.length - 1);
        if (index >= 0) changed[index] = (changed[index] ?? 0) ^ mask;
        return changed;
      },
  ),
  place.map(
    (part): Change =>
      (bytes) =>
        bytes.subarray(0, at(bytes, part)),
  ),
  fc.tuple(place, place).map(
    ([from, to]): Change =>
      (bytes) =>
        Buffer.concat([
          bytes.subarray(0, at(bytes, Math.min(from, to))),
          bytes.subarray(at(bytes, Math.max(from, to))),
        ]),
  ),
  fc.tuple(place, place, fc.integer({ min: 2, max: 200 })).map(
    ([from, to, times]): Change =>
      (bytes) => {
        const start = at(bytes, Math.min(from, to));
        const piece = bytes.subarray(start, Math.min(at(bytes, Math.max(from, to)), start + 2000));
        return Buffer.concat([
          bytes.subarray(0, start),
          ...Array.from({ length: times }, () => piece),
          bytes.subarray(start),
        ]);
      },
  ),
  fc
    .tuple(
      place,
      fc.constantFrom(...tokens),
      fc.oneof(fc.constant(1), fc.integer({ min: 2, max: 3000 })),
    )
    .map(
      ([part, token, times]): Change =>
        (bytes) =>
          Buffer.concat([
            bytes.subarray(0, at(bytes, part)),
            ...Array.from({ length: times }, () => token),
            bytes.subarray(at(bytes, part)),
          ]),
    ),
);

/** Ways to damage a file, one after another. */
export const changes: Arbitrary<readonly Change[]> = fc.array(change, {
  minLength: 1,
  maxLength: 4,
});

export function mutated(bytes: Buffer, by: readonly Change[]): Buffer {
  return by.reduce((changed, one) => one(changed), bytes);
}
