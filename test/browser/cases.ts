import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runChecks } from '../../src/check/check.ts';
import { toEdit } from '../../src/ui/report/edits.ts';
import { readTyped } from '../../src/ui/report/typed.ts';
import type { Applicant, Fact, Report } from '../../src/model.ts';
import { reportIdOf } from '../../src/source/id.ts';
import { toCsv } from '../../src/view/csv.ts';
import { toReport } from '../../src/view/report.ts';
import { words } from '../../src/words/words.ts';
import { readText } from '../../src/worker/reading.ts';

/** The cases of test/cases as the browser tests use them: what each is, and the one value that a person corrects in it. */

export interface Case {
  readonly slug: string;
  /** What the line of the import page must say. */
  readonly unit: string;
  readonly year: number;
  /** The value that is edited: its indicator, what is typed, and the value meant. */
  readonly concept: string;
  readonly applicant: Applicant | null;
  readonly typed: string;
  readonly value: string;
  /** Another fact, whose words lead to its cell. */
  readonly other: { readonly concept: string; readonly applicant: Applicant | null };
}

export const CASES: readonly Case[] = [
  {
    slug: 'lanjiang-2015-body-twice',
    unit: '澜江区',
    year: 2015,
    concept: 'answer.not_this_agency',
    applicant: null,
    typed: '十',
    value: '10',
    other: { concept: 'requests.channel.online', applicant: null },
  },
  {
    slug: 'linhe-2018-title-on-two-lines',
    unit: '临河市人民政府',
    year: 2018,
    concept: 'capacity.staff.part_time',
    applicant: null,
    typed: '18',
    value: '18',
    other: { concept: 'normdocs.disclosed', applicant: null },
  },
  {
    slug: 'qingyuan-2016-prose-with-chrome',
    unit: '青原县',
    year: 2016,
    concept: 'requests.channel.in_person',
    applicant: null,
    typed: '13件',
    value: '13',
    other: { concept: 'proactive.website', applicant: null },
  },
  {
    slug: 'yunya-2017-shares-and-denials',
    unit: '云崖县人民政府',
    year: 2017,
    concept: 'proactive.website',
    applicant: null,
    typed: '1,150',
    value: '1150',
    other: { concept: 'proactive.category.org', applicant: null },
  },
  {
    slug: 'baishi-2022-traditional-twice',
    unit: '第二十三師臨河市七十一團白石鎮',
    year: 2022,
    concept: 'outcome.granted_full',
    applicant: 'natural',
    typed: '５',
    value: '5',
    other: { concept: 'proactive.wechat', applicant: null },
  },
];

/** The case of a slug's first word, which is its place. */
export function caseOf(place: string): Case {
  const found = CASES.find(({ slug }) => slug.startsWith(`${place}-`));
  if (found === undefined) throw new Error(`There is no case ${place}.`);
  return found;
}

export const fileOf = ({ slug }: Case, name: string) => join(import.meta.dirname, '../cases', slug, name);
/** The text of a case, as it is pasted. */
export const textOf = (one: Case): string => readFileSync(fileOf(one, 'input.txt'), 'utf8');

/** The cases as files, each named after its place. */
export const caseFiles = () =>
  CASES.map((one) => ({
    name: `${one.slug.split('-')[0] ?? ''}.txt`,
    bytes: readFileSync(fileOf(one, 'input.txt')),
  }));

/** A case as the program reads it when pasted, before anybody touches it. */
export async function readCase(one: Case): Promise<Report> {
  const { source, extraction } = await readText('', textOf(one));
  return toReport(await reportIdOf(source.raw), source, extraction, '2024-01-01T00:00:00.000Z');
}

/** The fact of an indicator; of several the first. */
export function factOf(report: Report, concept: string, applicant: Applicant | null): Fact {
  const found = report.extraction.facts.find((f) => f.concept === concept && f.applicant === applicant);
  if (found === undefined) throw new Error(`${concept} was not read.`);
  return found;
}

/** The report with the case's value corrected. */
export function corrected(report: Report, { concept, applicant, typed }: Case): Report {
  const fact = factOf(report, concept, applicant);
  const meant = readTyped(typed, '');
  const edit = meant === null ? null : toEdit(fact, meant, typed);
  if (edit === null) throw new Error(`${typed} changes nothing.`);
  const facts = report.extraction.facts.map((one) => (one === fact ? { ...fact, edit } : one));
  return { ...report, extraction: { ...report.extraction, facts } };
}

/** facts.csv for programs. */
export const factsCsv = (report: Report): string => toCsv('facts', [{ report, findings: [] }], 'program');

/** The sentences of the failed checks, by how grave they are. */
export function failedIn({ extraction }: Report, severity: 'hard' | 'soft'): readonly string[] {
  return runChecks(extraction, extraction.facts)
    .filter((finding) => finding.status === 'fail' && finding.severity === severity)
    .map((finding) => words.findings.sentence(finding));
}
