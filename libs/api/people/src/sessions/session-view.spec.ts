import type { Session } from '@akashi/api-platform';
import { describe, expect, it } from 'vitest';
import { toSessionView } from './session-view';

const person = {
  idHash: Buffer.alloc(32),
  userId: 'sato',
  email: 'sato@example',
  stepUpAt: null,
  stepUpWay: null,
  awaits: null,
  isByRecovery: false,
  byProviderOf: null,
} as const;
const member: Session = {
  ...person,
  membership: { kind: 'member', firmId: 'firm', name: '佐藤 花子', firmRoles: ['member'], isUnconfirmed: false },
};
const owner: Session = {
  ...person,
  membership: { kind: 'clientPerson', firmId: 'firm', clientId: 'client', name: '佐藤 花子', clientRole: 'owner' },
};
const ways = { asksCode: false, hasPasskey: false };
const inFirm = {
  firmId: 'firm',
  firmName: '霞台監査法人',
  clientId: null,
  clientName: null,
  inspectionId: null,
  authority: null,
};
const inspector: Session = {
  ...person,
  membership: { kind: 'inspector', firmId: 'firm', inspectionId: 'inspection', reference: '検-1', name: '検査 花子' },
};
const inspecting = { ...inFirm, inspectionId: 'inspection', authority: '検査機関' };
const atClient = { ...inFirm, clientId: 'client', clientName: '株式会社水楢' };

describe('what a person is told of their session', () => {
  it('names the firm they work in, or the firm and its client, and not another of their memberships', () => {
    const everywhere = [atClient, { ...inFirm, firmId: 'other', firmName: '別の監査法人' }, inFirm];
    expect(toSessionView(member, ways, everywhere, null)).toMatchObject({ kind: 'member', firmName: '霞台監査法人' });
    const names = { firmName: '霞台監査法人', clientName: '株式会社水楢' };
    expect(toSessionView(owner, ways, everywhere, null)).toMatchObject({ kind: 'clientPerson', ...names });
    const told = toSessionView(inspector, ways, [inFirm, inspecting], null);
    expect(told).toMatchObject({ kind: 'inspector', firmName: '霞台監査法人', authority: '検査機関' });
    expect(toSessionView(inspector, ways, [inFirm], null).kind).toBe('unchosen');
  });

  it('is that they choose anew when the membership was ended a moment ago', () => {
    expect(toSessionView(member, ways, [atClient], null)).toMatchObject({ kind: 'unchosen', memberships: [atClient] });
    expect(toSessionView(owner, ways, [inFirm], null)).toMatchObject({ kind: 'unchosen', memberships: [inFirm] });
  });
});
