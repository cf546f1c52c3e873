import { splitLines } from './tag-text.ts';

/** bag-info.txt (section 2.2.2): labels may repeat, and their order is kept. */
export interface BagInfo {
  readonly elements: readonly BagInfoElement[];
  /** Lines that are not as 1.0 demands. */
  readonly departures: readonly string[];
}

export interface BagInfoElement {
  readonly label: string;
  readonly value: string;
}

export interface PayloadOxum {
  readonly octets: number;
  readonly streams: number;
}

export function parseBagInfo(text: string): BagInfo {
  const elements: { label: string; value: string }[] = [];
  const departures: string[] = [];
  for (const line of splitLines(text)) {
    const last = elements.at(-1);
    if (/^[ \t]/.test(line) && last !== undefined) {
      last.value += `\n${line.trim()}`;
      continue;
    }
    if (line.trim() === '') continue;
    const colon = line.indexOf(':');
    if (colon < 1) {
      departures.push(`Not "label: value": ${line}`);
      continue;
    }
    const label = line.slice(0, colon);
    const value = line.slice(colon + 1);
    if (label.trim() !== label) departures.push(`White space around a label: ${line}`);
    else if (!/^[ \t]/.test(value)) departures.push(`No space after the colon: ${line}`);
    elements.push({ label: label.trim(), value: value.trim() });
  }
  return { elements, departures };
}

/** Labels are case-insensitive. */
export function valuesOf(info: BagInfo, label: string): readonly string[] {
  const wanted = label.toLowerCase();
  return info.elements
    .filter((element) => element.label.toLowerCase() === wanted)
    .map((element) => element.value);
}

/** `octets.streams`, or null when it is anything else. */
export function parseOxum(value: string): PayloadOxum | null {
  const match = /^(\d+)\.(\d+)$/.exec(value);
  return match === null ? null : { octets: Number(match[1]), streams: Number(match[2]) };
}

/** Writes bag-info.txt; a line break inside a value becomes a space, since folding is for readers to undo. */
export function formatBagInfo(elements: readonly BagInfoElement[]): string {
  return elements
    .map(({ label, value }) => `${label}: ${value.replace(/\s+/g, ' ').trim()}\n`)
    .join('');
}
