/** Says whether an address is one of Redis: `redis://[user:password@]host[:port][/number]`, `rediss://` by TLS. */
export function isAddress(url: string): boolean {
  return URL.canParse(url) && /^rediss?:$/.test(new URL(url).protocol) && new URL(url).hostname !== '';
}

/** Gives an address without what is secret in it. */
export function shownAddress(url: string): string {
  const { protocol, host, pathname } = new URL(url);
  return `${protocol}//${host}${pathname}`;
}
