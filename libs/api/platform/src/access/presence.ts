import type { StepUp } from '@akashi/contracts/api';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock';
import { DomainProblem } from '../problems/domain-problem';
import type { MemberCaller } from '../transactions/caller';
import type { Session, StepUpWay } from './session';

const stepUpMs = 5 * 60 * 1000;

const names = {
  password: 'password-again',
  code: 'code-again',
  recovery: 'recovery-again',
  passkey: 'passkey-again',
} as const satisfies Record<StepUpWay, MemberCaller['authn']>;

/** Whether it is the person who acts, or a session that somebody left open. */
@Injectable()
export class Presence {
  constructor(private readonly clock: Clock) {}

  /** How the ledger is to say that they proved who they are. What binds the firm is refused without a proof a short while ago. */
  proven(session: Session, asked: StepUp | null): MemberCaller['authn'] {
    if (asked === null) return 'session';
    this.ensureTheirs(session, asked);
    const { stepUpAt, stepUpWay } = session;
    const age = stepUpAt === null ? Infinity : this.clock.now().getTime() - stepUpAt.getTime();
    if (stepUpWay === null || age > stepUpMs) throw new DomainProblem('step-up-needed');
    // A passkey signs one act, and signing in by it is none.
    if (asked === 'signature' && stepUpWay === 'passkey') throw new DomainProblem('step-up-needed');
    if (asked === 'signature' && stepUpWay === 'recovery') throw new DomainProblem('recovery-signs-nothing');
    return names[stepUpWay];
  }

  /** What a session may not sign by whatever proof: a key of whoever came in is theirs, and says nothing of who that is. */
  ensureTheirs(session: Session, asked: StepUp | null): void {
    if (asked !== 'signature') return;
    if (isUnconfirmed(session)) throw new DomainProblem('not-identified');
    // A code on paper opens the door to set up anew what was lost, and signs nothing.
    if (session.isByRecovery) throw new DomainProblem('recovery-signs-nothing');
  }
}

/** Who handed out the way in could be who came in by it: what such a session signed would be nobody's signature. */
const isUnconfirmed = ({ membership }: Session): boolean => membership?.kind === 'member' && membership.isUnconfirmed;
