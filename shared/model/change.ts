/** What happened to an article between what was last told and now, gravest last. */
export const CHANGE_KINDS = ['cosmetic', 'new', 'update', 'correction', 'withdraw', 'kill'] as const;

export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** The changes that people are not told of: an article taken back without a word is news to machines only. */
export const UNHEARD_BY_READERS: readonly ChangeKind[] = ['withdraw'];
