import { CurrentCaller, Handles, IsText, type Caller } from '@akashi/api-platform';
import type { SavedViewView, SaveViewBody, ViewParams } from '@akashi/contracts';
import { matrixApi } from '@akashi/contracts/api';
import { viewNameLimit } from '@akashi/domain/control';
import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsBoolean, IsDefined, IsObject, ValidateIf, ValidateNested } from 'class-validator';
import { KeepViews } from './keep-views';

const paramLimit = 200;
const said = (_: unknown, value: unknown) => value !== undefined;

class ViewParamsDto implements ViewParams {
  @ValidateIf(said) @IsText(1, paramLimit) view?: string;
  @ValidateIf(said) @IsText(1, paramLimit) q?: string;
  @ValidateIf(said) @IsText(1, paramLimit) chapter?: string;
  @ValidateIf(said) @IsText(1, paramLimit) assignee?: string;
  @ValidateIf(said) @IsText(1, paramLimit) state?: string;
  @ValidateIf(said) @IsText(1, paramLimit) result?: string;
  @ValidateIf(said) @IsText(1, paramLimit) sort?: string;
  @ValidateIf(said) @IsText(1, paramLimit) groups?: string;
  @ValidateIf(said) @IsText(1, paramLimit) order?: string;
  @ValidateIf(said) @IsText(1, paramLimit) widths?: string;
}

class SaveViewDto implements SaveViewBody {
  @IsText(1, viewNameLimit) name!: string;
  @IsDefined() @IsObject() @ValidateNested() @Type(() => ViewParamsDto) params!: ViewParamsDto;
  @IsBoolean() isShared!: boolean;
}

@Controller()
export class ViewController {
  constructor(private readonly views: KeepViews) {}

  @Handles(matrixApi.views)
  list(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
  ): Promise<SavedViewView[]> {
    return this.views.list(caller, engagementId);
  }

  @Handles(matrixApi.saveView)
  save(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Body() body: SaveViewDto,
  ): Promise<SavedViewView> {
    return this.views.keep(caller, engagementId, body);
  }

  @Handles(matrixApi.removeView)
  remove(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Param('viewId', ParseUUIDPipe) viewId: string,
  ): Promise<void> {
    return this.views.remove(caller, engagementId, viewId);
  }
}
