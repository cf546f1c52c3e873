import { z } from 'zod';
import { columnMappingSchema } from '../../archive/formats/table/column-mapping.ts';
import { columnsSchema, usualColumns } from './columns.ts';
import { commandIds } from './commands.ts';
import { shortcutsSchema } from './shortcuts.ts';
import { locales } from './strings/locales.ts';

export const mostRecent = 6;
export const mostMappings = 50;

/** Places of the left pane that a person may do without; all stories are always there. */
export const hideablePlaces = [
  'attention',
  'pictures',
  'lastImport',
  'imports',
  'unfiled',
  'duplicates',
  'missing',
  'retracted',
  'trash',
  'saved',
  'collection',
  'section',
  'tag',
  'year',
] as const;

/** Fields that may stand at the head of the side panel. */
export const pinnableFields = [
  'headline',
  'standfirst',
  'section',
  'place',
  'language',
  'status',
  'embargo',
  'source',
  'published',
  'byline',
  'tags',
  'subjects',
  'notes',
] as const;

export const hiddenPanesSchema = z.array(z.enum(['sidebar', 'reader', 'panel']));

/** The person's own choices, kept in the profile folder, read by both sides. */
export const settingsSchema = z.object({
  theme: z.enum(['system', 'light', 'dark']),
  density: z.enum(['comfortable', 'compact']),
  language: z.enum(['system', ...locales]),
  /** Pane widths in per cent of the window, and which panes are hidden. */
  panes: z.object({
    sidebar: z.number().min(10).max(40),
    results: z.number().min(15).max(60),
    panel: z.number().min(15).max(45),
    hidden: hiddenPanesSchema,
  }),
  hiddenPlaces: z.array(z.enum(hideablePlaces)),
  /** At the head of the side panel, in this order. */
  pinnedFields: z.array(z.enum(pinnableFields)),
  /** Whether the list shows when its stories were published. */
  timeline: z.boolean(),
  /** How the list shows stories: as rows with a passage of their text, or as a table. */
  listLook: z.enum(['rows', 'table']),
  columns: columnsSchema,
  /** Whether the search box remembers what was searched for. */
  rememberSearches: z.boolean(),
  /** Whether the system tells of long work that ends while the person is elsewhere. */
  notifications: z.boolean(),
  /** Keys without modifiers, where no text is typed (WCAG 2.1.4). */
  singleKeys: z.boolean(),
  /** The hints of the first archive were seen or skipped, and come again only when asked for. */
  tourSeen: z.boolean(),
  shortcuts: shortcutsSchema,
  /** What the columns of imported tables are, by the columns; the latest first. */
  columnMappings: z.array(columnMappingSchema).max(mostMappings),
  /** The site of an archive's feeds, by the id of the archive. */
  siteAddresses: z.record(z.string().max(100), z.string().max(2000)),
  /** Chosen in the palette, the latest first. */
  recentCommands: z.array(z.enum(commandIds)).max(mostRecent),
});

export type Settings = z.infer<typeof settingsSchema>;

export const defaultSettings: Settings = {
  theme: 'system',
  density: 'comfortable',
  language: 'system',
  panes: { sidebar: 16, results: 27, panel: 22, hidden: [] },
  hiddenPlaces: [],
  pinnedFields: [],
  timeline: true,
  listLook: 'rows',
  columns: [...usualColumns],
  rememberSearches: true,
  notifications: true,
  singleKeys: true,
  tourSeen: false,
  shortcuts: {},
  columnMappings: [],
  siteAddresses: {},
  recentCommands: [],
};
