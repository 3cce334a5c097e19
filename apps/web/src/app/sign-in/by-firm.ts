import { at, identityProviderApi } from '@akashi/contracts/api';
import type { Api } from '@akashi/web-platform';

/** Sends the browser to the firm's provider; what it brings back is taken by the page of the return. */
export async function goToProvider(api: Api, firmId: string): Promise<void> {
  const { url } = await api.send(at(identityProviderApi.start), { firmId });
  location.assign(url);
}
