import mammoth from 'mammoth';
import { pictureExtensions } from '../mail/mail-pictures.ts';

export interface DocxPicture {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface DocxHtml {
  /** Styles that matter are classes: `title`, `subtitle`, `caption`. Comments are a list at its end. */
  readonly html: string;
  readonly pictures: readonly DocxPicture[];
  /** Pictures of kinds that no archive keeps, such as `image/x-emf`. */
  readonly lost: readonly string[];
}

/** Names of built-in styles in the languages of Word. */
const styleMap = [
  ...['Title', 'Titel', 'Titre', 'Título', 'Headline'].map(
    (name) => `p[style-name='${name}'] => h1.title:fresh`,
  ),
  ...['Subtitle', 'Untertitel', 'Sous-titre', 'Subtítulo', 'Standfirst'].map(
    (name) => `p[style-name='${name}'] => p.subtitle:fresh`,
  ),
  ...['Caption', 'Beschriftung', 'Légende', 'Epígrafe', 'Descripción'].map(
    (name) => `p[style-name='${name}'] => p.caption:fresh`,
  ),
  ...['Quote', 'Intense Quote', 'Block Text', 'Zitat', 'Citation', 'Cita'].map(
    (name) => `p[style-name='${name}'] => blockquote > p:fresh`,
  ),
  ...['Byline', 'Author'].map((name) => `p[style-name='${name}'] => p.byline:fresh`),
  'comment-reference => sup.comment',
];

/** Throws what the parser throws for a file that is no document. */
export async function docxToHtml(bytes: Uint8Array): Promise<DocxHtml> {
  const pictures: DocxPicture[] = [];
  const lost: string[] = [];
  const convertImage = mammoth.images.imgElement(async (image) => {
    const extension = pictureExtensions[image.contentType];
    if (extension === undefined) {
      lost.push(image.contentType);
      return { src: '' };
    }
    const bytes = new Uint8Array(await image.readAsBuffer());
    const same = pictures.find((one) => Buffer.compare(one.bytes, bytes) === 0);
    if (same !== undefined) return { src: same.name };
    const name = `document-picture-${pictures.length + 1}.${extension}`;
    pictures.push({ name, bytes });
    return { src: name };
  });
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    { styleMap, convertImage, externalFileAccess: false },
  );
  return { html: value, pictures, lost };
}
