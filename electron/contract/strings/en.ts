import { menu } from './en/menu.ts';

/** Every message, in ICU MessageFormat. English decides which keys there are. */
export const en = { ...menu } as const;
