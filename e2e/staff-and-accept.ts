import { at, engagementApi, memberApi, teamApi } from '@akashi/contracts/api';
import type { Browser } from 'playwright-core';
import { today } from './engagement.ts';
import { Person } from './person.ts';

/** A team with its declarations for an engagement that was just opened, and its acceptance by the leader. */
export async function staffAndAccept(
  browser: Browser,
  url: string,
  takase: Person,
  engagementId: string,
): Promise<void> {
  const path = { engagementId };
  const declared = { hasInterest: false, explanation: '' };
  // Until the leader has declared, the team is nothing that they may read.
  await takase.send(at(teamApi.declareIndependence, path), declared);
  const members = await takase.ask(at(memberApi.list));
  const idOf = (email: string) => members.find((one) => one.email.startsWith(email))?.userId ?? '';
  for (const [who, role] of [
    ['mori', 'senior'],
    ['osaki', 'quality_reviewer'],
  ] as const)
    await takase.send(at(teamApi.assign, path), { userId: idOf(who), role, fromOn: today(), toOn: null });
  for (const who of ['mori', 'osaki']) {
    const person = await Person.signedIn(browser, url, who);
    await person.send(at(teamApi.declareIndependence, path), declared);
    await person.leaves();
  }
  const { version } = await takase.ask(at(engagementApi.view, path));
  await takase.send(at(engagementApi.accept, path), { version });
}
