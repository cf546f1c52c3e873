/** Questions asked before any is timed. */
export const warmUp = 60;
/** Questions timed. */
export const measured = 300;
/** Articles edited. */
export const edits = 60;
/** Up to so many articles every count is compared with that of a scan. */
export const mostScanned = 100_000;
