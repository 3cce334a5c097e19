import type { TestProject } from 'vitest/node';
import { freePort } from '../tools/postgres/cluster.ts';
import { openWorld } from '../tools/run/world.ts';
import { openMail } from './sample-mail.ts';
import { openProviders, type ProvidersAtHand } from './sample-providers.ts';

declare module 'vitest' {
  interface ProvidedContext {
    url: string;
    /** Null beside an Akashi that stands there already: it knows none of them. */
    providers: ProvidersAtHand | null;
    /** Where what it mails is read; empty beside an Akashi that stands there already. */
    mailbox: string;
  }
}

/**
 * The worked example with its papers recorded and its findings confirmed: what is left is signing and all that follows.
 * E2E_URL names an Akashi that stands there already, while a journey is being written.
 */
export default async function setUp(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const running = process.env['E2E_URL'];
  if (running) {
    project.provide('url', running);
    project.provide('providers', null);
    project.provide('mailbox', '');
    return undefined;
  }
  const providers = await openProviders();
  const mail = await openMail();
  Object.assign(process.env, { SMTP_URL: mail.smtpUrl, MAIL_FROM: 'Akashi <akashi@kasumidai.example>' });
  process.env['IDENTITY_PROVIDERS_INSIDE'] = providers.origins.join(' ');
  // Known beforehand, because a provider sends browsers back to where the API says it stands.
  const world = await openWorld({ port: await freePort() });
  await world.lead('findings');
  project.provide('url', world.url);
  project.provide('providers', providers.atHand);
  project.provide('mailbox', mail.mailbox);
  return async () => {
    await world.close();
    await providers.close();
    await mail.close();
  };
}
