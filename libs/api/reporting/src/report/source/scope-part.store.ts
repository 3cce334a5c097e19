import type { Caller, Tx } from '@akashi/api-platform';
import type { TestType } from '@akashi/domain/control';
import { Injectable } from '@nestjs/common';
import { selectChoices, selectControlCriteria, selectCriteria, selectDecisions } from './scope-part.query';

const parts = ['GOVERNANCE', 'MANAGEMENT', 'CONTROLS'] as const;

/** One part of the criteria: what the statement chose of it, and what the approved plan does with it. */
export interface ScopePartRow {
  part: (typeof parts)[number];
  all: number;
  selected: number;
  excluded: number;
  notSelected: number;
  omitted: number;
  design: number;
  operation: number;
  /** Only where there are any: a report without them says nothing of them. */
  update?: number;
}

interface CriterionRow {
  key: string;
  parentKey: string | null;
  part: ScopePartRow['part'];
  isCounted: boolean;
}

interface DecisionRow {
  controlId: string;
  testType: TestType;
  decision: 'in' | 'omitted';
}

@Injectable()
export class ScopePartStore {
  async parts(tx: Tx, caller: Pick<Caller, 'firmId'>, engagementId: string): Promise<ScopePartRow[]> {
    const all = <Row>(query: string): Promise<Row[]> => tx.query<Row[]>(query, [caller.firmId, engagementId]);
    const criteria = await all<CriterionRow>(selectCriteria);
    const choices = await all<{ key: string; choice: string }>(selectChoices);
    const choiceOf = new Map(choices.map(({ key, choice }) => [key, choice]));
    const partOf = new Map(criteria.map(({ key, part }) => [key, part]));
    const controls = await all<{ id: string; key: string }>(selectControlCriteria);
    const partOfControl = new Map(controls.map(({ id, key }) => [id, partOf.get(key)]));
    const decisions = await all<DecisionRow>(selectDecisions);
    return parts.map((part) => ({
      part,
      ...countChoices(
        criteria.filter((criterion) => criterion.part === part && criterion.isCounted),
        choiceOf,
      ),
      ...countDecisions(decisions.filter(({ controlId }) => partOfControl.get(controlId) === part)),
    }));
  }
}

/** A detailed control below an excluded objective is excluded with it. */
function countChoices(criteria: readonly CriterionRow[], choiceOf: ReadonlyMap<string, string>) {
  const selected = criteria.filter(({ key }) => choiceOf.get(key) === 'selected').length;
  const excluded = criteria.filter(({ key, parentKey }) =>
    [key, parentKey ?? ''].some((one) => choiceOf.get(one) === 'excluded'),
  ).length;
  return { all: criteria.length, selected, excluded, notSelected: criteria.length - selected - excluded };
}

function countDecisions(decisions: readonly DecisionRow[]) {
  const count = (testType: TestType, decision: DecisionRow['decision']) =>
    decisions.filter((one) => one.testType === testType && one.decision === decision).length;
  const update = count('UPDATE', 'in');
  return {
    omitted: count('DESIGN', 'omitted'),
    design: count('DESIGN', 'in'),
    operation: count('OPERATION', 'in'),
    ...(update > 0 ? { update } : {}),
  };
}
