import { attributeOf, childOf, childrenOf, type XmlElement } from '../xml/xml-element.ts';

/** A component and those that it lies in, the outermost first. */
export interface PlacedComponent {
  readonly component: XmlElement;
  readonly within: readonly XmlElement[];
}

/**
 * The components that each are one story: the outermost one, or those below it that say the same in
 * several languages.
 */
export function storyComponents(item: XmlElement): readonly PlacedComponent[] {
  const outermost = childOf(item, 'NewsComponent');
  return outermost === null ? [] : splitByLanguage(outermost, []);
}

function splitByLanguage(
  component: XmlElement,
  within: readonly XmlElement[],
): readonly PlacedComponent[] {
  const parts = childrenOf(component, 'NewsComponent').filter(holdsText);
  const languages = parts.map(languageOf);
  const differ =
    parts.length > 1 &&
    languages.every((language) => language !== null) &&
    new Set(languages).size === parts.length;
  if (!differ) {
    const [only, ...others] = childrenOf(component, 'NewsComponent');
    const isWrapped =
      only !== undefined &&
      others.length === 0 &&
      childOf(component, 'ContentItem') === null &&
      holdsText(only) &&
      !isOfPicture(only);
    return isWrapped ? splitByLanguage(only, [...within, component]) : [{ component, within }];
  }
  return parts.flatMap((part) => splitByLanguage(part, [...within, component]));
}

export function languageOf(component: XmlElement): string | null {
  return (
    component.attributes['xml:lang'] ??
    attributeOf(childOf(component, 'DescriptiveMetadata', 'Language'), 'FormalName')
  );
}

function isOfPicture(component: XmlElement): boolean {
  const role = attributeOf(childOf(component, 'Role'), 'FormalName') ?? '';
  return /photo|picture|image|caption|logo|graphic/i.test(role);
}

function holdsText(component: XmlElement): boolean {
  return contentsOf(component).some(({ content }) => childOf(content, 'DataContent') !== null);
}

export interface PlacedContent {
  readonly content: XmlElement;
  /** The component that it stands in. */
  readonly component: XmlElement;
  /** Of the nearest component that states one, in small letters; empty for none. */
  readonly role: string;
}

/** Contents in a component and the components in it, in the order of the document. */
export function contentsOf(component: XmlElement, outerRole = ''): readonly PlacedContent[] {
  const role = attributeOf(childOf(component, 'Role'), 'FormalName')?.toLowerCase() ?? outerRole;
  return childrenOf(component).flatMap((child) => {
    if (child.name === 'ContentItem') return [{ content: child, component, role }];
    return child.name === 'NewsComponent' ? contentsOf(child, role) : [];
  });
}

/** A component and all components in it. */
export function componentsIn(component: XmlElement): readonly XmlElement[] {
  return [component, ...childrenOf(component, 'NewsComponent').flatMap(componentsIn)];
}
