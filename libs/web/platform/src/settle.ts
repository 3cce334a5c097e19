import { firstValueFrom, type Observable } from 'rxjs';
import { toApiProblem } from './api-problem';

/** The one answer; a refused download keeps its problem as a blob, which is read later. */
export function settle<T>(answer: Observable<T>): Promise<T> {
  return firstValueFrom(answer).catch((error: unknown) => {
    throw (error as { error?: unknown }).error instanceof Blob ? error : toApiProblem(error);
  });
}
