/** Instants and days as people read them. */

/** Local date and time of an ISO 8601 instant. */
export const timeOf = (at: string): string =>
  new Date(at).toLocaleString('zh-CN', { dateStyle: 'short', timeStyle: 'short' });

/** Today's local date, yyyy-mm-dd: names of files are for the person who saves them. */
export const today = (): string => new Date().toLocaleDateString('sv');
