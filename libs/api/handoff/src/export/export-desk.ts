import { ReportStore } from '@akashi/api-reporting';
import { Injectable } from '@nestjs/common';
import { ExportStore } from './export.store';

/** The links and the report they lead to. */
@Injectable()
export class ExportDesk {
  constructor(
    readonly exports: ExportStore,
    readonly reports: ReportStore,
  ) {}
}
