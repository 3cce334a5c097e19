/** Where an inspector's link leads: the token stands in the part of the address that no browser sends anywhere. */
export const joinInspectionPath = (token: string): string => `/join-inspection#${token}`;
