import { problemText } from '@akashi/contracts';
import { closedRefusal, type EngagementState } from '@akashi/domain/engagement';
import type { Lang } from '@akashi/web-ui';

/** Why nothing of the engagement changes any more, in the words the API refuses with; empty while something may. */
export function closedText(state: EngagementState, lang: Lang): string {
  const code = closedRefusal(state);
  return code ? problemText(code)[lang].happened : '';
}
