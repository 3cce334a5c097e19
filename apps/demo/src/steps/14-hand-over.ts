import type { JobView, PackageDeskView, PackageItemView, RegistrationView } from '@akashi/contracts';
import type { Client } from '../client';
import { exampleDates } from '../example/engagement';
import { letterPdf } from '../example/letter';
import { waitForJob } from '../wait-for-job';
import type { Step } from './step';

/** Papers that the client sends for the package; what Akashi holds itself is in it already. */
async function sendPapers(senior: Client, at: string): Promise<void> {
  const { items } = await senior.get<PackageDeskView>(`${at}/package`);
  for (const item of items.filter(({ source, state }) => source === 'sent' && state === 'MISSING')) {
    await send(senior, `${at}/package/items/${item.form}`, item);
  }
}

async function send(
  senior: Client,
  path: string,
  { titleEn, titleJa, required, version }: PackageItemView,
): Promise<void> {
  if (!required) {
    await senior.post(`${path}/set-aside`, { reason: '事業者が登録申請のときに直接提出するため。', version });
    return;
  }
  await senior.uploadTo(
    'PUT',
    `${path}?state=FINAL&version=${version}`,
    `${titleJa}.pdf`,
    letterPdf(`${titleEn} (fictional)`),
  );
}

export const handOver: Step = {
  key: 'package',
  title: 'パッケージを引き渡し登録を記録する  Package, hand-over, registration',
  run: async ({ crew, engagementId }) => {
    const at = `engagements/${engagementId}`;
    const leader = await crew.as('takase');
    await sendPapers(await crew.as('mori'), at);
    const packageId = await waitForJob(leader, at, await leader.post<JobView>(`${at}/package`));
    const { packages } = await leader.get<PackageDeskView>(`${at}/package`);
    const built = packages.find(({ id }) => id === packageId);
    if (!built) throw new Error('No package was built.');
    await leader.post(`${at}/package/${built.id}/hand-over`, {
      version: built.version,
      handedOverOn: exampleDates.today(),
      handedOverTo: '株式会社ミズナラクラウド セキュリティ管理室',
    });
    const event = { outcome: null, registrationNo: null, validUntil: null, remark: '' };
    const record = (kind: string, more: object = {}): Promise<unknown> =>
      leader.post(`${at}/registration-events`, { ...event, kind, occurredOn: exampleDates.today(), ...more });
    await record('applied');
    await record('accepted');
    const { validUntil } = await leader.get<RegistrationView>(`${at}/registration-events`);
    await record('decided', { outcome: 'registered', registrationNo: 'C27-0001-1', validUntil });
  },
};
