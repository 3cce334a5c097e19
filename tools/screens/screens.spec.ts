import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { root } from '../run/places.ts';
import { screens } from './screens.ts';

const router = 'apps/web/src/app/app.routes.ts';

/** Where the router hangs what is not of one engagement, by the constant that holds it. */
const below: Readonly<Record<string, string>> = {
  routes: '/',
  firmsRoutes: '/',
  criteriaRoutes: '/criteria',
  portfolioRoutes: '/engagements',
  allEngagementsRoutes: '/portfolio',
  loadRoutes: '/load',
  rotationRoutes: '/rotation',
  joinRoutes: '/join',
  joinClientRoutes: '/join-client',
  accountRoutes: '/account',
  clientRoutes: '/client',
  passwordRoutes: '/password',
  enrolRoutes: '/enrol',
  dropRoutes: '/drop',
  vendorRoutes: '/vendor',
  checkRoutes: '/check',
  securityLogRoutes: '/firm/security-log',
  firmLedgerRoutes: '/firm/ledger',
  noticesRoutes: '/inbox',
  mailSettingRoutes: '/inbox/mail',
  unsubscribeRoutes: '/unsubscribe',
  ledgerKeysRoutes: '/firm/ledger-keys',
  storedFilesRoutes: '/firm/stored-files',
  inspectionsRoutes: '/firm/inspections',
  retentionRoutes: '/firm/retention',
  inspectionRoutes: '/inspection',
  joinInspectionRoutes: '/join-inspection',
};

/** What is no screen by itself: the frame, and a pane of a paper. */
const parts = ['./shell/shell', './frame/client-frame', './frame/inspector-frame', './sheet/sample-of-paper'];
/**
 * Shown to whoever works in several places, and to whoever is asked for a second factor: nobody in the worked example.
 * The pages of the second are looked at in the journey of its own.
 */
const withoutScreen = ['/enrol', '/sign-in/code', '/choose'];

interface Page {
  readonly address: string;
  readonly loads: string;
}

function pagesIn(file: string): Page[] {
  const source = ts.createSourceFile(file, readFileSync(resolve(root, file), 'utf8'), ts.ScriptTarget.Latest, true);
  const found: Page[] = [];
  const walk = (node: ts.Node, routes: string): void => {
    const [path, component] = ['path', 'loadComponent'].map((name) => valueOf(node, name));
    const loads = /import\('([^']+)'\)/.exec(component ?? '')?.[1];
    if (path && loads) {
      const parts = [below[routes] ?? '/engagements/:engagementId', path.slice(1, -1)];
      found.push({
        loads,
        address: parts
          .join('/')
          .replace(/\/+/g, '/')
          .replace(/(.)\/$/, '$1'),
      });
    }
    ts.forEachChild(node, (child) => walk(child, routes));
  };
  for (const statement of source.statements) {
    const [one] = ts.isVariableStatement(statement) ? statement.declarationList.declarations : [];
    walk(statement, one?.name.getText() ?? '');
  }
  return found;
}

function valueOf(node: ts.Node, name: string): string | undefined {
  if (!ts.isObjectLiteralExpression(node)) return undefined;
  const named = node.properties.find((one) => one.name?.getText() === name);
  return named && ts.isPropertyAssignment(named) ? named.initializer.getText() : undefined;
}

/** `/findings/:findingId` is what stands at `/findings/` and one more part that is no page of its own. */
function isAt(shown: string, address: string): boolean {
  const [here, there] = [shown.split('?')[0]!.split('/'), address.split('/')];
  return here.length === there.length && there.every((part, at) => part.startsWith(':') || part === here[at]);
}

const ids = { engagementId: 'e', testId: 't', populationId: 'p', findingId: 'f', requestId: 'r' };
const shown = screens.map(({ path }) => path(ids));
const pages = [...globSync('libs/web/*/src/*.routes.ts', { cwd: root }), router]
  .flatMap(pagesIn)
  .filter(({ loads }) => !parts.includes(loads));
const literal = new Set(pages.map(({ address }) => address));

describe('the screens that are looked at and photographed', () => {
  it('hold every page that the router knows', () => {
    expect(pages.length).toBeGreaterThan(28);
    const missing = [...literal].filter(
      (address) => !shown.some((one) => (address === one || !literal.has(one)) && isAt(one, address)),
    );
    expect(missing).toEqual(withoutScreen);
  });

  it('have a name each, which is that of their picture', () => {
    expect(new Set(screens.map(({ name }) => name)).size).toBe(screens.length);
  });
});
