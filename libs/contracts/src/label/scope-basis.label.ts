import type { ChangeMark, CycleClass } from '@akashi/domain/engagement';
import type { CycleStanding, OldNumber, ScopeBasis } from '@akashi/domain/scope';
import { engagementKindLabels } from './engagement.label';
import type { Label, Labels } from './label';
import { testTypeShortLabels } from './test.label';

/** What tells that a control is not what it was when it was tested. */
export const changeMarkLabels: Labels<ChangeMark> = {
  text: { ja: '個別管理策の記載', en: 'Wording' },
  frequency: { ja: '頻度', en: 'Frequency' },
  mainTarget: { ja: '主たる監査対象', en: 'Main target' },
  inheritedFrom: { ja: '引継ぎ元', en: 'Taken over from' },
};

type Titles = readonly Pick<CycleClass, 'code' | 'title'>[];

/** Why a test was computed to be in or out, as a sentence. */
export function scopeBasisText(basis: ScopeBasis, classes: Titles): Label {
  if ('classCode' in basis) return cycleText(basis, classes);
  switch (basis.code) {
    case 'internal-audit':
      return { ja: '事業者の内部監査の対象', en: 'Left to the provider’s internal audit' };
    case 'inherited':
      return {
        ja: `${basis.from}（${basis.validUntil}まで有効）から引継ぎ`,
        en: `Taken over from ${basis.from}, valid until ${basis.validUntil}`,
      };
    case 'inheritance-lapsed':
      return lapsedText(basis);
    case 'relief-met':
      return {
        ja: 'マネジメント基準の周期の条件がすべて満たされている',
        en: 'Every condition of the management criteria’s cycle is met',
      };
    case 'not-marked':
      return { ja: '言明書に運用の印も母集団もない', en: 'The statement names neither operation nor a population' };
    case 'no-cycle':
      return { ja: '規則に周期がなく、すべて評価する', en: 'The ruleset knows no cycle: all is tested' };
    case 'kind': {
      const kind = engagementKindLabels[basis.kind];
      return { ja: `${kind.ja}のため、対象はすべて評価する`, en: `${kind.en}: all in scope is tested` };
    }
    case 'update-carries':
      return updateText(basis);
    case 'update-not-needed':
      return {
        ja: '当年度に及ぼす過年度の評価がない',
        en: 'No evaluation of an earlier year has to be carried over',
      };
    case 'update-not-planned':
      return {
        ja: '規則にアップデートテストを行う評価の定めがない',
        en: 'The ruleset names no evaluation that an update test carries over',
      };
  }
}

function sinceThen({ isCompared, isJudged }: { isCompared: boolean; isJudged?: true }): Label {
  if (isJudged) return { ja: 'その後は文言のみの変更と判定', en: 'judged to be worded anew alone since' };
  return isCompared
    ? { ja: 'その後の変更なし', en: 'unchanged since' }
    : { ja: '変更の有無は未照合', en: 'not compared with then' };
}

function updateText({ tests, lastYear, ...compared }: Extract<ScopeBasis, { code: 'update-carries' }>): Label {
  const ja = tests.map((test) => testTypeShortLabels[test].ja).join('・');
  const en = tests.map((test) => testTypeShortLabels[test].en.toLowerCase()).join(' and ');
  const since = sinceThen(compared);
  return {
    ja: `${lastYear}年の${ja}の評価を当年度に及ぼす（${since.ja}）`,
    en: `Carries the ${en} evaluation of ${lastYear} over, ${since.en}`,
  };
}

function lapsedText({ from, validUntil }: Extract<ScopeBasis, { code: 'inheritance-lapsed' }>): Label {
  if (validUntil === null) {
    return { ja: `引継ぎ元 ${from} が登録の一覧にない`, en: `${from}, whence it is taken over, is not listed` };
  }
  return {
    ja: `引継ぎ元 ${from} の有効期限 ${validUntil} が期間末より前`,
    en: `${from} is valid only until ${validUntil}, before the period ends`,
  };
}

function classText({ classCode, years }: CycleStanding, classes: Titles): Label {
  const title = classes.find(({ code }) => code === classCode)?.title ?? { ja: '区分なし', en: 'No class' };
  if (years === 1) return { ja: `「${title.ja}」`, en: `“${title.en}”` };
  return { ja: `「${title.ja}」${years}年に1回`, en: `“${title.en}”, once in ${years} years` };
}

/** Under which old number it was tested, where that is not a number of today. */
export function oldNumberText({ kind, key, all }: OldNumber): Label {
  if (all.length === 1 && kind === 'merged') return { ja: `旧 ${key} による`, en: `as ${key} before` };
  if (kind === 'split') return { ja: `旧 ${key} から分割`, en: `split from ${key}` };
  return { ja: `旧 ${all.join('・')} を統合、${key} による`, en: `merged from ${all.join(', ')}, by ${key}` };
}

function cycleText(basis: Extract<ScopeBasis, CycleStanding>, classes: Titles): Label {
  const { ja, en } = standingText(basis, classes);
  const { under } = basis;
  if (!under) return { ja, en };
  if (basis.code === 'never-tested') {
    const [all, { key }] = [under.all, under];
    return { ja: `旧 ${all.join('・')} を統合、${key} の${ja}`, en: `Merged from ${all.join(', ')}; of ${key}: ${en}` };
  }
  const said = oldNumberText(under);
  return { ja: `${ja}（${said.ja}）`, en: `${en} (${said.en})` };
}

function standingText(basis: Extract<ScopeBasis, CycleStanding>, classes: Titles): Label {
  const { lastYear, by } = basis;
  const named = classText(basis, classes);
  switch (basis.code) {
    case 'deviation-before':
      return { ja: `${lastYear}年の評価で逸脱があった`, en: `A deviation was found in ${lastYear}` };
    case 'change-answered':
      return { ja: '依頼者の回答により統制変更', en: 'A control change by the client’s answers' };
    case 'changed-on':
      return { ja: `${basis.on} に統制変更`, en: `The control changed on ${basis.on}` };
    case 'differs': {
      const ja = basis.marks.map((mark) => changeMarkLabels[mark].ja).join('、');
      const en = basis.marks.map((mark) => changeMarkLabels[mark].en).join(', ');
      return { ja: `${lastYear}年の評価から変わった：${ja}`, en: `Changed since ${lastYear}: ${en}` };
    }
    case 'every-year':
      return { ja: `区分${named.ja}は毎年`, en: `Class ${named.en} is tested every year` };
    case 'never-tested':
      return { ja: `これまでの評価が記録にない（${named.ja}）`, en: `No earlier test is known (${named.en})` };
    case 'relief-open':
      return {
        ja: `マネジメント基準の周期の条件が${basis.open}つ未了`,
        en: `Conditions of the management criteria’s cycle that are open: ${basis.open}`,
      };
    case 'due':
      return {
        ja: `${lastYear}年に評価、${by}年が期限（${named.ja}）`,
        en: `Tested in ${lastYear}, due by ${by} (${named.en})`,
      };
    case 'not-due': {
      const since = sinceThen(basis);
      return {
        ja: `${lastYear}年に評価、${since.ja}。次は${by}年まで（${named.ja}）`,
        en: `Tested in ${lastYear}, ${since.en}; next by ${by} (${named.en})`,
      };
    }
  }
}
