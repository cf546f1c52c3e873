import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readXml, type XmlPart } from '../../../../archive/formats/xml/read-xml.ts';
import {
  attributeOf,
  childOf,
  lineOf,
  markupIn,
} from '../../../../archive/formats/xml/xml-element.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

async function parts(content: string | Uint8Array): Promise<XmlPart[]> {
  const file = join(await temporaryFolder(), 'a.xml');
  await writeFile(file, content);
  const all: XmlPart[] = [];
  for await (const part of readXml(file, 'a.xml', (name) => name === 'item')) all.push(part);
  return all;
}

function elements(all: readonly XmlPart[]) {
  return all.flatMap((part) => (part.kind === 'element' ? [part.element] : []));
}

describe('XML', () => {
  it('gives the elements that are wanted, with names, attributes and text', async () => {
    const [item] = elements(
      await parts(
        '<r xmlns:wp="urn:w"><x>no</x><item a="1" xml:lang="de"><wp:id>7</wp:id>a &amp; <![CDATA[<b>]]></item></r>',
      ),
    );
    expect(lineOf(childOf(item ?? null, 'wp:id'))).toBe('7');
    expect(attributeOf(item ?? null, 'a')).toBe('1');
    expect(attributeOf(item ?? null, 'xml:lang')).toBe('de');
    expect(item && markupIn(item)).toBe('<id>7</id>a &amp; &lt;b&gt;');
  });

  it.each([
    ['latin1', Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><item>é</item>', 'latin1')],
    [
      'UTF-16',
      Buffer.from('\ufeff<?xml version="1.0" encoding="UTF-16"?><item>é</item>', 'utf16le'),
    ],
    ['UTF-8 with a mark', Buffer.from('\ufeff<item>é</item>')],
  ])('in %s is decoded', async (_, bytes) => {
    expect(elements(await parts(bytes)).map(lineOf)).toEqual(['é']);
  });

  it('gives what stands before the damage, then says where it is', async () => {
    const all = await parts('<r><item>1</item><item>2</r>');
    expect(elements(all).map(lineOf)).toEqual(['1']);
    expect(all.at(-1)).toMatchObject({ kind: 'failure', error: { code: 'xml-invalid' } });
  });

  it('expands no entities, however often they hold one another', async () => {
    const bomb = `<!DOCTYPE r [<!ENTITY a "x"><!ENTITY b "${'&a;'.repeat(100)}">]><r><item>&b;</item></r>`;
    expect((await parts(bomb)).at(-1)).toMatchObject({ error: { code: 'xml-invalid' } });
  });

  it('refuses elements that lie too deep', async () => {
    const all = await parts(`<item>${'<a>'.repeat(100_000)}`);
    expect(all).toMatchObject([{ kind: 'failure', error: { code: 'xml-invalid' } }]);
  });
});
