/** The address asked for before signing in; only one of our own is followed. */
export const ownAddress = (to: string | undefined): string =>
  to !== undefined && to.startsWith('/') && !to.startsWith('//') ? to : '/';
