import type { Edit, Report } from '../../model.ts';
import { withEdits } from './edits.ts';

/** Edits on their way to the database, shown at once: the page does not wait for the disk to say what follows from them. */

interface SentEdit {
  readonly fact: string;
  readonly edit: Edit | null;
  /** The report as the database last said it when the edit was confirmed; null before that. Its next word holds the edit itself. */
  readonly until: Report | null;
}

export class Sent {
  #edits = $state.raw<readonly SentEdit[]>([]);
  /** The report as the database last said it. */
  #stored: Report | null = null;

  /** The report, as the database says it at this moment, with the edits laid over that the database has not said yet; itself where there are none. */
  over(report: Report): Report {
    this.#stored = report;
    const open = this.#open(report);
    if (open.length === 0) return report;
    const facts = withEdits(report.extraction.facts, open);
    return { ...report, extraction: { ...report.extraction, facts } };
  }

  #open = (report: Report | null) => this.#edits.filter(({ until }) => until === null || until === report);

  /** Shows edits while they are written; what cannot be written is taken away again, and thrown. */
  async show(
    edits: readonly { readonly fact: string; readonly edit: Edit | null }[],
    write: () => Promise<void>,
  ): Promise<void> {
    const sent = edits.map(({ fact, edit }): SentEdit => ({ fact, edit, until: null }));
    this.#edits = [...this.#open(this.#stored), ...sent];
    try {
      await write();
      const until = this.#stored;
      this.#edits = this.#edits.map((one) => (sent.includes(one) ? { ...one, until } : one));
    } catch (error) {
      this.#edits = this.#edits.filter((one) => !sent.includes(one));
      throw error;
    }
  }
}
