import { CurrentCaller, Handles, IsText, type Caller } from '@akashi/api-platform';
import type { CellChange, CellsPreview, ChangeCellsBody, ChangedTest, TestChange } from '@akashi/contracts';
import { matrixApi } from '@akashi/contracts/api';
import { cellFields, changedTestLimit, type CellField } from '@akashi/domain/control';
import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsUUID,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { ChangeCells } from './change-cells';

const given = (_: unknown, value: unknown) => value !== null;

class CellChangeDto implements CellChange {
  @IsIn(cellFields) field!: CellField;
  @ValidateIf(given) @IsText(0, 20_000) base!: string | null;
  @ValidateIf(given) @IsText(0, 20_000) value!: string | null;
}

class TestChangeDto implements TestChange {
  @IsUUID() id!: string;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(cellFields.length)
  @ArrayUnique((cell: CellChange) => cell.field)
  @ValidateNested({ each: true })
  @Type(() => CellChangeDto)
  cells!: CellChangeDto[];
}

class ChangeCellsDto implements ChangeCellsBody {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(changedTestLimit)
  @ArrayUnique((test: TestChange) => test.id)
  @ValidateNested({ each: true })
  @Type(() => TestChangeDto)
  tests!: TestChangeDto[];
}

@Controller()
export class CellsController {
  constructor(private readonly changeCells: ChangeCells) {}

  @Handles(matrixApi.previewCells)
  preview(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Body() body: ChangeCellsDto,
  ): Promise<CellsPreview> {
    return this.changeCells.preview(caller, engagementId, body);
  }

  @Handles(matrixApi.changeCells)
  change(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Body() body: ChangeCellsDto,
  ): Promise<ChangedTest[]> {
    return this.changeCells.execute(caller, engagementId, body);
  }
}
