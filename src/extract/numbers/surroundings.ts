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

const asItems = (spans: readonly TextSpan[]) =>
  spans.map((span) => ({ span })).sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);

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
  const chromeAt = sweep(asItems([...reading.chrome, ...reading.copies]));
  const tableAt = sweep(asItems(tables.tables));
  const labelAt = sweep(asItems(tables.labels));
  const headingAt = sweep(asItems(reading.sections.map(({ heading }) => heading)));
  const sectionAt = innermost(reading.sections);
  return (span) => ({
    places: placesAt(span),
    isChrome: chromeAt(span).length > 0,
    isTable: tableAt(span).length > 0,
    isLabel: labelAt(span).length > 0,
    isHeading: headingAt(span).length > 0,
    section: sectionAt(span.start)?.title ?? '',
  });
}
