import type { Caller, Tx } from '@akashi/api-platform';
import type { Conclusion, MainTarget, Technique, TestType } from '@akashi/domain/control';
import { Injectable } from '@nestjs/common';
import {
  selectControls,
  selectControlVersions,
  selectPopulations,
  selectPopulationTests,
  selectTestFindings,
  selectTests,
  selectTestSteps,
} from './test-line.query';

/** One test as 別添1 shows it. */
export interface TestLine {
  criterion: string;
  controlText: string;
  controlVersion: number;
  testType: TestType;
  mainTarget: MainTarget;
  techniques: Technique[];
  performedOn: string | null;
  performers: string[];
  conclusion: Conclusion;
  population: { number: string; count: number; sampled: number } | null;
  findings: number[];
}

type ControlRow = Pick<TestLine, 'criterion' | 'controlText' | 'mainTarget'> & { id: string; stableKey: string };

type TestRow = Pick<TestLine, 'testType' | 'conclusion'> & { id: string; controlId: string };

type StepsRow = Pick<TestLine, 'techniques' | 'performedOn' | 'performers'> & { testId: string };

type PopulationRow = NonNullable<TestLine['population']> & { id: string };

const nothingDone = { techniques: [], performedOn: null, performers: [] };

@Injectable()
export class TestLineStore {
  async lines(tx: Tx, caller: Pick<Caller, 'firmId'>, engagementId: string): Promise<TestLine[]> {
    const all = <Row>(query: string): Promise<Row[]> => tx.query<Row[]>(query, [caller.firmId, engagementId]);
    const controls = await all<ControlRow>(selectControls);
    const tests = Map.groupBy(await all<TestRow>(selectTests), ({ controlId }) => controlId);
    const versions = await all<{ stableKey: string; version: number }>(selectControlVersions);
    const versionOf = new Map(versions.map(({ stableKey, version }) => [stableKey, version]));
    const steps = await all<StepsRow>(selectTestSteps);
    const stepsOf = new Map(steps.map(({ testId, ...done }) => [testId, done]));
    const findings = await all<{ testId: string; number: number }>(selectTestFindings);
    const findingsOf = Map.groupBy(findings, ({ testId }) => testId);
    const populationOf = await this.populations(all);
    return controls.flatMap(({ id: controlId, stableKey, ...control }) =>
      (tests.get(controlId) ?? []).map(({ id, testType, conclusion }) => ({
        ...control,
        ...(stepsOf.get(id) ?? nothingDone),
        testType,
        conclusion,
        controlVersion: versionOf.get(stableKey) ?? 1,
        population: populationOf.get(id) ?? null,
        findings: (findingsOf.get(id) ?? []).map(({ number }) => number),
      })),
    );
  }

  /** By test; of several populations the one with the first code. */
  private async populations(all: <Row>(query: string) => Promise<Row[]>): Promise<Map<string, TestLine['population']>> {
    const populations = await all<PopulationRow>(selectPopulations);
    const links = await all<{ testId: string; populationId: string }>(selectPopulationTests);
    const byTest = new Map<string, TestLine['population']>();
    for (const { id, ...population } of populations.reverse()) {
      for (const { testId, populationId } of links) if (populationId === id) byTest.set(testId, population);
    }
    return byTest;
  }
}
