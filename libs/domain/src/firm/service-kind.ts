export const serviceKinds = ['IAAS', 'PAAS', 'SAAS'] as const;

export type ServiceKind = (typeof serviceKinds)[number];
