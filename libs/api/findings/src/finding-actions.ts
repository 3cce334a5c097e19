import { Injectable } from '@nestjs/common';
import { ConfirmFinding } from './confirm-finding';
import { ImproveFinding } from './improve-finding';
import { RaiseFinding } from './raise-finding';
import { ReviewFinding } from './review-finding';
import { ReviseFinding } from './revise-finding';
import { WithdrawFinding } from './withdraw-finding';

/** What can be done with a finding, one use case each. */
@Injectable()
export class FindingActions {
  constructor(
    readonly raise: RaiseFinding,
    readonly revise: ReviseFinding,
    readonly confirm: ConfirmFinding,
    readonly review: ReviewFinding,
    readonly improve: ImproveFinding,
    readonly withdraw: WithdrawFinding,
  ) {}
}
