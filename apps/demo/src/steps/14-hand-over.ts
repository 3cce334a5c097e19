import type { PackageItemView, RecordRegistrationBody } from '@akashi/contracts';
import { at, packageApi, packageItemApi, registrationApi } from '@akashi/contracts/api';
import type { Client } from '../client';
import { exampleDates } from '../example/engagement';
import { letterPdf } from '../example/letter';
import { waitForJob } from '../wait-for-job';
import type { Step } from './step';

/** Papers that the client sends for the package; what Akashi holds itself is in it already. */
async function sendPapers(senior: Client, engagementId: string): Promise<void> {
  const { items } = await senior.ask(at(packageApi.overview, { engagementId }));
  for (const item of items.filter(({ source, state }) => source === 'sent' && state === 'MISSING')) {
    await send(senior, engagementId, item);
  }
}

async function send(senior: Client, engagementId: string, item: PackageItemView): Promise<void> {
  const { form, titleEn, titleJa, required, version } = item;
  if (!required) {
    const reason = '事業者が登録申請のときに直接提出するため。';
    await senior.send(at(packageItemApi.setAside, { engagementId, form }), { reason, version });
    return;
  }
  const paper = at(packageItemApi.record, { engagementId, form }, { state: 'FINAL', version });
  await senior.sendFile(paper, `${titleJa}.pdf`, letterPdf(`${titleEn} (fictional)`));
}

export const handOver: Step = {
  key: 'package',
  title: 'パッケージを引き渡し登録を記録する  Package, hand-over, registration',
  run: async ({ crew, engagementId }) => {
    const leader = await crew.as('takase');
    await sendPapers(await crew.as('mori'), engagementId);
    const building = await leader.send(at(packageApi.build, { engagementId }));
    const packageId = await waitForJob(leader, engagementId, building);
    const { packages } = await leader.ask(at(packageApi.overview, { engagementId }));
    const built = packages.find(({ id }) => id === packageId);
    if (!built) throw new Error('No package was built.');
    await leader.send(at(packageApi.handOver, { engagementId, packageId }), {
      version: built.version,
      handedOverOn: exampleDates.today(),
      handedOverTo: '株式会社ミズナラクラウド セキュリティ管理室',
    });
    const event = { outcome: null, registrationNo: null, validUntil: null, remark: '' };
    const record = (
      kind: RecordRegistrationBody['kind'],
      more: Partial<RecordRegistrationBody> = {},
    ): Promise<unknown> =>
      leader.send(at(registrationApi.record, { engagementId }), {
        ...event,
        kind,
        occurredOn: exampleDates.today(),
        ...more,
      });
    await record('applied');
    await record('accepted');
    const { validUntil } = await leader.ask(at(registrationApi.history, { engagementId }));
    await record('decided', { outcome: 'registered', registrationNo: 'C27-0001-1', validUntil });
  },
};
