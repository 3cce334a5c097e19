import { describe, expect, it } from 'vitest';
import { changesIn, personIn } from './read-person';

const user = { schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'] };
const patch = (...Operations: unknown[]) =>
  changesIn({ schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations });

describe('a person whom a provider sends', () => {
  it('is read by what is kept of them; roles, passwords and what nobody asks for are left out', () => {
    const sent = {
      ...{ ...user, userName: ' a@b.example ', externalId: 'x', active: 'True', displayName: '新 人' },
      ...{ name: { familyName: '新', givenName: '人', formatted: '新 人' }, emails: [{ value: 'c@d.example' }] },
      ...{ roles: ['firm_admin'], password: 'secret', id: '1', groups: [], unknown: 1 },
      'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User': { department: '監査' },
    };
    const said = { userName: 'a@b.example', externalId: 'x', isActive: true, displayName: '新 人' };
    expect(personIn(sent)).toEqual({ said: { ...said, familyName: '新', givenName: '人' } });
  });

  it.each([
    ['of no schema', { userName: 'a' }],
    ['of another schema', { schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'], userName: 'a' }],
    ['that is a list', [user]],
    ['with one attribute in two spellings', { ...user, userName: 'a', username: 'b' }],
    ['with a number for a name', { ...user, displayName: 1 }],
    ['with a list for a name', { ...user, name: ['a'] }],
    ['with a mark that turns text around', { ...user, displayName: '\u202ea' }],
    ['with a name that is too long', { ...user, name: { familyName: 'あ'.repeat(101) } }],
  ])('%s is not read', (_, sent) => expect(personIn(sent)).toEqual({ refusal: 'provisioning.request-unreadable' }));
});

describe('changes of a person', () => {
  it.each([
    ['with a path', { op: 'Replace', path: 'active', value: 'False' }, { isActive: false }],
    [
      'without one',
      { op: 'replace', value: { active: false, displayName: 'a' } },
      { isActive: false, displayName: 'a' },
    ],
    ['of one part of the name', { op: 'add', path: 'name.familyName', value: '新' }, { familyName: '新' }],
    ['named in full', { op: 'replace', path: `${user.schemas[0]}:title`, value: '主任' }, { title: '主任' }],
    ['of what is taken away', { op: 'remove', path: 'externalId' }, { externalId: '' }],
    ['of what nobody asks for', { op: 'replace', path: 'emails[type eq "work"].value', value: 'a@b' }, {}],
  ])('%s are read', (_, operation, said) => expect(patch(operation)).toEqual({ said }));

  it.each([
    ['of roles', { op: 'add', path: 'roles', value: ['firm_admin'] }, 'provisioning.attribute-fixed'],
    ['of roles beside another', { op: 'replace', value: { active: true, roles: [] } }, 'provisioning.attribute-fixed'],
    ['of one role by a filter', { op: 'add', path: 'roles[primary eq true].value' }, 'provisioning.attribute-fixed'],
    ['of a password', { op: 'replace', path: 'password', value: 'x' }, 'provisioning.attribute-fixed'],
    ['of who it is', { op: 'replace', path: 'id', value: 'x' }, 'provisioning.attribute-fixed'],
    ['that take a user name away', { op: 'remove', path: 'userName' }, 'provisioning.attribute-fixed'],
    ['of something else', { op: 'replace', path: 'firmRoles', value: [] }, 'provisioning.path-unknown'],
    ['of a prototype', { op: 'replace', path: '__proto__', value: {} }, 'provisioning.path-unknown'],
    ['at a path without an end', { op: 'replace', path: 'a'.repeat(301), value: 1 }, 'provisioning.path-unknown'],
    ['by another verb', { op: 'move', path: 'active', value: true }, 'provisioning.request-unreadable'],
    [
      'to what is neither yes nor no',
      { op: 'replace', path: 'active', value: 'no' },
      'provisioning.request-unreadable',
    ],
    ['that take everything away', { op: 'remove' }, 'provisioning.path-unknown'],
  ])('%s are refused', (_, operation, refusal) => expect(patch(operation)).toEqual({ refusal }));

  it('are at most a hundred, and all of them or none', () => {
    const one = { op: 'replace', path: 'active', value: true };
    expect(patch(...Array.from({ length: 101 }, () => one))).toEqual({ refusal: 'provisioning.request-unreadable' });
    expect(patch(one, { ...one, path: 'roles' })).toEqual({ refusal: 'provisioning.attribute-fixed' });
    expect(changesIn({ ...user, Operations: [one] })).toEqual({ refusal: 'provisioning.request-unreadable' });
  });
});
