import { at, releasedDocumentApi } from '@akashi/contracts/api';
import { letterPdf } from '../example/letter';
import type { Step } from '../steps/step';

/** Before the facts are put to the client's approver one by one, they have a draft of them to talk about. */
export const releaseDraft: Step = {
  key: 'draft',
  title: '事実の案を依頼者に渡す  A draft of facts for the client to keep',
  run: async ({ crew, engagementId }) => {
    const leader = await crew.as('takase');
    const said = { kind: 'facts' as const, note: '次の打合せまでにご確認ください。' };
    const file = letterPdf('Draft of facts (fictional)');
    await leader.sendFile(at(releasedDocumentApi.release, { engagementId }, said), '事実の案.pdf', file);
  },
};
