import type { PanelColumn, Quality } from '../../catalogue/panel.ts';
import { toPlain } from '../../decimal.ts';
import { isEdited, kindOf, preferred, valueOf } from '../../fact.ts';
import type { Applicant, Bound, Decimal, FormId, Kind } from '../../model.ts';
import { factsOf, type Outline } from '../../view/outline.ts';
import { toPanelCell, toSource, type PanelFact, type PanelSource } from '../../view/panel.ts';
import { words } from '../../words/words.ts';
import { toShown } from '../report/typed.ts';
import type { GridCell, GridState } from './grid.ts';
import { hasApplicants, labelOf, type Indicator } from './indicators.ts';
import type { DataRow } from './rows.ts';

/** What stands in the panel for one report and one indicator: value, why, from which facts, and where an edit would go. */

export interface DataCell {
  /** In the indicator's unit; null where no number is known. */
  readonly value: Decimal | null;
  readonly bound: Bound;
  /** How the value came about; null where the report has no fact for it. */
  readonly kind: Kind | null;
  readonly quality: Quality | '';
  readonly facts: readonly PanelFact[];
  /** Why there is no value, or what is to be known about it; '' where there is nothing to say. */
  readonly reason: string;
  /** Why it cannot be edited; '' where it can. */
  readonly locked: string;
  /** What an edit is written to; null where it cannot be edited. */
  readonly target: { readonly concept: string; readonly applicant: Applicant | null } | null;
}

/** The column of totals where the concept stands in the application table of a form, else null. */
const applicantOf = (concept: string, form: FormId): Applicant | null =>
  hasApplicants(concept, form) ? 'total' : null;

/** One row's cell of one indicator. */
export const toCell = (row: DataRow, indicator: Indicator): DataCell =>
  indicator.panel ? toJointCell(row.report, row.form, indicator.panel) : toConceptCell(row, indicator.id);

function toConceptCell({ report, form, own }: DataRow, concept: string): DataCell {
  const found: readonly PanelFact[] = [
    ...(indexOf(report).source.byConcept.get(concept) ?? []),
    ...own.filter((fact) => fact.concept === concept),
  ];
  const fact = preferred(found);
  return {
    ...saidBy(fact),
    value: fact ? valueOf(fact) : null,
    quality: '',
    facts: found,
    reason: fact ? words.data.reason.of(kindOf(fact)) : words.data.reason.absent,
    locked: '',
    target: { concept, applicant: fact ? fact.applicant : applicantOf(concept, form) },
  };
}

const saidBy = (fact: PanelFact | null): Pick<DataCell, 'bound' | 'kind'> => ({
  bound: fact && !isEdited(fact) ? fact.bound : null,
  kind: fact ? kindOf(fact) : null,
});

/** One report's facts by id, and what its cells are made of. */
interface Index {
  readonly byId: ReadonlyMap<string, PanelFact>;
  readonly source: PanelSource;
}
const indexes = new WeakMap<Outline, Index>();
/** The index of a report, made once for each state of it. */
function indexOf(report: Outline): Index {
  const known = indexes.get(report);
  if (known) return known;
  const facts = factsOf(report);
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const index = { byId, source: toSource(report.form, facts) };
  indexes.set(report, index);
  return index;
}

function toJointCell(report: Outline, form: FormId, panel: PanelColumn): DataCell {
  const { byId, source } = indexOf(report);
  const cell = toPanelCell(panel, source);
  const facts = cell.facts.flatMap((fact) => byId.get(fact) ?? []);
  const joint = panel.from[facts[0]?.form ?? form];
  // A printed subtotal may stand in for a sum: then the value is one fact's all the same.
  const isOne = facts.length === 1 && !cell.derived && (joint?.op === 'same' || cell.value !== null);
  const single = isOne ? (facts[0] ?? null) : null;
  const concept = single?.concept ?? (joint?.op === 'same' ? joint.concepts[0] : undefined);
  return {
    ...saidBy(single),
    value: cell.value,
    quality: cell.quality,
    facts,
    reason: cell.reason || (single ? words.data.reason.of(kindOf(single)) : ''),
    locked: concept ? '' : lockedBy(joint, form),
    target: concept ? { concept, applicant: single ? single.applicant : applicantOf(concept, form) } : null,
  };
}

type Joint = PanelColumn['from'][FormId];
function lockedBy(joint: Joint, form: FormId): string {
  if (!joint) return words.data.locked.notInForm(form);
  const [sum, minus] = [joint.concepts.map(labelOf), (joint.minus ?? []).map(labelOf)];
  return words.data.locked.derived([sum.join(' + '), ...minus].join(' − '));
}

/** A cell as the grid draws it. */
export function toGridCell(cell: DataCell): GridCell {
  const shown = toShown(cell.value, cell.kind ?? 'blank', cell.bound);
  const quality = cell.quality === '' ? undefined : words.data.quality[cell.quality];
  const meant = quality && cell.quality !== 'exact' ? `${quality[1]}：${quality[2]}` : '';
  return {
    text: shown,
    plain: cell.value === null ? shown : toPlain(cell.value),
    title: [cell.reason, meant].filter(Boolean).join('；'),
    state: stateOf(cell),
    sign: quality?.[0] ?? '',
    editable: cell.locked === '',
  };
}

function stateOf(cell: DataCell): GridState {
  if (cell.facts.some(isEdited) || cell.facts.some((fact) => fact.where === 'hand')) return 'edited';
  if (cell.value === null) return cell.kind === null ? 'empty' : 'blank';
  return cell.quality === 'derived' ? 'derived' : '';
}
