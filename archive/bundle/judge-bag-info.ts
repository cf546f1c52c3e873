import type { BagDeclaration } from './bag-declaration.ts';
import { type BagFiles, readWhole } from './bag-files.ts';
import { parseBagInfo, parseOxum, valuesOf } from './bag-info.ts';
import type { Judgement } from './judgement.ts';
import { decodeTagFile } from './tag-text.ts';

const bagInfoLimit = 64 * 1024 * 1024;

/** bag-info.txt, which was package-info.txt before 0.95, and its count of the payload. */
export async function judgeBagInfo(
  bag: BagFiles,
  { version, encoding }: BagDeclaration,
  judgement: Judgement,
): Promise<void> {
  const file = version === '0.93' || version === '0.94' ? 'package-info.txt' : 'bag-info.txt';
  if (!bag.files.has(file)) return;
  const bytes = await judgement.attempt('bag-info-invalid', () =>
    readWhole(bag, file, bagInfoLimit),
  );
  if (bytes === null) return;
  const text = decodeTagFile(bytes, encoding);
  if (text === null) {
    judgement.error('bag-info-invalid', file, `${file} is not text in ${encoding}.`);
    return;
  }
  const strict = version === '1.0';
  const info = parseBagInfo(text);
  for (const departure of info.departures)
    judgement.depart(strict, 'bag-info-invalid', file, departure);

  const [value, ...more] = valuesOf(info, 'Payload-Oxum');
  if (value === undefined) return;
  if (more.length > 0)
    judgement.depart(strict, 'bag-info-invalid', file, 'Payload-Oxum stands there more than once.');
  const stated = parseOxum(value);
  if (stated === null) {
    judgement.error('bag-info-invalid', file, `Payload-Oxum is not "octets.streams": ${value}`);
    return;
  }
  const payload = [...bag.files.values()].filter(({ path }) => path.startsWith('data/'));
  const octets = payload.reduce((sum, { size }) => sum + size, 0);
  if (octets === stated.octets && payload.length === stated.streams) return;
  const message = `The payload has ${octets} bytes in ${payload.length} files; ${file} says ${stated.octets} in ${stated.streams}.`;
  judgement.depart(!judgement.tolerated, 'oxum-mismatch', file, message);
}
