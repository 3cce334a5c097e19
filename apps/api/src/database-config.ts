/**
 * What is wrong with the address of a database. One that asks for TLS and has nobody look at the certificate would speak to whoever
 * answers in between.
 */
export function faultsOfDatabase(name: string, address: string): string[] {
  if (address === '') return [];
  const url = URL.parse(address);
  if (!url || !/^postgres(ql)?:$/.test(url.protocol)) return [`${name} is not a postgres:// address`];
  const isUnchecked = url.searchParams.get('sslmode') === 'no-verify' || url.searchParams.has('uselibpqcompat');
  return isUnchecked ? [`${name} asks for TLS without a look at the certificate`] : [];
}
