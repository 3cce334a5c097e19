import { allow, refuse, type Decision } from '../decision';
import { isBlank, isStorableText, textLimits } from '../text/storable-text';

export type ReadingRefusal = 'member.kana-missing' | 'member.kana-not-storable';

/** How a name is read its bearer says: family and given name, in kana. Names are sorted by it. */
export function mayCorrectReading(familyKana: string, givenKana: string): Decision<ReadingRefusal> {
  const kana = `${familyKana} ${givenKana}`;
  if (isBlank(familyKana) || isBlank(givenKana)) return refuse('member.kana-missing');
  return isStorableText(kana, textLimits.name) ? allow : refuse('member.kana-not-storable');
}
