import { describe, expect, it } from 'vitest';
import { sampleReport } from '../report/sample-report.fixture';
import { renderOscalPlanOfAction, renderOscalResults } from './render-oscal';
import { uuidV5 } from './uuid-v5';

interface Observation {
  uuid: string;
  types?: string[];
  props: { name: string; value: string }[];
}

const parse = (bytes: Uint8Array | null) =>
  JSON.parse(new TextDecoder().decode(bytes ?? new Uint8Array())) as Record<string, Record<string, unknown>>;

describe('the results for machines', () => {
  it('has one observation for each test performed and one for each finding', () => {
    const results = parse(renderOscalResults(sampleReport()))['assessment-results']?.['results'] as unknown as [
      { observations: Observation[] },
    ];
    const { observations } = results[0];
    expect(observations.filter(({ types }) => !types)).toHaveLength(1002);
    expect(observations.filter(({ types }) => types?.includes('finding'))).toHaveLength(7);
    expect(new Set(observations.map(({ uuid }) => uuid)).size).toBe(1009);
  });

  it('names controls by tokens that do not begin with a digit', () => {
    const text = new TextDecoder().decode(renderOscalResults(sampleReport(4, 2)));
    expect(text).toMatch(/"control-id": "ismap-\d/);
    expect(text).not.toMatch(/"control-id": "\d/);
  });

  it('calls nothing satisfied or not', () => {
    const model = sampleReport(20, 10);
    for (const bytes of [renderOscalResults(model), renderOscalPlanOfAction(model)]) {
      expect(JSON.stringify(parse(bytes))).not.toMatch(/satisfied|保証|意見|適合/);
    }
  });

  it('ties each item of the plan of action to its finding, and is left out when there is none', () => {
    const model = sampleReport(20, 10);
    const plan = parse(renderOscalPlanOfAction(model))['plan-of-action-and-milestones'] as unknown as {
      observations: Observation[];
      'poam-items': { 'related-observations': { 'observation-uuid': string }[] }[];
    };
    const tied = plan['poam-items'].map((item) => item['related-observations'][0]?.['observation-uuid']);
    expect(tied).toEqual(plan.observations.map(({ uuid }) => uuid));
    expect(renderOscalPlanOfAction({ ...model, findings: [] })).toBeNull();
  });

  it('has the same ids in every rendering', () => {
    expect(renderOscalResults(sampleReport(4, 2))).toEqual(renderOscalResults(sampleReport(4, 2)));
    expect(uuidV5('a')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(uuidV5('a')).not.toBe(uuidV5('b'));
  });
});
