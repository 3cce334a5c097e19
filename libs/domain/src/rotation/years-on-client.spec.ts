import { describe, expect, it } from 'vitest';
import type { TeamRole } from '../engagement/team-role';
import { clientYears, yearsOnClient, type ClientTerm } from './years-on-client';

const year = (n: number) => ({ start: `${n}-04-01`, end: `${n + 1}-03-31` });
const autumn = (n: number) => ({ start: `${n}-10-01`, end: `${n + 1}-09-30` });
const on = (period: { start: string; end: string }, role: TeamRole = 'senior'): ClientTerm => ({ ...period, role });
const count = (terms: readonly ClientTerm[], role: TeamRole | null, more: object = {}) =>
  yearsOnClient({ periods: [2021, 2022, 2023, 2024].map(year), terms, at: year(2025), role, ...more });

describe('the years of a client', () => {
  it('are one where periods of several services overlap, however they go on', () => {
    const periods = [year(2023), autumn(2023), year(2024), autumn(2024)];
    expect(clientYears(periods)).toEqual([year(2023), year(2024)]);
  });
});

describe('years on a client', () => {
  it('count the year that is looked back from, for whoever was never there too', () => {
    expect(count([], null)).toEqual({ years: 1, since: '2025-04-01', terms: [], now: [] });
  });

  it('go back to the first of those in a row, whatever the role, and say of what they are made', () => {
    const terms = [on(year(2023), 'practitioner'), on(year(2025)), on(year(2024)), on(year(2021))];
    const { years, since, terms: counted, now } = count(terms, null);
    expect([years, since, now]).toEqual([3, '2023-04-01', [on(year(2025))]]);
    expect(counted.map(({ start }) => start)).toEqual(['2025-04-01', '2024-04-01', '2023-04-01']);
    expect(count(terms, 'senior')).toMatchObject({ years: 2, since: '2024-04-01' });
    expect(count(terms, 'engagement_leader')).toMatchObject({ years: 1, since: '2025-04-01' });
  });

  it('are ended by a year of the client without them, and not by one that the client had none in', () => {
    const terms = [on(year(2022)), on(year(2024))];
    expect(count(terms, 'senior').years).toBe(2);
    expect(count(terms, 'senior', { periods: [2022, 2024].map(year) }).years).toBe(3);
  });

  it('count two services of one year once', () => {
    const terms = [on(year(2024)), on(autumn(2024)), on(year(2025))];
    const { years, since, terms: counted } = count(terms, 'senior');
    expect([years, since, counted.length]).toEqual([2, '2024-04-01', 3]);
  });
});
