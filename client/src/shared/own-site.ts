/** Whether a server is one of this site's own: the site itself, or a name below it. */
export function isOfSite(url: string, site: string): boolean {
  const host = URL.parse(url)?.hostname ?? "";
  return host === site || host.endsWith(`.${site}`);
}
