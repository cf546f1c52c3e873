import { z } from 'zod';
import { defaultSettings, type Settings, settingsSchema } from '../contract/settings.ts';
import { platformOf, usableShortcuts } from '../contract/shortcuts.ts';
import { type Locale, locales } from '../contract/strings/locales.ts';

const keys = settingsSchema.shape;
const here = platformOf(process.platform);

/** Each key stands alone: one that is damaged or unknown costs its own default, not the others. */
const lenientSchema = z
  .object({
    theme: keys.theme.catch(defaultSettings.theme),
    density: keys.density.catch(defaultSettings.density),
    language: keys.language.catch(defaultSettings.language),
    panes: keys.panes.catch(defaultSettings.panes),
    timeline: keys.timeline.catch(defaultSettings.timeline),
    listLook: keys.listLook.catch(defaultSettings.listLook),
    columns: keys.columns.catch(defaultSettings.columns),
    rememberSearches: keys.rememberSearches.catch(defaultSettings.rememberSearches),
    notifications: keys.notifications.catch(defaultSettings.notifications),
    singleKeys: keys.singleKeys.catch(defaultSettings.singleKeys),
    hiddenPlaces: keys.hiddenPlaces.catch(defaultSettings.hiddenPlaces),
    pinnedFields: keys.pinnedFields.catch(defaultSettings.pinnedFields),
    tourSeen: keys.tourSeen.catch(defaultSettings.tourSeen),
    shortcuts: z
      .unknown()
      .optional()
      .transform((stored) => usableShortcuts(stored, here)),
    columnMappings: keys.columnMappings.catch(defaultSettings.columnMappings),
    siteAddresses: keys.siteAddresses.catch(defaultSettings.siteAddresses),
    recentCommands: keys.recentCommands.catch(defaultSettings.recentCommands),
  })
  .catch(defaultSettings);

export function readSettings(stored: unknown): Settings {
  return lenientSchema.parse(stored);
}

/** The language of the interface: the person's choice, else the first of the system's that we speak. */
export function localeOf(settings: Settings, systemLanguages: readonly string[]): Locale {
  if (settings.language !== 'system') return settings.language;
  for (const language of systemLanguages) {
    const [code] = language.toLowerCase().split(/[-_]/);
    const spoken = locales.find((locale) => locale === code);
    if (spoken) return spoken;
  }
  return 'en';
}
