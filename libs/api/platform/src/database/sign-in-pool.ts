import pg from 'pg';

/** Connections of the sign-in role, the only one that reads accounts and sessions before the firm is known. */
export class SignInPool extends pg.Pool {}
