import { EngagementDoor, MoveEngagement, type Room } from '@akashi/api-engagements';
import { DomainProblem, LedgerWriter, type JobWork, type RunningJob, type Tx } from '@akashi/api-platform';
import type { IssuedFileView } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';
import { IssuableReport } from './issuable-report';
import type { ChosenTemplate } from '../../template/template-choice.store';
import { TemplateDocuments } from '../../template/template-documents';
import { IssuedFiles } from './issued-files';

interface SeenReport {
  id: string;
  version: number;
}

/** The files, and by which template the Word file was made; null for the form that comes with the product. */
interface Rendered {
  files: IssuedFileView[];
  template: ChosenTemplate | null;
}

/**
 * 発行: what was approved is rendered and goes out. Rendering stands before the transaction that issues; a crash between them
 * leaves an approved report, and whoever takes the job up again renders the same bytes.
 */
@Injectable()
export class IssueReport implements JobWork {
  constructor(
    private readonly door: EngagementDoor,
    private readonly issuable: IssuableReport,
    private readonly issued: IssuedFiles,
    private readonly moveEngagement: MoveEngagement,
    private readonly ledger: LedgerWriter,
    private readonly documents: TemplateDocuments,
  ) {}

  async run(job: RunningJob): Promise<void> {
    const { caller, engagementId } = job;
    const seen = seenIn(job);
    await job.begin('collect-report');
    await this.door.begin(caller, engagementId, (tx, room) => this.issuable.get(tx, caller, room, seen.id));
    const model = await this.issued.printedModel(caller, engagementId, seen.id);
    if (!model) throw new DomainProblem('report.not-approved');
    await job.begin('render-report');
    const report = await this.issued.render(caller, 'pdf', model);
    await job.begin('render-appendix');
    const appendix = await this.issued.render(caller, 'xlsx', model);
    // Behind the step, so that an issue that is stopped ends after its PDF.
    const template = await this.documents.chosen(caller, engagementId);
    const document = await this.issued.store(
      caller,
      'docx',
      model,
      await this.documents.render(caller, model, template),
    );
    await job.begin('record-issue');
    await this.door.write(caller, engagementId, async (tx, room) => {
      await job.complete(tx, seen.id);
      await this.issue(tx, job, room, { files: [report, document, appendix], template });
    });
  }

  settle({ caller, engagementId }: RunningJob): Promise<void> {
    return this.issued.anchor(caller, engagementId);
  }

  private async issue(tx: Tx, job: RunningJob, room: Room, { files, template }: Rendered): Promise<void> {
    const { caller, engagementId } = job;
    const seen = seenIn(job);
    const { versionNo, digest, correction } = await this.issuable.issue(tx, caller, room, seen);
    await this.issued.keep(tx, caller, { engagementId, reportId: seen.id }, files);
    await this.documents.keep(tx, caller, { engagementId, reportId: seen.id }, template);
    const from = { ...room, isCorrection: correction !== null };
    await this.moveEngagement.execute(tx, caller, from, correction?.stateBefore ?? 'issued');
    this.ledger.record(tx, {
      action: 'report.issued',
      engagementId,
      entity: { type: 'report', id: seen.id, version: seen.version + 1 },
      facts: {
        versionNo,
        digest,
        pdfSha256: hashOf(files, 'pdf'),
        xlsxSha256: hashOf(files, 'xlsx'),
        docxSha256: hashOf(files, 'docx'),
        replacesId: correction?.replacesId ?? null,
        templateId: template?.templateId ?? null,
        templateVersion: template?.versionNo ?? null,
      },
    });
  }
}

/** The ledger names both files by their content: one that is missing is not issued. */
function hashOf(files: readonly IssuedFileView[], format: IssuedFileView['format']): string {
  const file = files.find((one) => one.format === format);
  if (!file) throw new Error(`An issued report has a ${format} file.`);
  return file.sha256;
}

function seenIn({ row: { subjectId, subjectVersion } }: RunningJob): SeenReport {
  if (subjectId === null || subjectVersion === null) throw new Error('An issue is of a report.');
  return { id: subjectId, version: subjectVersion };
}
