import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { expect, it } from 'vitest';
import { CdataLifter } from '../../../../archive/formats/xml/lift-cdata.ts';

/** All text of a document; null when it is not well-formed. */
function textOf(pieces: readonly string[], lifter: CdataLifter | null): string | null {
  const parser = new SaxesParser({ xmlns: true });
  let text = '';
  let isBroken = false;
  parser.on('error', () => {
    isBroken = true;
  });
  parser.on('text', (data) => {
    text += data;
  });
  parser.on('cdata', (seen) => {
    text += `(${lifter?.textOf(seen) ?? seen})`;
  });
  for (const piece of pieces) parser.write(lifter?.take(piece) ?? piece);
  const rest = lifter?.end() ?? '';
  if (rest !== '') parser.write(rest);
  parser.close();
  return isBroken ? null : text;
}

const words = ['<![CDATA[', ']]>', ']]', ']', '>', '<!--', '--', '-->', '<?x ', '?>', 'ab', '\r\n'];
const more = [
  '\r',
  '\n',
  '<b>',
  '</b>',
  '<',
  '&amp;',
  '<!DOCTYPE r>',
  '\u0001',
  '😀',
  '<!',
  '<![CDATA[c]]>',
];
const wholes = [
  '<![CDATA[c\r\nd]]>',
  '<!-- <![CDATA[ -->',
  '<?x <![CDATA[ ?>',
  '<b><![CDATA[<b>]]></b>',
];

it('what is lifted out of a document is what the parser would have read, wherever it is cut', () => {
  const part = fc.constantFrom(...words, ...more, ...wholes, ...wholes, ...wholes);
  let sound = 0;
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), fc.array(fc.nat(40)), (parts, cuts) => {
      const document = `<r>${parts.join('')}</r>`;
      const pieces: string[] = [];
      let rest = document;
      for (const cut of cuts) {
        pieces.push(rest.slice(0, cut));
        rest = rest.slice(cut);
      }
      const expected = textOf([document], null);
      if (expected !== null) sound += 1;
      expect(textOf([...pieces, rest], new CdataLifter())).toBe(expected);
    }),
    { numRuns: 1000 },
  );
  expect(sound).toBeGreaterThan(50);
});

it('what has no end is held, and said to be', () => {
  const lifter = new CdataLifter();
  lifter.take('<r><![CDATA[abc');
  lifter.take('def]');
  expect(lifter.held).toBe(7);
});
