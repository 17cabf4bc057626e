import { gather } from '../../text/gather.ts';
import type { Fact, TextSpan } from '../../model.ts';
import { toText } from '../../text/document.ts';
import type { Reading, TableReading, TextSection } from '../reading.ts';

/** What the other readers found, in; what is known about the place of each number, out. */

/** One place of a fact. */
export interface Place {
  readonly span: TextSpan;
  readonly fact: Fact;
}

/** What is known about the place of one number. */
export interface Surroundings {
  readonly places: readonly Place[];
  readonly isChrome: boolean;
  readonly isTable: boolean;
  readonly isLabel: boolean;
  /** In the heading of a section. */
  readonly isHeading: boolean;
  readonly section: string;
}

const NONE: readonly never[] = [];

/** A question that must be asked with rising positions: which of these sorted spans holds the position? */
function sweep<T extends { readonly span: TextSpan }>(sorted: readonly T[]): (at: TextSpan) => readonly T[] {
  let from = 0;
  return (at) => {
    while (from < sorted.length && (sorted[from]?.span.end ?? 0) <= at.start) from += 1;
    let found: T[] | null = null;
    for (let i = from; i < sorted.length; i++) {
      const item = sorted[i];
      if (!item || item.span.start >= at.end) break;
      if (item.span.end > at.start) (found ??= []).push(item);
    }
    return found ?? NONE;
  };
}

/** A question asked with rising positions: the innermost section at the position. */
function innermost(sections: readonly TextSection[]): (at: number) => TextSection | undefined {
  const sorted = [...sections].sort((a, b) => a.span.start - b.span.start || a.level - b.level);
  const open: TextSection[] = [];
  let next = 0;
  return (at) => {
    for (let section = sorted[next]; section && section.span.start <= at; section = sorted[next]) {
      open.push(section);
      next += 1;
    }
    while ((open.at(-1)?.span.end ?? Infinity) <= at) open.pop();
    return open.at(-1);
  };
}

/** A question asked with rising positions: does one of these spans reach into the place? */
function coverage(spans: readonly TextSpan[]): (at: TextSpan) => boolean {
  const sorted = [...spans].sort((a, b) => a.start - b.start || a.end - b.end);
  let from = 0;
  return (at) => {
    while ((sorted[from]?.end ?? Infinity) <= at.start) from += 1;
    for (let i = from; (sorted[i]?.start ?? Infinity) < at.end; i++)
      if ((sorted[i]?.end ?? 0) > at.start) return true;
    return false;
  };
}

/** Answers for the numbers of the text, which must be asked for in their order. */
export function findSurroundings(
  reading: Reading,
  tables: TableReading,
  facts: readonly Fact[],
): (span: TextSpan) => Surroundings {
  // The place of a denial is words: a number inside them is something else.
  const printed = facts.filter((fact) => fact.kind !== 'none');
  const places = gather(printed, (fact) =>
    fact.places.map((place) => ({ span: toText(reading.doc, place.span), fact })),
  )
    .filter(({ span }) => span.end > span.start)
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const placesAt = sweep(places);
  const isChrome = coverage([...reading.chrome, ...reading.copies]);
  const isTable = coverage(tables.tables);
  const isLabel = coverage(tables.labels);
  const isHeading = coverage(reading.sections.map(({ heading }) => heading));
  const sectionAt = innermost(reading.sections);
  return (span) => ({
    places: placesAt(span),
    isChrome: isChrome(span),
    isTable: isTable(span),
    isLabel: isLabel(span),
    isHeading: isHeading(span),
    section: sectionAt(span.start)?.title ?? '',
  });
}
