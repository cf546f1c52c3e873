import { z } from 'zod';

export const mostSearches = 100;
export const longestSearch = 1000;

/** What was searched for in one archive, the latest first, each once. */
export const searchesSchema = z.array(z.string().min(1).max(longestSearch)).max(mostSearches);
