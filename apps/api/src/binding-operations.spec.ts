import { operations } from '@akashi/contracts/api';
import { describe, expect, it } from 'vitest';

/** What binds the firm, or lets somebody in or out: whoever does it proves themselves anew, and no recovery code is enough. */
const binding = [
  'addendum.confirm',
  'amendment.approve',
  'clientDesk.inviteColleague',
  'clientDesk.issuePasswordLink',
  'clientLetter.sign',
  'clientPerson.invite',
  'clientPerson.issuePasswordLink',
  'clientPerson.renew',
  'engagement.archive',
  'engagementFile.make',
  'export.create',
  'firm.requireFactor',
  'firm.setLogRetention',
  'identityProvider.set',
  'identityProvider.turn',
  'inspection.allow',
  'inspection.extend',
  'inspection.invite',
  'inspection.renewLink',
  'invitation.invite',
  'invitation.renew',
  'ledgerKey.rotate',
  'letter.acknowledge',
  'member.confirm',
  'member.disable',
  'member.enable',
  'member.requireFactor',
  'member.resetFactors',
  'member.setRoles',
  'package.build',
  'package.handOver',
  'passwordLink.issue',
  'plan.approve',
  'provisioning.makeToken',
  'releasedDocument.releaseReport',
  'renewal.renew',
  'report.approve',
  'report.issue',
  'report.qualityReview',
  'retention.liftHold',
  'retention.setHold',
  'ruleset.approve',
  'signOff.review',
  'signOff.reviewAll',
  'signOff.sign',
  'signOff.signAll',
  'team.assign',
  'team.declareIndependence',
  'team.end',
  'team.resolveInterest',
  'token.make',
];
const ownFactors = [
  // Who ends the sessions of somebody could go on alone in one that was left open.
  'account.endOtherSessions',
  'account.endSession',
  'factor.enrolCodes',
  'factor.offerCodes',
  'factor.removeCodes',
  'factor.renewRecoveryCodes',
  'identityProvider.startLink',
  'identityProvider.unlink',
  'passkey.enrol',
  'passkey.offer',
  'passkey.remove',
];
/** Permissions under which something binds, beside the operations above and for a reason that is said here. */
const bindsNothing: Record<string, string> = {
  'provisioning.view': 'Reading how the provider is connected lets nobody in.',
  'renewal.nextYear': 'Reading what the next year would begin with opens nothing.',
  'team.ownDeclaration': 'Reading what one declared oneself binds nobody.',
  'team.declarations': 'Reading what somebody declared decides nothing on it.',
  'paper.look': 'What a reviewer has before them is noted: they sign nothing by it.',
  'clientDesk.withdrawInvitation': 'It shuts a door: nobody comes in by it.',
  'clientPerson.withdraw': 'It shuts a door: nobody comes in by it.',
  'identityProvider.startTest': 'The administrator goes to the provider to see what it says of them.',
  'identityProvider.test': 'It shows what the provider says, and links and lets in nobody.',
  'invitation.withdraw': 'It shuts a door: nobody comes in by it.',
  'packageItem.record': 'A document is laid into a package that somebody signs for when it is handed over.',
  'packageItem.setAside': 'A document is left out of a package that somebody signs for when it is handed over.',
  'report.acknowledge':
    'Warnings are read before an approval that names what was read of them, and asks the person anew.',
  'signOff.previewSign': 'It says what would be signed, and signs nothing.',
  'signOff.previewReview': 'It says what would be reviewed, and signs nothing.',
  'token.own': 'Reading which tokens one has tells the text of none.',
  'token.revoke': 'It shuts a door: no program comes in by it any more.',
};

describe('acts that bind', () => {
  const named = (level: string) =>
    operations.filter(({ operation }) => operation.stepUp === level).map(({ name }) => name);

  it('ask the person anew, every one of them and no other', () => {
    expect(named('signature').sort()).toEqual(binding);
    expect(named('own-factors').sort()).toEqual(ownFactors);
  });

  it('leave no way around: whatever else stands under the same permission says why it binds nothing', () => {
    const permissionsThatBind = new Set(
      operations.filter(({ name }) => binding.includes(name)).map(({ operation }) => operation.access),
    );
    const beside = operations.filter(
      ({ name, operation }) => permissionsThatBind.has(operation.access) && !binding.includes(name),
    );
    expect(beside.map(({ name }) => name).sort()).toEqual(Object.keys(bindsNothing).sort());
  });
});
