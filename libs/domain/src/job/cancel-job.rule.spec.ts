import { describe, expect, it } from 'vitest';
import { mayCancelJob, type CancelJobFacts, type CancelJobRefusal } from './cancel-job.rule';
import { isJobOpen, jobStates } from './job';

const asked: CancelJobFacts = { state: 'running', askedById: 'ana', cancellerId: 'ana', cancellerRole: 'senior' };

describe('cancelling a job', () => {
  it.each([
    ['who asked for it, while it waits', { state: 'queued' }],
    ['who asked for it, while it runs', {}],
    ['the engagement leader', { cancellerId: 'ben', cancellerRole: 'engagement_leader' }],
  ] satisfies [string, Partial<CancelJobFacts>][])('is for %s', (_, change) => {
    expect(mayCancelJob({ ...asked, ...change })).toEqual({ allowed: true });
  });

  it.each([
    ['it is done', { state: 'done' }, 'job.already-ended'],
    ['it failed', { state: 'failed' }, 'job.already-ended'],
    ['it was cancelled before', { state: 'cancelled' }, 'job.already-ended'],
    ['somebody else asked for it', { cancellerId: 'ben' }, 'job.asked-by-another'],
    ['it is the quality office that looks on', { cancellerId: 'ben', cancellerRole: null }, 'job.asked-by-another'],
  ] satisfies [string, Partial<CancelJobFacts>, CancelJobRefusal][])('is refused when %s', (_, change, code) => {
    expect(mayCancelJob({ ...asked, ...change })).toEqual({ allowed: false, code });
  });

  it('leaves open what waits and what runs', () => {
    expect(jobStates.filter(isJobOpen)).toEqual(['queued', 'running']);
  });
});
