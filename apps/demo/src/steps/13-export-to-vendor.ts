import type { CreatedExportView, VendorExportView } from '@akashi/contracts';
import type { Step } from './step';

const recipient = { recipientName: '藤井 遥', recipientEmail: 'fujii@mizunara.example' };

/** The vendor opens the link with the address it is bound to, and downloads the report once. */
export const exportToVendor: Step = {
  key: 'export',
  title: '報告書を依頼者に渡す  Export to the vendor',
  run: async ({ crew, engagementId }) => {
    const leader = await crew.as('takase');
    const made = await leader.post<CreatedExportView>(`engagements/${engagementId}/exports`, {
      ...recipient,
      days: 7,
      maxDownloads: 5,
    });
    const asked = { token: made.token, email: recipient.recipientEmail };
    const ask = (path: string, body: object): Promise<Response> =>
      fetch(`${crew.url}/api/vendor/${path}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      });
    const opened = (await (await ask('open', asked)).json()) as VendorExportView;
    if (opened.files.length !== 2) throw new Error('The link does not show the two files.');
    const file = await ask('download', { ...asked, format: 'pdf' });
    if (!file.ok) throw new Error(`The download was refused with ${file.status}.`);
    await file.arrayBuffer();
  },
};
