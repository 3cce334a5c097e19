import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import type { RulesetVersionView } from '@akashi/contracts';
import { at, rulesetApi } from '@akashi/contracts/api';
import type { RulesetCorrection } from '@akashi/domain/ruleset';
import { statesReason } from '@akashi/domain/text';
import { Api, Sending } from '@akashi/web-platform';
import { Language, texts } from '@akashi/web-ui';
import { ReasonDialog, ruleForm } from '@akashi/web-ui/form';
import { nameOf, shownValue } from './ruleset-names';

export interface ReviseRulesetAsk {
  version: RulesetVersionView;
  corrections: readonly RulesetCorrection[];
}

/** The corrected values once more, and why there is a new version. */
@Component({
  selector: 'ak-revise-ruleset-dialog',
  imports: [ReasonDialog],
  template: `
    <ak-reason-dialog
      [form]="form"
      [title]="t().title(ask.corrections.length)"
      [label]="t().reason"
      [help]="t().help"
      [action]="t().send"
    >
      <ul class="list">
        @for (line of lines; track line.path) {
          <li>
            <b>{{ line.name }}</b>&ngsp;<del>{{ line.before }}</del> → <ins>{{ line.after }}</ins>
          </li>
        }
      </ul>
    </ak-reason-dialog>
  `,
  styles: `
    .list {
      display: grid;
      gap: var(--ak-space-4);
      max-height: 240px;
      overflow: auto;
      overflow-wrap: anywhere;
    }
  `,
})
export class ReviseRulesetDialog {
  private readonly api = inject(Api);
  private readonly lang = inject(Language).lang;
  protected readonly ask = inject<ReviseRulesetAsk>(DIALOG_DATA);
  private readonly sending = new Sending();

  protected readonly t = texts({
    title: (n: number) => [`${n}つの値を直した草案を作ります`, `Draft a version with ${n} corrected values`],
    reason: ['新しい版を作る理由', 'Reason for the new version'],
    help: [
      '別の人が承認すると効力を持ちます。開始済みの案件は、開始したときの版のままです。',
      'Another person brings it into force. Engagements that are open keep the version they were opened under.',
    ],
    send: ['草案の作成', 'Make the draft'],
  });
  protected readonly lines = this.ask.corrections.map(({ path, text }) => {
    const value = this.ask.version.values.find((one) => one.path === path);
    const kind = value?.kind ?? 'line';
    const shown = (written: string) => shownValue({ kind, text: written }, this.lang());
    return { path, name: nameOf(path, this.lang()), before: shown(value?.text ?? ''), after: shown(text) };
  });
  protected readonly form = ruleForm({
    said: { reason: '' },
    required: ['reason'],
    rule: ({ reason }) => statesReason(reason, 'ruleset.reason-missing'),
    about: { 'ruleset.reason-missing': 'reason', 'reason.not-storable': 'reason' },
    sending: this.sending,
    send: ({ reason }) => this.revise(reason.trim()),
  });

  private revise(reason: string): Promise<RulesetVersionView | undefined> {
    const address = at(rulesetApi.revise, { rulesetId: this.ask.version.id });
    const body = { reason, corrections: [...this.ask.corrections] };
    return this.sending.run((key) => this.api.send(address, body, key));
  }
}
