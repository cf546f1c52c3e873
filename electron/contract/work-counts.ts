/** What is counted of work that has ended, in the order in which it is told. */
export const workCounts = [
  'stories',
  'created',
  'updated',
  'unchanged',
  'pictures',
  'versions',
  'damage',
  'differing',
  'failed',
  'left',
] as const;
