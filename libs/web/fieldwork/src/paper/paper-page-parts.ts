import { RouterLink, RouterOutlet } from '@angular/router';
import { Button, ButtonGroup, Chip, Skeleton, ProblemNote } from '@akashi/web-ui';
import { TabBody, Tabs } from '@akashi/web-ui/tabs';
import { ConflictNote } from './conflict-note';
import { EvidencePane } from './evidence-pane';
import { HistoryPane } from './history-pane';
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
  NotesPane,
  ProblemNote,
  RouterLink,
  RouterOutlet,
  SignBar,
  Skeleton,
  TabBody,
  Tabs,
  WorkPane,
];
