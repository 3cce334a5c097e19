import { PruneRows } from './prune-rows';
import { Prunings } from './prunings';

export const pruning = [Prunings, PruneRows];
