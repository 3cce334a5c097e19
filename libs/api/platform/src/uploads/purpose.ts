import { operations, type Operation } from '@akashi/contracts/api';

const inParts = operations
  .filter(({ operation }) => operation.inParts)
  .map(({ operation }) => ({ operation, address: addressOf(operation) }));

/** The operation that takes files in parts at this address, written without a query. */
export function operationAt(purpose: string): Operation | null {
  return inParts.find(({ address }) => address.test(purpose))?.operation ?? null;
}

function addressOf({ path }: Operation): RegExp {
  return new RegExp(`^/api/${path.replace(/:\w+/g, '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}')}$`);
}
