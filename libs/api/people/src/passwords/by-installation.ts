import type { InstallationCaller } from '@akashi/api-platform';

/** Nobody's account: whoever runs the installation is a member of no firm, and so is the program that mails a link. */
export const byInstallation = (firmId: string): InstallationCaller => ({
  kind: 'installation',
  firmId,
  clientId: null,
  userId: '00000000-0000-4000-8000-000000000000',
  name: 'installation',
  firmRoles: [],
  asking: 'password.reset',
  requestId: 'installation',
  role: 'installation',
  authn: 'installation',
});
