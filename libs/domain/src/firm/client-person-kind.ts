/** As `access` names them; a firm's topic stands to the left of access and imports none of it. */
export type KindAtClient = 'owner' | 'contributor' | 'approver';
