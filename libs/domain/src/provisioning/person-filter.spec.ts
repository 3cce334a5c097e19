import { describe, expect, it } from 'vitest';
import { personFilter } from './person-filter';

describe('a filter by which a provider looks a person up', () => {
  it.each([
    ['userName eq "a@b.example"', { attribute: 'userName', value: 'a@b.example' }],
    ['USERNAME EQ "a"', { attribute: 'userName', value: 'a' }],
    ['urn:ietf:params:scim:schemas:core:2.0:User:externalId eq "x-1"', { attribute: 'externalId', value: 'x-1' }],
    ['id eq "1"', { attribute: 'id', value: '1' }],
    ['userName eq "a\\"b"', { attribute: 'userName', value: 'a"b' }],
    [`userName eq "' OR 1=1 --"`, { attribute: 'userName', value: "' OR 1=1 --" }],
  ])('%s is read', (text, filter) => expect(personFilter(text)).toEqual(filter));

  it.each([
    '',
    'userName',
    'userName eq a',
    'userName ne "a"',
    'userName sw "a"',
    'userName eq "a" or active eq true',
    '(userName eq "a")',
    'password eq "a"',
    'userName eq "a" --',
    'userName eq "\\x"',
    'userName eq "\\u0000"',
    `userName eq "${'a'.repeat(1000)}"`,
  ])('%s is none that is understood', (text) => expect(personFilter(text)).toBeNull());
});
