import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createXmlMender } from '../../../../archive/formats/xml/mend-xml.ts';
import { parseXml } from '../../../../archive/formats/xml/read-xml.ts';
import { textIn } from '../../../../archive/formats/xml/xml-element.ts';

function mended(text: string): string {
  const mender = createXmlMender();
  return mender.take(text) + mender.end();
}

/** The text of an `a`, or what is wrong with the document. */
function readA(xml: string, mend = true): string {
  const [part] = [...parseXml(xml, 'x', (name) => name === 'a', { mend })];
  if (part?.kind === 'element') return textIn(part.element);
  return part === undefined ? 'nothing' : part.error.code;
}

test.each([
  ['<a>R&D</a>', 'R&D'],
  ['<a>R&amp;D &#x41;&#65;</a>', 'R&D AA'],
  ['<a>caf&eacute;&nbsp;&hellip;</a>', 'café\u00a0…'],
  ['<a>&unknown;</a>', '&unknown;'],
  ['<a>x]]>y</a>', 'x]]>y'],
  ['<a>\u0000\u0008x&#0;&#11;</a>', 'x'],
  ['<a><![CDATA[a & b &amp;]]></a>', 'a & b &amp;'],
  ['<a><![CDATA[with <![CDATA[ inside ]]> it]]></a>', 'with <![CDATA[ inside ]]> it'],
  ['<a><![CDATA[]]>]]></a>', ']]>'],
  ['<a><![CDATA[one]]]]><![CDATA[>two]]></a>', 'one]]>two'],
  ['<a><![CDATA[one]]> two</a>', 'one two'],
  ['<a b:c="1"><d:e>x</d:e></a>', 'x'],
  ['\n<!-- about -- this --><?xml version="1.0"?><a>x</a>', 'x'],
])('%s is read as meant', (xml, text) => {
  expect(readA(xml)).toBe(text);
});

test('what ends in the wrong place is not mended', () => {
  expect(readA('<a><b>x</c></a>')).toBe('xml-invalid');
});

test('a document that is well-formed says the same afterwards, however it is cut into pieces', () => {
  const piece = fc.constantFrom(
    'text',
    '&amp;',
    '&lt;b&gt;',
    '<![CDATA[<p>&x]]>',
    '<!-- c -->',
    '<b c="&quot;d">e</b>',
    '&#x1F600;',
    ' ',
    '\n',
    ']',
    '&#93;',
  );
  fc.assert(
    fc.property(
      fc.array(piece),
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }),
      (pieces, sizes) => {
        const xml = `<a>${pieces.join('')}</a>`;
        fc.pre(readA(xml, false) !== 'xml-invalid');
        const mender = createXmlMender();
        let cut = '';
        for (let at = 0, turn = 0; at < xml.length; turn += 1) {
          const size = sizes[turn % sizes.length] ?? 1;
          cut += mender.take(xml.slice(at, at + size));
          at += size;
        }
        cut += mender.end();
        expect(readA(cut, false)).toBe(readA(xml, false));
        expect(cut).toBe(mended(xml));
      },
    ),
  );
});
