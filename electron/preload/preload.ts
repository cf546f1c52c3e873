import { contextBridge, type IpcRendererEvent, ipcRenderer, webUtils } from 'electron';
import type { Grant } from '../contract/main-requests.ts';
import { type MainEvent, type PreloadApi, servicePortMessage } from '../contract/preload-api.ts';

/** All that a page gets: five functions, no channel names, no event objects, no paths. */
const api: PreloadApi = {
  invoke: (name, input) => ipcRenderer.invoke('newsroom-request', name, input),

  async grantDropped(files): Promise<readonly Grant[]> {
    const paths = pathsOf(files);
    return paths.length === 0 ? [] : ipcRenderer.invoke('newsroom-dropped', paths);
  },

  async beginWithDropped(files): Promise<void> {
    const paths = pathsOf(files);
    if (paths.length > 0) await ipcRenderer.invoke('newsroom-begin', paths);
  },

  onEvent(listener) {
    const forward = (_: IpcRendererEvent, event: MainEvent): void => listener(event);
    ipcRenderer.on('newsroom-event', forward);
    return () => {
      ipcRenderer.off('newsroom-event', forward);
    };
  },

  connectService: () => ipcRenderer.send('newsroom-connect'),
};

/** Files made by a script have no path: the person did not drop them. */
function pathsOf(files: readonly File[]): string[] {
  return files.map((file) => webUtils.getPathForFile(file)).filter((path) => path !== '');
}

// A port cannot cross the context bridge; it can be posted to the page's own window.
ipcRenderer.on(servicePortMessage, (event) => {
  window.postMessage(servicePortMessage, '*', event.ports);
});

contextBridge.exposeInMainWorld('newsroom', Object.freeze(api));
