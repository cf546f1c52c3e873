import { z } from 'zod';

/** Bytes. A screen of 8K, as bad as it compresses. */
const largest = 256 * 1024 * 1024;

/** PNG 1.2, section 3.1. */
const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const;

/** A picture from the clipboard: Chromium hands every one to the page as PNG. */
export const pastedPictureSchema = z
  .instanceof(Uint8Array)
  .refine((bytes) => bytes.length <= largest)
  .refine((bytes) => signature.every((byte, at) => bytes[at] === byte));
