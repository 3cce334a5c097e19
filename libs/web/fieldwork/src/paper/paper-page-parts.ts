import { RouterLink } from '@angular/router';
import { Button, ButtonGroup, Chip, Skeleton, TabBody, Tabs } from '@akashi/web-ui';
import { RefusalNote } from '../state/refusal-note';
import { ConflictNote } from './conflict-note';
import { EvidencePane } from './evidence-pane';
import { HistoryPane } from './history-pane';
import { ItemsPane } from './items-pane';
import { NotesPane } from './notes-pane';
import { SignBar } from './sign-bar';
import { WorkPane } from './work-pane';

/** What the page of a paper is put together from. */
export const paperPageParts = [
  Button,
  ButtonGroup,
  Chip,
  ConflictNote,
  EvidencePane,
  HistoryPane,
  ItemsPane,
  NotesPane,
  RefusalNote,
  RouterLink,
  SignBar,
  Skeleton,
  TabBody,
  Tabs,
  WorkPane,
];
