import { BackupFault } from '../../store/backup/lines.ts';
import { faultOf as storeFaultOf } from '../../store/fault.ts';
import { later } from '../../words/later.ts';

/** Sizes and faults of backups, in words. */

/** `1,234,567` is `1.2 MB`. */
export const sizeOf = (bytes: number): string =>
  bytes < 100_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

/** Why a backup was not made: a full disk arrives as an error of the file, of the database, or of the browser's own store. */
export const whyNotMade = (error: unknown): string =>
  error instanceof BackupFault ? later.backup.make.unlike : storeFaultOf(error).message;

/** Why a backup was not restored. */
export const faultOf = (error: unknown): string =>
  error instanceof BackupFault
    ? later.backup.restore.faults[error.reason]
    : later.backup.restore.failed(storeFaultOf(error).message);
