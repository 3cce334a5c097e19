import {
  CurrentCaller,
  Handles,
  IsLocalDate,
  IsText,
  Transactions,
  WrittenNumber,
  type Caller,
} from '@akashi/api-platform';
import type {
  AllowInspectionBody,
  EndInspectionBody,
  ExtendInspectionBody,
  InspectionRow,
  InspectionView,
  InspectorOpeningsPage,
  InspectorOpeningsQuery,
  OpenedEngagementBody,
} from '@akashi/contracts';
import { inspectionApi } from '@akashi/contracts/api';
import { Body, Controller, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsInt,
  IsOptional,
  IsUUID,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { AllowInspection } from './allow-inspection';
import { EndInspection } from './end-inspection';
import { ExtendInspection } from './extend-inspection';
import { InspectionStore } from './inspection.store';

class OpenedEngagementDto implements OpenedEngagementBody {
  @IsUUID() engagementId!: string;
  @IsText(0, 2000) reason!: string;
}

class AllowInspectionDto implements AllowInspectionBody {
  @IsText(0, 200) authority!: string;
  @IsText(0, 200) reference!: string;
  @IsText(0, 2000) purpose!: string;
  @IsLocalDate() beginsOn!: string;
  @IsLocalDate() endsOn!: string;

  @IsArray()
  @ArrayMaxSize(100)
  @ArrayUnique((one: OpenedEngagementBody | null) => one?.engagementId ?? Symbol())
  @ValidateNested({ each: true })
  @Type(() => OpenedEngagementDto)
  engagements!: OpenedEngagementDto[];
}

class ExtendInspectionDto implements ExtendInspectionBody {
  @IsLocalDate() endsOn!: string;
  @IsText(0, 2000) reason!: string;
  @IsInt() @Min(1) version!: number;
}

class EndInspectionDto implements EndInspectionBody {
  @IsText(0, 2000) reason!: string;
  @IsInt() @Min(1) version!: number;
}

/** So many on a page where nothing else is asked. */
const pageLength = 50;

class InspectorOpeningsDto implements InspectorOpeningsQuery {
  @IsOptional()
  @WrittenNumber()
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  before?: number;

  @IsOptional()
  @WrittenNumber()
  @IsInt()
  @Min(1)
  @Max(200)
  limit?: number;
}

const Inspection = () => Param('inspectionId', ParseUUIDPipe);

/** The firm's side: who from outside looks at what, and until when. */
@Controller()
export class InspectionController {
  constructor(
    private readonly transactions: Transactions,
    private readonly inspections: InspectionStore,
    private readonly allowInspection: AllowInspection,
    private readonly extendInspection: ExtendInspection,
    private readonly endInspection: EndInspection,
  ) {}

  @Handles(inspectionApi.list)
  list(@CurrentCaller() caller: Caller): Promise<InspectionRow[]> {
    return this.transactions.read(caller, (tx) => this.inspections.list(tx, caller));
  }

  @Handles(inspectionApi.view)
  view(@CurrentCaller() caller: Caller, @Inspection() id: string): Promise<InspectionView> {
    return this.transactions.read(caller, (tx) => this.inspections.view(tx, caller, id));
  }

  @Handles(inspectionApi.openings)
  openings(
    @CurrentCaller() caller: Caller,
    @Inspection() id: string,
    @Query() { before, limit }: InspectorOpeningsDto,
  ): Promise<InspectorOpeningsPage> {
    const cut = { before: before ?? null, limit: limit ?? pageLength };
    return this.transactions.read(caller, (tx) => this.inspections.openings(tx, caller, id, cut));
  }

  @Handles(inspectionApi.allow)
  allow(@CurrentCaller() caller: Caller, @Body() body: AllowInspectionDto): Promise<InspectionView> {
    return this.allowInspection.execute(caller, body);
  }

  @Handles(inspectionApi.extend)
  extend(
    @CurrentCaller() caller: Caller,
    @Inspection() id: string,
    @Body() body: ExtendInspectionDto,
  ): Promise<InspectionView> {
    return this.extendInspection.execute(caller, id, body);
  }

  @Handles(inspectionApi.end)
  end(
    @CurrentCaller() caller: Caller,
    @Inspection() id: string,
    @Body() body: EndInspectionDto,
  ): Promise<InspectionView> {
    return this.endInspection.execute(caller, id, body);
  }
}
