import { globSync, existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { platformProblemCodes, type ProblemCode } from '@akashi/contracts';
import { problemTexts } from '@akashi/contracts/problems';
import type { JobKind } from '@akashi/domain/job';
import { root } from './run/places.ts';
import { codesTold, filesWith, pagesOf, routesWithTexts, type Page } from './sources/shown-problems.ts';
import { readSources } from './sources/source-files.ts';

/** Where the work of each kind is done: with what it refuses there, the page that shows the work has to be told apart. */
const workOf: Readonly<Record<JobKind, { done: string; shown: string }>> = {
  'report.issue': { done: 'libs/api/reporting/src/report/issue/issue-report.ts', shown: 'libs/web/reporting/src' },
  'engagement-file.make': {
    done: 'libs/api/handoff/src/engagement-file/make-engagement-file.ts',
    shown: 'libs/web/handoff/src',
  },
  'package.build': { done: 'libs/api/handoff/src/package/build-package.ts', shown: 'libs/web/handoff/src' },
};

const sources = readSources('libs', 'apps');
const told = codesTold(sources, Object.keys(problemTexts));
const isOfPlatform = (code: string) => platformProblemCodes.some((one) => one === code);
const nounOf = (code: string) => code.split('.')[0];

const router = 'apps/web/src/app/app.routes.ts';
const routes = [...globSync('libs/web/*/src/*.routes.ts', { cwd: root }), router].sort();
const withTexts = routesWithTexts(router);
const pages = routes.flatMap((file) => pagesOf(file).map((page) => ({ area: dirname(file), ...page })));

/** The one place where the web reads a code as a sentence: a page that comes without it says none. */
const reader = 'libs/web/ui/src/refusal/problem-texts.ts';

/** What the rules behind a page, its dialogs and its parts can refuse. */
function shownBy({ file }: Pick<Page, 'file'>): string[] {
  const files = filesWith(file, sources, ['libs/web/', 'apps/web/']);
  if (!files.includes(reader)) return [];
  return [...new Set(files.flatMap(told))].filter((code) => !isOfPlatform(code));
}

function refusedInWork(area: string): string[] {
  const [work] = Object.values(workOf).filter(({ shown }) => shown === area);
  if (!work) return [];
  return filesWith(work.done, sources, [`${dirname(work.done)}/`])
    .flatMap(told)
    .filter((code) => !isOfPlatform(code));
}

async function broughtBy(area: string): Promise<string[]> {
  const file = resolve(root, area, 'problem-texts.ts');
  if (!existsSync(file)) return [];
  const { problemTexts: tables } = (await import(file)) as { problemTexts: readonly Partial<typeof problemTexts>[] };
  return tables.flatMap((table) => Object.keys(table));
}

describe('the sentences that a page brings along', () => {
  it('are looked for on every page that the router knows', () => {
    const loads = routes.flatMap((file) => sources.find((one) => one.file === file)?.references ?? []);
    const loaded = loads.filter(({ later, file }) => later && !/(\/index|\/problem-texts|\.texts)\.ts$/.test(file));
    expect(pages.map(({ file }) => file).sort()).toEqual(loaded.map(({ file }) => file).sort());
  });

  it.each(pages)('$file has one for everything that its rules refuse', async ({ area, ...page }) => {
    const brought = withTexts.includes(page.routes) ? await broughtBy(area) : [];
    expect(shownBy(page).filter((code) => !brought.includes(code))).toEqual([]);
  });

  it.each(['apps/web/src/app/sign-in/sign-in-page.ts', 'apps/web/src/app/choose/choose-page.ts'])(
    'are asked for by nothing in %s, which stands outside the frame',
    (page) => {
      expect(filesWith(page, sources, ['libs/web/', 'apps/web/'])).not.toContain(reader);
    },
  );

  it.each(Object.entries(workOf))('have one for whatever %s can end with', async (_, { shown }) => {
    const brought = await broughtBy(shown);
    const ends: string[] = [...refusedInWork(shown), 'job.gave-up' satisfies ProblemCode];
    expect(ends.length).toBeGreaterThan(3);
    expect(ends.filter((code) => !brought.includes(code))).toEqual([]);
  });

  it.each([...new Set(pages.map(({ area }) => area))])(
    'are of no noun that the pages of %s never name',
    async (area) => {
      const those = pages.filter((page) => page.area === area);
      const named = new Set([...those.flatMap(shownBy), ...refusedInWork(area)].map(nounOf));
      expect((await broughtBy(area)).map(nounOf).filter((noun) => !named.has(noun))).toEqual([]);
    },
  );
});

describe('the search for what a page can say', () => {
  const shown = (area: string, page: string) => shownBy({ file: `libs/web/${area}/src/${page}.ts` });

  it('finds the rule of a dialog that the page opens, and what a page says without one', () => {
    const finding = shown('findings', 'finding/finding-page');
    expect(finding).toContain('finding.confirmer-missing');
    expect(finding).toContain('finding.reviewer-wrote-it');
    expect(finding).not.toContain('report.not-approved');
  });

  it('finds a rule behind the parts that two areas share, and a list of faults', () => {
    expect(shown('review', 'review-page')).toContain('note.resolver-did-the-work');
    expect(shown('handoff', 'handoff/handoff-page')).toContain('package.item-without-file');
  });

  it('finds none on a page that asks no rule', () => {
    expect(shown('handoff', 'vendor/vendor-page')).toEqual([]);
  });
});
