import {
  Clock,
  CurrentCaller,
  DomainProblem,
  Handles,
  IsLocalDate,
  Transactions,
  type Caller,
  sendBytes,
} from '@akashi/api-platform';
import type {
  LoadFileQuery,
  LoadQuery,
  LoadView,
  PersonWeekView,
  PlanHoursBody,
  RecordHoursBody,
  SeenWeek,
} from '@akashi/contracts';
import { hoursApi } from '@akashi/contracts/api';
import { isLocalDate } from '@akashi/domain/dates';
import { shownWeeks, weekLimit, weekOf } from '@akashi/domain/hours';
import { Body, Controller, Param, ParseUUIDPipe, Query, Res } from '@nestjs/common';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsDefined,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import type { Response } from 'express';
import { ExportLoad } from './export-load';
import { LoadStore } from './load.store';
import { PlanHours } from './plan-hours';
import { RecordHours } from './record-hours';

class LoadDto implements LoadQuery {
  @IsOptional() @IsLocalDate() from?: string;
}

class LoadFileDto extends LoadDto implements LoadFileQuery {
  @IsIn(['ja', 'en']) lang!: 'ja' | 'en';
}

class SeenWeekDto implements SeenWeek {
  @IsLocalDate() week!: string;
  @IsInt() @Min(0) version!: number;
}

class PlanHoursDto implements PlanHoursBody {
  @IsUUID() userId!: string;
  @IsDefined()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(shownWeeks)
  @ArrayUnique(({ week }: SeenWeek) => week)
  @ValidateNested({ each: true })
  @Type(() => SeenWeekDto)
  weeks!: SeenWeekDto[];
  @IsInt() @Min(0) @Max(weekLimit) hours!: number;
}

class RecordHoursDto extends SeenWeekDto implements RecordHoursBody {
  @IsInt() @Min(0) @Max(weekLimit) hours!: number;
}

@Controller()
export class HoursController {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly loads: LoadStore,
    private readonly exporting: ExportLoad,
    private readonly planHours: PlanHours,
    private readonly recordHours: RecordHours,
  ) {}

  @Handles(hoursApi.load)
  load(@CurrentCaller() caller: Caller, @Query() { from }: LoadDto): Promise<LoadView> {
    const week = weekOf(from ?? this.clock.today());
    return this.transactions.read(caller, (tx) => this.loads.load(tx, caller, week));
  }

  @Handles(hoursApi.file)
  async file(@CurrentCaller() caller: Caller, @Query() query: LoadFileDto, @Res() response: Response): Promise<void> {
    const { fileName, bytes } = await this.exporting.execute(caller, query);
    await sendBytes(response, fileName, bytes);
  }

  @Handles(hoursApi.personWeek)
  personWeek(
    @CurrentCaller() caller: Caller,
    @Param('userId', ParseUUIDPipe) userId: string,
    @Param('week') week: string,
  ): Promise<PersonWeekView[]> {
    if (!isLocalDate(week)) throw new DomainProblem('not-found');
    return this.transactions.read(caller, (tx) => this.loads.personWeek(tx, caller, userId, weekOf(week)));
  }

  @Handles(hoursApi.plan)
  plan(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Body() body: PlanHoursDto,
  ): Promise<PersonWeekView[]> {
    return this.planHours.execute(caller, engagementId, body);
  }

  @Handles(hoursApi.record)
  record(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Body() body: RecordHoursDto,
  ): Promise<PersonWeekView[]> {
    return this.recordHours.execute(caller, engagementId, body);
  }
}
