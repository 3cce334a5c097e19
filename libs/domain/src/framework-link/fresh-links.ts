import { linkName, type FrameworkLink } from './framework-link';

/** The links that are not there yet: what is there stays as it was answered. */
export function freshLinks(links: readonly FrameworkLink[], there: readonly FrameworkLink[]): FrameworkLink[] {
  const standing = new Set(there.map(linkName));
  return links.filter((link) => !standing.has(linkName(link)));
}
