import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { JobOptions } from '../../job.ts';
import type { ImportWarning, Source } from '../reader.ts';
import {
  parseXml,
  readXml,
  type WantedElement,
  type XmlFileOptions,
  type XmlPart,
} from './read-xml.ts';
import type { XmlElement } from './xml-element.ts';

/** A document that was gone through once, and how it is to be read again. */
export interface SurveyedXml {
  /** What the report calls it. */
  readonly name: string;
  readonly warnings: readonly ImportWarning[];
  parts(wanted: WantedElement): AsyncGenerator<XmlPart>;
}

export interface XmlSurvey {
  readonly wanted: WantedElement;
  /** Called when the document is gone through anew: what was seen counts no more. */
  start(): void;
  see(element: XmlElement, within: readonly string[]): void;
}

/**
 * Goes through a document before its items are read, for what may stand behind them: it is read
 * as XML is, and where it is none, mended (`createXmlMender`). One that is not in the encoding that
 * it states, or in UTF-8 when it states none, is read as Windows-1252, with a warning.
 *
 * Throws the signal's reason when it is aborted.
 */
export async function surveyXml(
  source: Source,
  survey: XmlSurvey,
  { signal, onProgress, whileHeld }: JobOptions = {},
): Promise<SurveyedXml> {
  const name = nameOf(source);
  const total = source.kind === 'text' ? 0 : await megabytesOf(source.path);
  const read = (wanted: WantedElement, how: How, hear: Hearing = {}) =>
    partsOf(source, name, wanted, { ...how, inherit: true, signal, ...hear });
  const onBytes = (bytes: number) =>
    onProgress?.({ step: 'surveying', done: inMegabytes(bytes), total, item: name });
  let how: How = { mend: false, charset: undefined };
  for (;;) {
    survey.start();
    let isGarbled = false;
    let isBroken = false;
    const onGarbled = () => {
      isGarbled = true;
    };
    for await (const part of read(survey.wanted, how, { onGarbled, onBytes })) {
      await whileHeld?.();
      if (part.kind === 'element') survey.see(part.element, part.within);
      else isBroken = part.error.code === 'xml-invalid';
      if (isGarbled) break;
    }
    if (isGarbled && how.charset === undefined) how = { ...how, charset: 'windows-1252' };
    else if (isBroken && !how.mend) how = { ...how, mend: true };
    else break;
  }
  const message = `${name} is not in the encoding that it states; it was read as Windows-1252`;
  return {
    name,
    warnings: how.charset === undefined ? [] : [{ code: 'charset-guessed', field: null, message }],
    parts: (wanted) => read(wanted, how),
  };
}

interface How {
  readonly mend: boolean;
  readonly charset: string | undefined;
}

type Hearing = Pick<XmlFileOptions, 'onGarbled' | 'onBytes'>;

function inMegabytes(bytes: number): number {
  return Math.ceil(bytes / 1_000_000);
}

/** 0 for a file that cannot be looked at: reading it says why. */
async function megabytesOf(path: string): Promise<number> {
  return inMegabytes((await stat(path).catch(() => null))?.size ?? 0);
}

async function* partsOf(
  source: Source,
  name: string,
  wanted: WantedElement,
  options: XmlFileOptions,
): AsyncGenerator<XmlPart> {
  if (source.kind === 'text') yield* parseXml(source.text.trimStart(), name, wanted, options);
  else yield* readXml(source.path, name, wanted, options);
}

export function nameOf(source: Source): string {
  if (source.kind === 'text') return source.name;
  return source.name ?? basename(source.path);
}
