import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateXML } from 'xmllint-wasm';
import { fixturesFolder } from './project.ts';

/** Validates XML against a schema of the fixtures; nothing is fetched. */
export interface SchemaJudge {
  readonly exists: boolean;
  /** What is wrong with a document; nothing for a valid one. */
  errors(xml: string): Promise<readonly string[]>;
}

/** @param folder Of the fixtures, with the schema and those that it includes. */
export function schemaJudge(folder: string, name: string, without?: RegExp): SchemaJudge {
  const path = join(fixturesFolder, folder);
  const exists = existsSync(join(path, name));
  const files = exists
    ? readdirSync(path)
        .filter((file) => file.endsWith('.xsd'))
        .map((fileName) => ({ fileName, contents: schemaText(join(path, fileName), without) }))
    : [];
  // NITF names the schema of xml:lang beside itself, where it does not lie.
  const xml = join(fixturesFolder, 'newsml-g2/schemas/xml.xsd');
  if (exists && !files.some(({ fileName }) => fileName === 'xml.xsd') && existsSync(xml))
    files.push({ fileName: 'xml.xsd', contents: readFileSync(xml, 'utf8') });
  const schema = files.filter(({ fileName }) => fileName === name);
  const preload = files.filter(({ fileName }) => fileName !== name);
  return {
    exists,
    errors: async (document) => {
      const result = await validateXML({
        xml: [{ fileName: 'story.xml', contents: document }],
        schema,
        preload,
        initialMemoryPages: 256,
        maxMemoryPages: 4096,
      });
      return result.errors.map(({ message, rawMessage }) => message || rawMessage);
    },
  };
}

function schemaText(path: string, without: RegExp | undefined): string {
  const text = readFileSync(path, 'utf8');
  return without === undefined ? text : text.replaceAll(without, '');
}
