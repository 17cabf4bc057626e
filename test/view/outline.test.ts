import { expect, test } from 'vitest';
import { CASES, readCase } from '../browser/cases.ts';
import { runChecks } from '../../src/check/check.ts';
import { isOfPanel } from '../../src/view/panel.ts';
import { factsOf, keepSame, outlineOf, outcomesOf } from '../../src/view/outline.ts';
import type { Outline } from '../../src/view/outline.ts';

const read = await Promise.all(CASES.map(readCase));
const judged = read.map((report) => ({
  report,
  findings: runChecks(report.extraction, report.extraction.facts),
}));

test('an outline gives back the facts of the panel and what became of the checks', () => {
  for (const { report, findings } of judged) {
    const outline = outlineOf(report, findings);
    const facts = report.extraction.facts.filter(isOfPanel);
    expect(facts.length).toBeGreaterThan(0);
    expect(factsOf(outline).map(({ id, value }) => ({ id, value }))).toEqual(
      facts.map(({ id, value }) => ({ id, value })),
    );
    const { passed, others } = outcomesOf(outline);
    expect(others).toEqual(findings.filter(({ status }) => status !== 'pass'));
    expect(Object.values(passed).reduce((sum, count) => sum + count, 0)).toBe(
      findings.length - others.length,
    );
  }
});

const isSameOutline = (a: Outline, b: Outline) => keepSame([a], [b])[0] === a;

test('outlines are the same until something that they show changes', () => {
  for (const { report, findings } of judged) {
    const outline = outlineOf(report, findings);
    expect(isSameOutline(outline, outlineOf({ ...report, note: '已核' }, findings))).toBe(true);
    const [fact] = report.extraction.facts.filter(isOfPanel);
    const edit = { state: 'seen', note: '', at: '2026-01-01T00:00:00.000Z' } as const;
    const facts = report.extraction.facts.map((one) => (one === fact ? { ...one, edit } : one));
    const seen = { ...report, extraction: { ...report.extraction, facts } };
    expect(isSameOutline(outline, outlineOf(seen, findings))).toBe(false);
    expect(isSameOutline(outline, outlineOf(report, findings.slice(1)))).toBe(findings.length === 0);
  }
});
