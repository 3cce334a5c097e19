import type { FirmRole, Permission } from '@akashi/domain/access';

export interface SignInBody {
  email: string;
  password: string;
}

export interface StepUpBody {
  password: string;
}

/** The signed-in person; `permissions` are those of the firm. An engagement's own come with the engagement. */
export interface SessionView {
  userId: string;
  firmId: string;
  firmName: string;
  name: string;
  email: string;
  firmRoles: FirmRole[];
  permissions: Permission[];
}
