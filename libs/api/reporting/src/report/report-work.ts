import { Injectable } from '@nestjs/common';
import { ReportingStores } from '../reporting-stores';
import { ReportDesk } from './report-desk';
import { ReportViews } from './read/report-views';

/** What every step of a report works with: its records, the desk it is laid on, and its view. */
@Injectable()
export class ReportWork {
  constructor(
    readonly stores: ReportingStores,
    readonly desk: ReportDesk,
    readonly views: ReportViews,
  ) {}
}
