/**
 * Identity providers in a network of our own (`IDENTITY_PROVIDERS_INSIDE`, origins parted by spaces). A firm's administrator names
 * its provider; that this leads into a network which is not public, whoever runs the installation says.
 */
export function readProvidersInside(env: NodeJS.ProcessEnv, faults: string[]): readonly string[] {
  const given = (env['IDENTITY_PROVIDERS_INSIDE'] ?? '').split(/\s+/).filter((text) => text !== '');
  const fits = given.every((text) => {
    const url = URL.parse(text);
    return url?.origin === text && (url.protocol === 'https:' || isOwn(url));
  });
  if (!fits) faults.push('IDENTITY_PROVIDERS_INSIDE is not a list of https:// origins with nothing behind them');
  return fits ? given : [];
}

/** Without TLS on this very machine alone. */
const isOwn = ({ protocol, hostname }: URL): boolean =>
  protocol === 'http:' && ['localhost', '127.0.0.1'].includes(hostname);
