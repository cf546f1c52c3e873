import { z } from 'zod';

/**
 * The policy of the page forbids code made from text, which zod tries for speed when a schema is
 * made. Imported before everything else, because the contract makes its schemas on import.
 */
z.config({ jitless: true });
