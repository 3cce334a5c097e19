import type { PlatformProblemCode } from '../platform-problem-code';
import type { ProblemText } from '../problem';
import { nothingChanged, say } from './say';

const [same, sameEn] = nothingChanged;

/** Said to one of the team of an engagement, which is closed to them. */
export const closedToTeamTexts: Record<
  Extract<PlatformProblemCode, 'declare-first' | 'interest-unresolved'>,
  ProblemText
> = {
  'declare-first': say(
    [
      'この案件の独立性の申告が済んでいないため、案件の内容は表示できません。',
      same,
      '案件を開いて、独立性を申告してください。',
    ],
    [
      'You have not declared your independence on this engagement, so nothing of it is shown.',
      sameEn,
      'Open the engagement and declare.',
    ],
  ),
  'interest-unresolved': say(
    [
      '利害関係が申告されているため、案件の内容は表示できません。',
      same,
      '業務実施責任者または品質管理部門が扱いを決めると、開けるようになります。',
    ],
    [
      'You declared an interest, so nothing of this engagement is shown.',
      sameEn,
      'It opens once the engagement leader or the quality office has resolved it.',
    ],
  ),
};
