import type { Summary } from '../../model.ts';
import { CONCEPT_SUBJECTS, findSubjects, PANEL_SUBJECTS } from '../data/indicators.ts';
import { filtered, NO_FILTER, sorted } from '../reports/list.ts';
import { hrefOf } from '../router.svelte.ts';

/** What a person asks for in, the places of the program that answer it out. */

export type HitKind = 'report' | 'indicator' | 'text';
export interface Hit {
  readonly kind: HitKind;
  readonly key: string;
  readonly label: string;
  readonly detail: string;
  /** The link to it. */
  readonly href: string;
}

/** Most of a kind that are shown. */
export const MOST = 12;
/** Shorter words stand in every text. */
export const SHORTEST = 2;

/** Name of a report for reading. */
export const nameOf = ({ unit, title, file, year }: Summary): string =>
  [unit || title || file, year ?? ''].join(' ').trim();

/** Reports with all words of the search in unit, title, file or year; the latest year of a unit first. */
export function findReports(summaries: readonly Summary[], asked: string): readonly Hit[] {
  const found = filtered(summaries, { ...NO_FILTER, words: asked });
  return sorted(found, { column: 'year', isDown: true })
    .slice(0, MOST)
    .map((summary) => ({
      kind: 'report',
      key: `report ${summary.id}`,
      label: nameOf(summary),
      detail: summary.title === summary.unit ? '' : summary.title,
      href: hrefOf('reports', summary.id),
    }));
}

/** Indicators by name, subject or alias, the panel's before those as printed; each leads to its chart. */
export function findIndicators(asked: string): readonly Hit[] {
  return findSubjects([...PANEL_SUBJECTS, ...CONCEPT_SUBJECTS], asked)
    .flatMap(({ label: subject, indicators }) =>
      indicators.map(({ key, label, unit }) => ({
        kind: 'indicator' as const,
        key: `indicator ${key}`,
        label,
        detail: [subject, unit].filter(Boolean).join(' · '),
        href: hrefOf('charts', '', { what: key }),
      })),
    )
    .slice(0, MOST);
}

/** Characters shown around what was found. */
const AROUND = 16;

/** Where a text first says what is asked for, case aside; null where it does not. */
export function findInText(summary: Summary, raw: string, asked: string): Hit | null {
  const at = raw.toLowerCase().indexOf(asked.toLowerCase());
  if (at === -1 || asked.length < SHORTEST) return null;
  const end = at + asked.length;
  const line = raw.slice(Math.max(0, at - AROUND), end + AROUND).replace(/\s+/g, ' ');
  return {
    kind: 'text',
    key: `text ${summary.id}`,
    label: line.trim(),
    detail: nameOf(summary),
    href: hrefOf('reports', summary.id, { at: `${at}-${end}` }),
  };
}
