import type { ClientPersonKind, FirmRole } from '@akashi/domain/access';
import type { AwaitedFactor } from '@akashi/domain/factor';

interface InFirm {
  readonly firmId: string;
  /** The person as this firm knows them. */
  readonly name: string;
}

/** Where a person works, and as what. */
export type Membership =
  | (InFirm & {
      readonly kind: 'member';
      readonly firmRoles: readonly FirmRole[];
      /** Others handed out their way in, and nobody has identified them since: they sign nothing. */
      readonly isUnconfirmed: boolean;
    })
  | (InFirm & {
      readonly kind: 'clientPerson';
      readonly clientId: string;
      readonly clientRole: ClientPersonKind;
    })
  | (InFirm & {
      /** From outside of the firm, for as long as an inspection lasts: which engagements are open today, the wall says. */
      readonly kind: 'inspector';
      readonly inspectionId: string;
      /** The number under which the inspection is known outside. */
      readonly reference: string;
    });

/** How a person proved themselves once more in a session: by the password alone, with a code, with a recovery code, or by a passkey. */
export type StepUpWay = 'password' | 'code' | 'recovery' | 'passkey';

/** A live session with the person it belongs to, as read from the database for this very request. */
export interface Session {
  /** SHA-256 of the cookie's secret; the secret itself is never stored. */
  readonly idHash: Buffer;
  /** The account. */
  readonly userId: string;
  readonly email: string;
  readonly stepUpAt: Date | null;
  readonly stepUpWay: StepUpWay | null;
  /** What the sign-in still waits for; while it does, the session may do nothing else. */
  readonly awaits: AwaitedFactor | null;
  /** Opened by a code kept for the day a device is lost: it signs nothing. */
  readonly isByRecovery: boolean;
  /** The firm whose provider said who it is: nothing outside of it is open, or told. Null for whoever proved it to us. */
  readonly byProviderOf: string | null;
  /** Null while a person of several has not chosen one, or when the chosen one was ended. */
  readonly membership: Membership | null;
}
