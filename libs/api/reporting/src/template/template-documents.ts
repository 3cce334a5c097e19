import { EngagementDoor } from '@akashi/api-engagements';
import type { Caller, Tx } from '@akashi/api-platform';
import type { ReportModel } from '@akashi/documents';
import { Injectable } from '@nestjs/common';
import { ReportRenderer } from '../report-renderer';
import { TemplateChoiceStore, type ChosenTemplate } from './template-choice.store';
import { TemplateUpload } from './template-upload';

/** The Word file of a report: in the form that comes with the product, or in the firm’s own where one is chosen. */
@Injectable()
export class TemplateDocuments {
  constructor(
    private readonly door: EngagementDoor,
    private readonly choices: TemplateChoiceStore,
    private readonly uploads: TemplateUpload,
    private readonly renderer: ReportRenderer,
  ) {}

  chosen(caller: Caller, engagementId: string): Promise<ChosenTemplate | null> {
    return this.door.read(caller, engagementId, (tx) => this.choices.chosen(tx, caller, engagementId));
  }

  async render({ firmId }: Pick<Caller, 'firmId'>, model: ReportModel, by: ChosenTemplate | null): Promise<Uint8Array> {
    if (!by) return this.renderer.render(firmId, 'docx', model);
    return this.renderer.fill(firmId, { sha256: by.sha256, bytes: await this.uploads.bytes(firmId, by) }, model);
  }

  /** In the transaction that issues: what made its Word file is told with the report from here on. */
  async keep(
    tx: Tx,
    caller: Caller,
    of: { engagementId: string; reportId: string },
    by: ChosenTemplate | null,
  ): Promise<void> {
    if (by) await this.choices.keepIssued(tx, caller, of, by);
  }
}
