import { EngagementDoor } from '@akashi/api-engagements';
import { ensure, LedgerWriter, type Caller } from '@akashi/api-platform';
import type { ChooseTemplateBody, TemplateChoiceView } from '@akashi/contracts';
import { mayChooseTemplate } from '@akashi/domain/report-template';
import { Injectable } from '@nestjs/common';
import { ReportStore } from '../report/report.store';
import { ReportTemplateStore } from './report-template.store';
import { TemplateChoiceStore } from './template-choice.store';

/** Says by which version of which template the Word file of this engagement’s report is made. */
@Injectable()
export class ChooseTemplate {
  constructor(
    private readonly door: EngagementDoor,
    private readonly templates: ReportTemplateStore,
    private readonly choices: TemplateChoiceStore,
    private readonly reports: ReportStore,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(
    caller: Caller,
    engagementId: string,
    { template, version }: ChooseTemplateBody,
  ): Promise<TemplateChoiceView> {
    return this.door.write(caller, engagementId, async (tx) => {
      if (template) await this.templates.file(tx, caller, template.templateId, template.versionNo);
      const { chosen } = await this.choices.view(tx, caller, engagementId);
      const standing = await this.reports.standing(tx, caller, engagementId);
      ensure(mayChooseTemplate({ reportState: standing?.state ?? null, chosen, wanted: template }));
      await this.choices.choose(tx, caller, engagementId, template, version);
      this.ledger.record(tx, {
        action: 'report-template.chosen',
        engagementId,
        entity: { type: 'report-template', id: engagementId, version: version + 1 },
        facts: { template: template?.templateId ?? null, versionNo: template?.versionNo ?? null },
      });
      return this.choices.view(tx, caller, engagementId);
    });
  }
}
