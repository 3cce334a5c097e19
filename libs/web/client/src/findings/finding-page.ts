import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ClientFindingView } from '@akashi/contracts';
import { at, clientFindingApi } from '@akashi/contracts/api';
import { clientFindingStageLabels } from '@akashi/contracts/labels/client-finding';
import { awaitsFactAnswer, awaitsPlan } from '@akashi/domain/finding';
import { Api, momentInJapan, problemOf, Session, todayInJapan } from '@akashi/web-platform';
import { Chip, Icon, Language, Note, PageFrame, Panel, ReadState, texts } from '@akashi/web-ui';
import { FactAnswerPanel } from './fact-answer-panel';
import { FindingItems } from './finding-items';
import { findingChip, findingDue } from './finding-words';
import { GivenAnswers } from './given-answers';
import { PlanPanel } from './plan-panel';
import { PlanVersions } from './plan-versions';

/** One finding: what the firm saw, what the client says to it, and what it will do about it. */
@Component({
  selector: 'ak-client-finding-page',
  imports: [
    Chip,
    FactAnswerPanel,
    FindingItems,
    GivenAnswers,
    Icon,
    Note,
    Panel,
    PlanPanel,
    PlanVersions,
    ReadState,
    RouterLink,
  ],
  templateUrl: './finding-page.html',
  styleUrl: './finding-page.css',
})
export class FindingPage {
  private readonly api = inject(Api);
  private readonly language = inject(Language);
  private readonly session = inject(Session);

  readonly findingId = input.required<string>();

  private readonly today = todayInJapan();
  protected readonly moment = momentInJapan;
  protected readonly read = this.api.read(() => at(clientFindingApi.view, { findingId: this.findingId() }));
  protected readonly problem = computed(() => problemOf(this.read.error()));
  /** As it was read, or as it stands since the last thing that was done here. */
  protected readonly finding = linkedSignal<ClientFindingView | null>(() =>
    this.read.hasValue() ? this.read.value() : null,
  );

  protected readonly t = texts({
    title: ['事実の確認', 'Facts'],
    back: ['事実の確認・改善計画', 'Facts and plan'],
    control: (number: string) => [`管理策 ${number}`, `control ${number}`],
    seen: ['監査法人が見た事実', 'What the audit firm saw'],
    by: (name: string, at: string) => [`${name}さんから ${at}`, `from ${name}, ${at}`],
    stated: ['言明書に書かれていること', 'What your statement says'],
    difference: ['違い', 'Where the two differ'],
    period: ['期間・対象', 'Period and scope'],
    note: ['添え書き', 'A word from the audit firm'],
    plan: ['改善計画', 'Improvement plan'],
    byFirm: ['監査法人が記録', 'recorded by the audit firm'],
    over: ['この監査は終わりました', 'The audit is over'],
    overText: ['お答えはもういりません。記録は残っています。', 'No answer is needed any more; what was said is kept.'],
    revised: ['監査法人がこの文を書き直しています', 'The audit firm is writing this anew'],
    revisedText: ['新しい文が届くまで、お答えはいりません。', 'No answer is needed until the new text comes.'],
    withdrawn: ['この発見事項は取りやめになりました', 'This finding was withdrawn'],
    withdrawnText: ['お答えはいりません。', 'No answer is needed.'],
    approver: ['お答えになるのは承認者の方です', 'Your approver answers'],
    approverText: ['内容はご覧になれます。', 'You may read it.'],
    agreed: ['事実の確認は済んでいます', 'The facts are confirmed'],
    agreedText: ['報告書のあとに、改善計画をお願いします。', 'The plan is asked for after the report.'],
  });
  private readonly isApprover = computed(() => this.session.atClient()?.clientRole === 'approver');
  private readonly asked = computed(() => {
    const { stage = 'done', isOver = true } = this.finding() ?? {};
    return { facts: !isOver && awaitsFactAnswer(stage), plan: !isOver && awaitsPlan(stage) };
  });
  protected readonly answering = computed(() => this.asked().facts && this.isApprover());
  protected readonly planning = computed(() => this.asked().plan && this.isApprover());
  protected readonly stage = computed(() => {
    const finding = this.finding();
    if (!finding) return null;
    const lang = this.language.lang();
    return {
      chip: findingChip(finding.stage),
      label: clientFindingStageLabels[finding.stage][lang],
      due: findingDue(finding, this.today, lang),
    };
  });
  /** Why nothing is asked of whoever reads it; null where something is. */
  protected readonly about = computed(() => {
    const [t, finding] = [this.t(), this.finding()];
    if (!finding) return null;
    if (finding.isOver) return { title: t.over, text: t.overText };
    if (finding.stage === 'being-revised') return { title: t.revised, text: t.revisedText };
    if (finding.stage === 'withdrawn') return { title: t.withdrawn, text: t.withdrawnText };
    if (finding.stage === 'confirmed') return { title: t.agreed, text: t.agreedText };
    const isAsked = this.asked().facts || this.asked().plan;
    return isAsked && !this.isApprover() ? { title: t.approver, text: t.approverText } : null;
  });

  constructor() {
    inject(PageFrame).describe(() => ({ title: this.finding()?.title ?? this.t().title, crumbs: [] }));
  }
}
