import { clipboard } from 'electron';

/** The calls that differ between the Electrons that the app runs on, 33 to 45 (and console-error.ts). */

/** Immediate up to Electron 43, a promise from 44 on; `await` takes both. */
export async function writeClipboardText(text: string): Promise<void> {
  await clipboard.writeText(text);
}

export async function readClipboardText(): Promise<string> {
  return await clipboard.readText();
}
