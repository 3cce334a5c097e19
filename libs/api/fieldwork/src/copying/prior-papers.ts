import type { Room } from '@akashi/api-engagements';
import type { Caller, Tx } from '@akashi/api-platform';
import { LastYearStore, type LastYear } from '@akashi/api-scoping';
import { pairYears, type KeyedControl } from '@akashi/domain/statement';
import { Injectable } from '@nestjs/common';

interface TestOfControl extends KeyedControl {
  testId: string;
  type: string;
  controlId: string;
}

/** $1 firm, $2 engagement, $3 tests: every test under the criteria of these. */
const selectTestsBeside = `
  SELECT t.id AS "testId", t.test_type AS type, c.id AS "controlId", c.stable_key AS "stableKey",
    c.criterion_key AS "criterionKey", c.text
  FROM control_test t
  JOIN individual_control c ON c.firm_id = t.firm_id AND c.engagement_id = t.engagement_id AND c.id = t.individual_control_id
  WHERE t.firm_id = $1 AND t.engagement_id = $2 AND c.criterion_key IN (SELECT o.criterion_key FROM control_test a
    JOIN individual_control o ON o.firm_id = a.firm_id AND o.engagement_id = a.engagement_id AND o.id = a.individual_control_id
    WHERE a.firm_id = $1 AND a.engagement_id = $2 AND a.id = ANY ($3::uuid[]))
  ORDER BY c.position, t.test_type`;

/** $1 firm, $2 engagement: the papers that stand there, in the order of the statement. */
const selectPapers = `
  SELECT t.id AS "testId", t.test_type AS type, c.id AS "controlId", c.stable_key AS "stableKey",
    c.criterion_key AS "criterionKey", c.text
  FROM control_test t
  JOIN individual_control c ON c.firm_id = t.firm_id AND c.engagement_id = t.engagement_id AND c.id = t.individual_control_id
  WHERE t.firm_id = $1 AND t.engagement_id = $2 AND t.state <> 'closed'
  ORDER BY c.position, t.test_type`;

/** The papers of the last audited year of the same service, by the papers of this year that they are of. */
@Injectable()
export class PriorPapers {
  constructor(private readonly years: LastYearStore) {}

  lastYear(tx: Tx, caller: Caller, engagementId: string): Promise<LastYear | null> {
    return this.years.find(tx, caller, engagementId);
  }

  /**
   * Last year's paper of each of these tests that had one: of the same kind, of the control that says most alike under what its
   * criterion became, and where none does, of the only control in its place.
   */
  async of(
    tx: Tx,
    caller: Caller,
    { engagementId, editionId }: Room,
    lastYear: LastYear,
    testIds: readonly string[],
  ): Promise<Map<string, string>> {
    const now = await tx.query<TestOfControl[]>(selectTestsBeside, [caller.firmId, engagementId, testIds]);
    const then = await tx.query<TestOfControl[]>(selectPapers, [caller.firmId, lastYear.engagementId]);
    const under = await this.years.numbersNow(tx, caller, editionId, lastYear);
    const asked = new Set(now.map(({ criterionKey }) => criterionKey));
    const controls = controlsOf(then)
      .map((control) => ({ control, under: under(control.criterionKey).filter((key) => asked.has(key)) }))
      .filter((one) => one.under.length > 0);
    const current = controlsOf(now);
    const paired = pairYears(controls, current);
    const priorOf = new Map<string, string>();
    paired.forEach(({ stableKey }, place) => priorOf.set(stableKey, controls[place]!.control.controlId));
    for (const control of current) {
      if (priorOf.has(control.stableKey)) continue;
      const alone = inPlaceOf(control, current, controls);
      if (alone) priorOf.set(control.stableKey, alone);
    }
    const paperOf = new Map(then.map(({ controlId, type, testId }) => [`${controlId} ${type}`, testId]));
    const wanted = new Set(testIds);
    return new Map(
      now.flatMap(({ testId, type, stableKey }) => {
        const paper = paperOf.get(`${priorOf.get(stableKey) ?? ''} ${type}`);
        return wanted.has(testId) && paper ? [[testId, paper] as const] : [];
      }),
    );
  }
}

/** One line a control, whatever kinds of test it has. */
function controlsOf(tests: readonly TestOfControl[]): TestOfControl[] {
  return [...new Map(tests.map((test) => [test.controlId, test])).values()];
}

/** A criterion with one control in either year: it is that one, however it is worded now. */
function inPlaceOf(
  { criterionKey }: TestOfControl,
  current: readonly TestOfControl[],
  earlier: readonly { control: TestOfControl; under: readonly string[] }[],
): string | null {
  const then = earlier.filter(({ under }) => under.includes(criterionKey));
  const isAlone = current.filter((one) => one.criterionKey === criterionKey).length === 1 && then.length === 1;
  return isAlone ? then[0]!.control.controlId : null;
}
