import { closedRefusal, type EngagementState } from '@akashi/domain/engagement';
import { refuse, allow } from '@akashi/domain';
import { refusalText } from '@akashi/web-ui/refusal';

/**
 * Why nothing of the engagement changes any more, in the words the API refuses with; empty while something may. Call it in a
 * field.
 */
export function closedText(): (state: EngagementState) => string {
  const read = refusalText();
  return (state) => {
    const code = closedRefusal(state);
    return read(code ? refuse(code) : allow);
  };
}
