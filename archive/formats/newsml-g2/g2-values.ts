import { childrenOf, type XmlElement } from '../xml/xml-element.ts';
import type { XmlUse } from '../xml/xml-use.ts';

/** The name of a concept: in one language of several, the first; else its literal. */
export function nameOf(use: XmlUse, element: XmlElement | null): string | null {
  const [name, ...others] = childrenOf(element, 'name');
  for (const other of others) if (use.line(other) === (name && use.line(name))) use.whole(other);
  return (name === undefined ? null : use.line(name)) ?? use.attribute(element, 'literal');
}

/** The code of a concept: a qcode, else its address. */
export function codeOf(use: XmlUse, element: XmlElement | null): string | null {
  return use.attribute(element, 'qcode') ?? use.attribute(element, 'uri');
}

/** What follows the alias of a qcode, or the last part of an address. */
export function suffixOf(code: string | null): string {
  return /([^:/#]*)\/?$/.exec(code ?? '')?.[1] ?? '';
}

/** The role of an element, without its alias; empty for none. */
export function roleOf(use: XmlUse, element: XmlElement): string {
  return suffixOf(
    use.attribute(element, 'role') ?? use.attribute(element, 'roleuri'),
  ).toLowerCase();
}

/** Texts of elements of one name, each with its role. */
export function rolesOf(
  use: XmlUse,
  parent: XmlElement | null,
  name: string,
): readonly { readonly role: string; readonly text: string }[] {
  return childrenOf(parent, name).flatMap((element) => {
    const role = roleOf(use, element);
    const text = use.line(element);
    return text === null ? [] : [{ role, text }];
  });
}
