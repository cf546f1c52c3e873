import type { PreloadApi } from '../../electron/contract/preload-api.ts';

declare global {
  interface Window {
    /** Put there by the preload script. */
    readonly newsroom: PreloadApi;
  }
}
