/** How a line of the contents names the page that it leads to, until the pages are joined: from 0. */
export function pageAddress(page: number): string {
  return `https://page.invalid/${page}`;
}

/** null: an address like any other. */
export function addressedPage(address: string): number | null {
  const [, page] = /^https:\/\/page\.invalid\/(\d+)$/.exec(address) ?? [];
  return page === undefined ? null : Number(page);
}
