import { BackupFault } from '../../store/backup/lines.ts';
import { words } from '../../words/words.ts';

/** Sizes, times and faults of backups, in words. */

/** `1,234,567` is `1.2 MB`. */
export const sizeOf = (bytes: number): string =>
  bytes < 100_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

/** Local date and time of an ISO 8601 instant. */
export const timeOf = (at: string): string =>
  new Date(at).toLocaleString('zh-CN', { dateStyle: 'short', timeStyle: 'short' });

/** Why a backup was not restored. */
export const faultOf = (error: unknown): string =>
  error instanceof BackupFault
    ? words.backup.restore.faults[error.reason]
    : words.backup.restore.failed(whyOf(error));

export const whyOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
