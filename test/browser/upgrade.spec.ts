import { expect } from 'vitest';
import { derive } from '../../src/derived.ts';
import { words } from '../../src/words/words.ts';
import { goTo, open, test } from './app.ts';
import { makeProfile, withProfile } from './profile.ts';
import { VERSIONS, makeReports, openBeside, rowsOf, store } from './stored.ts';

/** Databases of earlier releases are brought up to date whole. */

const COUNT = 12;

test.for(Object.keys(VERSIONS).map(Number))('the database of version %i is upgraded', async (version) => {
  const made = await makeReports(COUNT);
  await withProfile(await makeProfile(), async (context) => {
    const beside = await openBeside(context);
    await store(beside, version, made);
    const page = await open(context, '#/reports');
    await page.getByText(words.reports.count(COUNT, COUNT)).waitFor();
    await goTo(page, 'data');
    await page
      .getByText(made[0]?.report.unitKey ?? '')
      .first()
      .waitFor();
    const derived = made.map(({ report }) => derive(report, new Set()));
    const kept = { removedAt: null };
    expect(await rowsOf(beside, 'outlines')).toEqual(derived.map(({ outline }) => ({ ...outline, ...kept })));
    expect(await rowsOf(beside, 'summaries')).toEqual(
      derived.map(({ summary }) => ({ ...summary, ...kept })),
    );
  });
});
