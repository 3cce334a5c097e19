import { describe, expect, it } from 'vitest';
import { mayEnableByProvider } from './enable-by-provider.rule';

const left = { isDisabled: true, isEndedByProvider: true, worksForClient: false };

describe('somebody whom a provider lets in again', () => {
  it('is whom it ended', () => expect(mayEnableByProvider(left).allowed).toBe(true));

  it.each([
    ['nobody whom a colleague stopped', { isEndedByProvider: false }, 'provisioning.ended-by-person'],
    ['nobody who works for a client', { worksForClient: true }, 'member.works-for-client'],
    ['nobody who is there', { isDisabled: false }, 'member.not-disabled'],
  ])('is %s', (_, changed, code) => expect(mayEnableByProvider({ ...left, ...changed })).toMatchObject({ code }));
});
