import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/**
 * Makes archive/subjects/media-topics.json of the vocabulary as the IPTC publishes it:
 *
 *     node build/media-topics.mjs FILE
 *
 * FILE is JSON: the IPTC's own (https://cv.iptc.org/newscodes/mediatopic/?lang=x-all&format=json,
 * with `conceptSet`), or a list gathered from several of its releases, `{ topics: [{ code,
 * parent: [code], en, names: { language: name }, wikidata?, retired? }] }`.
 */

/**
 * @typedef {{ code: string, broader: string | null, retired: string | null, same: string[], names: Record<string, string> }} Topic
 */

const languages = ['en', 'ar', 'de', 'es', 'fr'];
const target = fileURLToPath(new URL('../archive/subjects/media-topics.json', import.meta.url));

/** @param {unknown} address */
function codeIn(address) {
  return /(\d{8})$/.exec(String(address))?.[1] ?? '';
}

/** @param {Record<string, string>} labels */
function namesIn(labels) {
  const entries = languages.flatMap((language) => {
    const found =
      labels[language] ??
      labels[`${language}-US`] ??
      labels[`${language}-${language.toUpperCase()}`];
    return found ? [[language, found.normalize('NFC').trim()]] : [];
  });
  return Object.fromEntries(entries);
}

/** @param {any} concept @returns {Topic} */
function fromPublished(concept) {
  const { qcode, broader = [], retired, prefLabel, exactMatch = [] } = concept;
  return {
    code: codeIn(qcode),
    broader: broader[0] === undefined ? null : codeIn(broader[0]),
    retired: retired?.slice(0, 10) ?? null,
    same: exactMatch.filter((/** @type {string} */ address) => address.includes('wikidata.org')),
    names: namesIn(prefLabel),
  };
}

/** @param {any} topic @returns {Topic} */
function fromList({ code, parent, en, names = {}, wikidata, retired = null }) {
  return {
    code,
    broader: parent[0] ?? null,
    retired,
    same: wikidata ? [wikidata] : [],
    names: namesIn({ ...names, en }),
  };
}

/**
 * What has the name of a retired topic, or its Wikidata item, and is in force.
 *
 * @param {Topic} topic
 * @param {Topic[]} topics
 */
function replacementOf({ retired, names, same }, topics) {
  if (retired === null) return null;
  const inForce = topics.filter((other) => other.retired === null);
  const found =
    inForce.find((other) => other.names.en === names.en) ??
    inForce.find((other) => other.same.some((item) => same.includes(item)));
  return found?.code ?? null;
}

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('Which file? node build/media-topics.mjs FILE');
const published = JSON.parse(await readFile(file, 'utf8'));
/** @type {Topic[]} */
const topics = published.conceptSet?.map(fromPublished) ?? published.topics.map(fromList);
topics.sort((a, b) => (a.code < b.code ? -1 : 1));

const lines = topics.map((topic) => {
  const { code, broader, retired, names } = topic;
  const replacedBy = replacementOf(topic, topics);
  return JSON.stringify({
    code,
    ...(broader && { broader }),
    ...(retired && { retired }),
    ...(replacedBy && { replacedBy }),
    names,
  });
});
const head = {
  attribution: 'IPTC Media Topics, © IPTC, CC BY 4.0',
  source: 'http://cv.iptc.org/newscodes/mediatopic/',
  licence: 'https://creativecommons.org/licenses/by/4.0/',
  changes:
    'Reduced to codes, broader topics, retirements and names in five languages; what replaces a retired topic is worked out from equal names and Wikidata items.',
};
const text = `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "topics": [\n${lines.join(',\n')}\n  ]\n}\n`;
JSON.parse(text);
await writeFile(target, text);
console.log(`${topics.length} topics, ${Buffer.byteLength(text)} bytes`);
