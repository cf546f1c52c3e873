import { makeThumbnail } from './make-thumbnail.ts';
import { createThumbnailQueue } from './thumbnail-queue.ts';

/** The thumbnails of the page's archive. */
export const thumbnails = createThumbnailQueue(makeThumbnail);
