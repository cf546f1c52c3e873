import type {
  Grant,
  MainInput,
  MainOutputs,
  MainRequestName,
} from '../../electron/contract/main-requests.ts';
import { type MainEvent, servicePortMessage } from '../../electron/contract/preload-api.ts';
import type {
  ServiceOutputs,
  ServiceRequestName,
} from '../../electron/contract/service-requests.ts';
import type { ArchiveEvent, Result } from '../../electron/contract/types.ts';
import { createServicePort, type RequestInput, type RequestOptions } from './service-port.ts';

/**
 * All that the page knows of the world outside it: requests to the archive's service, requests to
 * main, and the events of both. Nothing else in the renderer touches the preload API.
 */
const archiveListeners = new Set<(event: ArchiveEvent) => void>();
const mainListeners = new Set<(event: MainEvent) => void>();
/** What main has said before anybody listened. */
let unheard: MainEvent[] = [];

const service = createServicePort((event) => {
  for (const listener of archiveListeners) listener(event);
});

/** Connects the page to main and to the service. Called once, before the first request. */
export function connectBridge(): void {
  window.addEventListener('message', (event) => {
    const [port] = event.ports;
    if (event.source === window && event.data === servicePortMessage && port) service.attach(port);
  });
  window.newsroom.onEvent((event) => {
    if (event.kind === 'service-restarted') {
      service.detach();
      window.newsroom.connectService();
    }
    if (event.kind === 'service-stopped') service.stop();
    if (mainListeners.size === 0) unheard.push(event);
    for (const listener of mainListeners) listener(event);
  });
  window.newsroom.connectService();
}

/**
 * Asks the archive's service.
 *
 * @throws the signal's reason when cancelled. Expected failures are values.
 */
export function request<Name extends ServiceRequestName>(
  name: Name,
  input: RequestInput<Name>,
  options?: RequestOptions,
): Promise<Result<ServiceOutputs[Name]>> {
  return service.request(name, input, options);
}

/** Asks the main process: windows, dialogs, settings, the desktop. */
export function main<Name extends MainRequestName>(
  name: Name,
  input: MainInput<Name>,
): Promise<Result<MainOutputs[Name]>> {
  return window.newsroom.invoke(name, input);
}

export function grantDropped(files: readonly File[]): Promise<readonly Grant[]> {
  return window.newsroom.grantDropped(files);
}

/** Begins with what was dropped while no archive is open. */
export function beginWithDropped(files: readonly File[]): Promise<void> {
  return window.newsroom.beginWithDropped(files);
}

/** Calls back for every event of the archive; the returned function ends it. */
export function onArchiveEvent(listener: (event: ArchiveEvent) => void): () => void {
  archiveListeners.add(listener);
  return () => archiveListeners.delete(listener);
}

/** Calls back for every event of main, those included that nobody has heard yet; the returned function ends it. */
export function onMainEvent(listener: (event: MainEvent) => void): () => void {
  mainListeners.add(listener);
  const events = unheard;
  unheard = [];
  for (const event of events) listener(event);
  return () => mainListeners.delete(listener);
}
