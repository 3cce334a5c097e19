import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, computed, inject } from '@angular/core';
import { teamRoleLabels, type MemberView } from '@akashi/contracts';
import { at, memberApi } from '@akashi/contracts/api';
import { mayDisableMember } from '@akashi/domain/firm';
import { Api, problemOf, Sending } from '@akashi/web-platform';
import { Language, ReadState, TextareaField, texts } from '@akashi/web-ui';
import { FormDialog, FormField, ruleForm } from '@akashi/web-ui/form';

export interface DisableMemberAsk {
  member: MemberView;
  /** Who asks, and everyone who administers the firm today. */
  askedBy: string;
  administrators: readonly string[];
}

/** Ends a membership. What the person has under way is shown first, with whom to ask to have it taken over. */
@Component({
  selector: 'ak-disable-member-dialog',
  imports: [FormDialog, FormField, ReadState, TextareaField],
  templateUrl: './disable-member-dialog.html',
  styles: `
    ul {
      padding-inline-start: 1.2em;
      list-style: disc;
    }
  `,
})
export class DisableMemberDialog {
  private readonly api = inject(Api);
  private readonly language = inject(Language);
  protected readonly ask = inject<DisableMemberAsk>(DIALOG_DATA);
  private readonly sending = new Sending();

  protected readonly work = this.api.read(() => at(memberApi.work, { userId: this.ask.member.userId }));
  protected readonly workProblem = computed(() => problemOf(this.work.error()));
  protected readonly t = texts({
    title: (name: string) => [`${name}さんを停止します`, `Disable ${name}`],
    work: ['引き継ぐ仕事', 'Work to take over'],
    engagement: ['案件', 'Engagement'],
    role: ['役割', 'Role'],
    papers: ['調書', 'Papers'],
    notes: ['メモ', 'Notes'],
    leader: ['依頼先', 'Ask'],
    nobody: ['品質管理部門', 'The quality office'],
    none: ['引き継ぐ仕事はありません。', 'Nothing is under way.'],
    kept: [
      '仕事は本人のまま残ります。依頼先の方が、案件の画面で別の方に割り当てます。',
      'The work stays theirs until the person named assigns it to somebody else in the engagement.',
    ],
    reason: ['停止の理由', 'Reason'],
    out: [
      '使用中の端末は、次の操作でサインアウトします。',
      'Wherever they are signed in, the next thing they do signs them out.',
    ],
    stays: ['署名と記録は、本人の名前のまま残ります。', 'Their signatures and records stay under their name.'],
    back: [
      'あとで再開できます。パスワードは本人が決めたまま変わりません。',
      'They can be enabled again. Their password stays the one that they chose.',
    ],
    send: ['停止', 'Disable'],
  });
  protected readonly rows = computed(() => {
    const lang = this.language.lang();
    const work = this.work.hasValue() ? this.work.value() : [];
    return work.map((one) => ({ ...one, roleName: teamRoleLabels[one.role][lang] }));
  });
  protected readonly form = ruleForm({
    said: { reason: '' },
    required: ['reason'],
    rule: ({ reason }) => {
      const { member, askedBy, administrators } = this.ask;
      return mayDisableMember({ userId: member.userId, isDisabled: false, reason, askedBy, administrators });
    },
    about: { 'member.reason-missing': 'reason', 'reason.not-storable': 'reason' },
    sending: this.sending,
    send: ({ reason }) => this.disable(reason.trim()),
  });

  private disable(reason: string): Promise<MemberView | undefined> {
    const { userId, version } = this.ask.member;
    return this.sending.run((key) => this.api.send(at(memberApi.disable, { userId }), { reason, version }, key));
  }
}
