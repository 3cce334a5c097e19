import ts from 'typescript';

/** A test by its title, and by every description that it stands in: `describe > inner > title`. */
export interface TestTitle {
  readonly title: string;
  readonly path: string;
}

const suites = new Set(['describe', 'suite']);
const tests = new Set(['it', 'test']);
/** What is written down and never run proves nothing. */
const neverRun = /\.(skip|todo|skipIf|runIf)\b/;

/** The titles in a text of tests, as they are written: of `it.each` the title with its `%s`. Descriptions count as well. */
export function testTitles(text: string): TestTitle[] {
  const found: TestTitle[] = [];
  const walk = (node: ts.Node, above: readonly string[]): void => {
    const said = ts.isCallExpression(node) ? titleOf(node) : null;
    const inside = said === null ? above : [...above, said.title];
    if (said?.runs === false) return;
    if (said !== null) found.push({ title: said.title, path: inside.join(' > ') });
    ts.forEachChild(node, (child) => walk(child, said?.isSuite === false ? above : inside));
  };
  walk(ts.createSourceFile('some.spec.ts', text, ts.ScriptTarget.Latest, true), []);
  return found;
}

function titleOf(call: ts.CallExpression): { title: string; isSuite: boolean; runs: boolean } | null {
  const name = namedBy(call.expression);
  const [first] = call.arguments;
  if (!first || call.arguments.length < 2 || (!suites.has(name) && !tests.has(name))) return null;
  if (!ts.isStringLiteralLike(first)) return null;
  return { title: first.text, isSuite: suites.has(name), runs: !neverRun.test(calledAs(call.expression)) };
}

/** `it` of `it`, `it.each(rows)`, `it.each<Row>([…])` and `describe.skip`. */
function namedBy(expression: ts.Expression): string {
  if (ts.isIdentifier(expression)) return expression.text;
  if (ts.isPropertyAccessExpression(expression) || ts.isCallExpression(expression))
    return namedBy(expression.expression);
  return ts.isTaggedTemplateExpression(expression) ? namedBy(expression.tag) : '';
}

/** The words between the name and its title, without what it is called with. */
function calledAs(expression: ts.Expression): string {
  if (ts.isPropertyAccessExpression(expression)) return `${calledAs(expression.expression)}.${expression.name.text}`;
  if (ts.isCallExpression(expression)) return calledAs(expression.expression);
  return '';
}
