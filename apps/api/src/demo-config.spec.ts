import { describe, expect, it } from 'vitest';
import { readDemoWay } from './demo-config';

const way = {
  password: 'tameshi',
  accounts: [{ name: '森 千尋', email: 'mori@example.jp', role: { ja: '主任', en: 'Senior' } }],
};
const env = { DEMO_ACCOUNTS: JSON.stringify(way) };
const read = (given: NodeJS.ProcessEnv, host = '127.0.0.1', secureCookies = false) => {
  const faults: string[] = [];
  return { read: readDemoWay(given, { host, secureCookies }, faults), faults };
};

describe('the people of a demonstration', () => {
  it('are nobody where nothing is said of them', () => {
    expect(read({}, '0.0.0.0', true)).toEqual({ read: null, faults: [] });
  });

  it.each(['127.0.0.1', '::1', 'localhost'])('are told on this machine: %s', (host) => {
    expect(read(env, host)).toEqual({ read: way, faults: [] });
  });

  it.each([
    ['for every address of the machine', '0.0.0.0', false],
    ['under a name that others reach', 'akashi.example.jp', false],
    ['behind TLS, as a real one is', '127.0.0.1', true],
  ])('keep a program from starting that listens %s', (_, host, secureCookies) => {
    expect(read(env, host, secureCookies).faults).toHaveLength(1);
  });

  it.each(['{', '[]', '{"password":"x"}', '{"password":"x","accounts":[{"name":"森","email":1,"role":{}}]}'])(
    'are read from nothing else: %s',
    (text) => {
      expect(read({ DEMO_ACCOUNTS: text }).faults).toHaveLength(1);
    },
  );
});
