import { pageAt } from '@akashi/web-platform';

/** Where a check's missing things are mended: below the engagement, or among the firm's own pages where the path begins at the root. */
export function pageOfCheck(engagementId: string, path: string): string {
  return path.startsWith('/') ? path : pageAt(engagementId, path);
}
