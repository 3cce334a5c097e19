import { describe, expect, it } from 'vitest';
import { mayHandOver, type HandOverFacts } from './hand-over-package.rule';

describe('handing a package over', () => {
  const built: HandOverFacts = {
    engagementState: 'issued',
    version: 2,
    latestVersion: 2,
    verified: true,
    alreadyHandedOver: false,
    recipient: '株式会社ミズナラクラウド 品質管理部',
    on: '2027-01-15',
    today: '2027-01-15',
  };

  it('is allowed for the newest package, verified', () => {
    expect(mayHandOver(built)).toEqual({ allowed: true });
  });

  it.each([
    ['the report is not issued', { engagementState: 'in_reporting' }, 'package.report-not-issued'],
    ['none is built', { latestVersion: null }, 'package.not-built'],
    ['a newer one is built', { latestVersion: 3 }, 'package.not-latest'],
    ['it was handed over', { alreadyHandedOver: true }, 'package.already-handed-over'],
    ['it was not verified', { verified: false }, 'package.not-verified'],
    ['nobody is named to receive it', { recipient: ' ' }, 'package.recipient-missing'],
    ['the name of who receives it is too long', { recipient: 'あ'.repeat(201) }, 'package.recipient-not-storable'],
    ['the day does not exist', { on: '2027-02-29' }, 'package.hand-over-date-invalid'],
    ['the day is still to come', { on: '2027-01-16' }, 'package.handed-over-in-future'],
  ] satisfies [string, Partial<HandOverFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayHandOver({ ...built, ...change })).toEqual({ allowed: false, code });
  });
});
