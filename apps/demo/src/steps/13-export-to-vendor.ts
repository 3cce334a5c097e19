import { at, exportApi, vendorApi } from '@akashi/contracts/api';
import { Client } from '../client';
import type { Step } from './step';

const recipient = { recipientName: '藤井 遥', recipientEmail: 'fujii@mizunara.example' };

/** The vendor opens the link with the address it is bound to, and downloads the report once. */
export const exportToVendor: Step = {
  key: 'export',
  title: '報告書を依頼者に渡す  Export to the vendor',
  run: async ({ crew, engagementId }) => {
    const leader = await crew.as('takase');
    const made = await leader.send(at(exportApi.create, { engagementId }), {
      ...recipient,
      days: 7,
      maxDownloads: 5,
    });
    const asked = { token: made.token, email: recipient.recipientEmail };
    const vendor = Client.visiting(crew.url);
    const opened = await vendor.send(at(vendorApi.open), asked);
    if (opened.files.length !== 3) throw new Error('The link does not show the three files.');
    await vendor.bytes(at(vendorApi.download), { ...asked, format: 'pdf' });
  },
};
