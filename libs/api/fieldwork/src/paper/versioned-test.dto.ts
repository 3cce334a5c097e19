import type { VersionedTest } from '@akashi/contracts';
import { IsInt, IsUUID, Min } from 'class-validator';

export class VersionedTestDto implements VersionedTest {
  @IsUUID() id!: string;
  @IsInt() @Min(1) version!: number;
}
