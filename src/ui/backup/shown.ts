import { BackupFault } from '../../store/backup/lines.ts';
import { words } from '../../words/words.ts';
import { whyOf } from '../why.ts';

/** Sizes and faults of backups, in words. */

/** `1,234,567` is `1.2 MB`. */
export const sizeOf = (bytes: number): string =>
  bytes < 100_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

/** Why a backup was not restored. */
export const faultOf = (error: unknown): string =>
  error instanceof BackupFault
    ? words.backup.restore.faults[error.reason]
    : words.backup.restore.failed(whyOf(error));
