import { live } from '../live.svelte.ts';
import type { Live } from '../live.svelte.ts';
import { readBackupState } from '../db.ts';
import type { BackupState } from '../db.ts';

/** How things stand with backups, as it changes. */
export const liveBackupState = (): Live<BackupState> => live(readBackupState);
