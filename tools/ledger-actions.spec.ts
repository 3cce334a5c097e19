import { ledgerActions } from '@akashi/domain/ledger';
import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const files = globSync('libs/api/*/src/**/*.ts', { cwd: root }).filter(
  (file) => !file.endsWith('.spec.ts') && !file.startsWith('libs/api/testing/'),
);

/** The use cases: what hands an entry to the ledger. */
const useCases = files
  .map((file) => ({ file, source: ts.createSourceFile(file, textOf(file), ts.ScriptTarget.Latest, true) }))
  .filter(({ source }) => callsIn(source).length > 0);

function textOf(file: string): string {
  return readFileSync(resolve(root, file), 'utf8');
}

function within(node: ts.Node, wanted: (node: ts.Node) => boolean): ts.Node[] {
  const found = wanted(node) ? [node] : [];
  ts.forEachChild(node, (child) => void found.push(...within(child, wanted)));
  return found;
}

function callsIn(source: ts.SourceFile): ts.Node[] {
  return within(source, (node) => ts.isCallExpression(node) && /\.?ledger\.record$/.test(node.expression.getText()));
}

const isCast = (node: ts.Node): boolean =>
  (ts.isAsExpression(node) && node.type.getText() !== 'const') || ts.isTypeAssertionExpression(node);

describe('the table of what is recorded, beside the use cases', () => {
  it('has no action that none of them writes', () => {
    expect(useCases.length).toBeGreaterThan(40);
    const texts = useCases.flatMap(({ source }) => within(source, ts.isStringLiteral).map((node) => node.getText()));
    const written = new Set(texts.map((text) => text.slice(1, -1)));
    expect(Object.keys(ledgerActions).filter((action) => !written.has(action))).toEqual([]);
  });

  it('is kept to by every one: nobody casts an entry past it, and nobody silences the compiler', () => {
    const casts = useCases.flatMap(({ file, source }) =>
      callsIn(source).flatMap((call) => within(call, isCast).map((cast) => `${file}: ${cast.getText()}`)),
    );
    expect(casts).toEqual([]);
    const silenced = useCases.filter(({ source }) => /@ts-(expect-error|ignore|nocheck)/.test(source.text));
    expect(silenced.map(({ file }) => file)).toEqual([]);
  });

  it('would find a cast', () => {
    const source = ts.createSourceFile(
      'x.ts',
      `this.ledger.record(tx, { action: 'thing.done' as LedgerAction, facts: {} as const });`,
      ts.ScriptTarget.Latest,
      true,
    );
    expect(
      callsIn(source)
        .flatMap((call) => within(call, isCast))
        .map((cast) => cast.getText()),
    ).toEqual([`'thing.done' as LedgerAction`]);
  });
});

describe('a change without an entry', () => {
  /** Places where a transaction may leave none, with the reason that stands beside the call. */
  const excused = [
    'libs/api/engagements/src/portfolio/keep-portfolio-views.ts',
    'libs/api/fieldwork/src/matrix/change-cells.ts',
    'libs/api/fieldwork/src/matrix/presence/show-place.ts',
    'libs/api/fieldwork/src/matrix/views/keep-views.ts',
    'libs/api/fieldwork/src/review/look-at-paper.ts',
    'libs/api/notices/src/client/client-notices.ts',
    'libs/api/notices/src/mail/setting/keep-mail-setting.ts',
    'libs/api/notices/src/mail/undelivered/firm-mail.ts',
    'libs/api/notices/src/reading/keep-notices.ts',
    'libs/api/people/src/provisioning/change-provided-member.ts',
    'libs/api/platform/src/jobs/job-requests.ts',
    'libs/api/platform/src/ledger/ledger-checkpoints.ts',
    'libs/api/platform/src/progress/cancel-import.ts',
    'libs/api/platform/src/transactions/transactions.ts',
    'libs/api/reporting/src/report/approve/anchor-report.ts',
    'libs/api/sampling/src/population/choose-columns.ts',
  ];

  it('is excused in these places and in no other', () => {
    expect(files.filter((file) => textOf(file).includes('.recordNothing(')).sort()).toEqual(excused);
  });
});
