import type { MemberPermission } from '@akashi/domain/access';
import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { RequestFingerprint } from '../access/request-fingerprint';
import type { Membership, Session } from '../access/session';
import { callerFrom, type SignedInRequest } from '../access/signed-in-request';
import type { Caller, ClientPersonCaller, InspectorCaller, MemberCaller } from './caller';

const { privateKey } = generateKeyPairSync('ed25519');
const fingerprint = new RequestFingerprint(
  createPrivateKey({ key: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string, format: 'pem' })
    .export({ type: 'pkcs8', format: 'pem' })
    .toString(),
);

const inFirm = { firmId: 'firm', name: '髙橋 澪' };
const asMember: Membership = { kind: 'member', ...inFirm, firmRoles: ['member', 'firm_admin'], isUnconfirmed: false };
const atClient = { clientId: 'client', clientRole: 'owner' } as const;

function caller(asking: MemberPermission, membership: Membership | null = asMember): MemberCaller {
  const session: Session = {
    idHash: Buffer.alloc(32),
    userId: 'mio',
    email: 'mio@example.test',
    stepUpAt: new Date(5),
    stepUpWay: 'password',
    awaits: null,
    isByRecovery: false,
    byProviderOf: null,
    membership,
  };
  const request = {
    session,
    requestId: 'r-1',
    method: 'POST',
    originalUrl: '/api/clients',
    body: {},
    is: (type: string) => type === 'json' && type,
    get: (name: string) => (name === 'idempotency-key' ? 'key' : undefined),
  };
  return callerFrom(request as unknown as SignedInRequest, asking, fingerprint);
}

describe('the caller that the guard makes', () => {
  it('is a member in the role that grants the act, or in none yet where an engagement’s door says it', () => {
    expect(caller('firm.maintain')).toMatchObject({ kind: 'member', role: 'firm_admin', clientId: null });
    expect(caller('engagement.open').role).toBe('member');
    expect(caller('team.assign').role).toBeNull();
  });

  it('is nobody who has not chosen where to work, and none of a client’s people, for any permission', () => {
    for (const asking of ['client.read', 'engagement.read', 'report.approve'] as const) {
      expect(() => caller(asking, null)).toThrow('membership-not-chosen');
      expect(() => caller(asking, { kind: 'clientPerson', ...inFirm, ...atClient })).toThrow('forbidden');
    }
  });

  it('is never changed: not by the compiler’s leave, and not without it', () => {
    const made = caller('client.register');
    // @ts-expect-error The role is the one that granted the act.
    expect(() => (made.role = 'engagement_leader')).toThrow(TypeError);
    // @ts-expect-error So are the roles behind it.
    expect(() => made.firmRoles.push('quality_office')).toThrow(TypeError);
    // @ts-expect-error And the key of the request.
    expect(() => (made.idempotency!.key = 'another')).toThrow(TypeError);
  });
});

describe('the kinds of callers', () => {
  it('are told apart by their kind alone', () => {
    const nameOf = (one: Caller): string => {
      switch (one.kind) {
        case 'member':
          return one.authn;
        case 'clientPerson':
          return one.clientId;
        case 'inspector':
          return one.inspectionId;
        case 'apiToken':
        case 'job':
        case 'recipient':
        case 'invited':
        case 'installation':
          return one.kind;
      }
    };
    expect(nameOf(caller('client.read'))).toBe('session');
  });

  it('keep a client’s person behind their client, without a role of the firm', () => {
    const of = {
      firmId: 'firm',
      userId: 'nara',
      name: '楢崎',
      asking: 'client.read',
      requestId: 'r',
      role: 'owner',
    } as const;
    const person: ClientPersonCaller = {
      kind: 'clientPerson',
      ...of,
      clientId: 'client',
      firmRoles: [],
      authn: 'session',
    };
    // @ts-expect-error No client, no second wall.
    const open: ClientPersonCaller = { ...person, clientId: null };
    // @ts-expect-error A role of the firm is a member's.
    const promoted: ClientPersonCaller = { ...person, firmRoles: ['quality_office'] };
    expect([open.clientId, promoted.firmRoles]).not.toEqual([person.clientId, person.firmRoles]);
  });

  it('hold no inspector but at their own account: what changes anything takes no other', () => {
    const inspector: InspectorCaller = {
      kind: 'inspector',
      ...{ firmId: 'firm', clientId: null, inspectionId: 'inspection', userId: 'kensa', name: '検査 花子' },
      ...{ firmRoles: [], requestId: 'r', role: 'inspector', authn: 'session', asking: 'test.read' },
    };
    // @ts-expect-error Whoever reads a paper as an inspector acts on nothing.
    const acting: Caller = inspector;
    // @ts-expect-error Nothing that changes something is asked by one.
    const signing: InspectorCaller = { ...inspector, asking: 'test.sign' };
    const own: Caller = { ...inspector, asking: 'password.change' };
    expect([acting.kind, signing.kind, own.kind]).toEqual(['inspector', 'inspector', 'inspector']);
  });
});
