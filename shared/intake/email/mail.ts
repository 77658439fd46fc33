import type { Problem } from '../../model/problem.ts';

/** A part of a mail that is a file of its own. */
export interface Enclosed {
  /** As the mail names it; empty where it does not. */
  readonly name: string;
  /** Lower case, without parameters. */
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** Whether the mail shows it between its lines, as it does logos and pictures. */
  readonly isInline: boolean;
}

/** A mail as sent, its parts decoded. Everything in it is untrusted. */
export interface Mail {
  /** Decoded and unfolded. */
  readonly subject: string;
  readonly sender: Sender;
  /** As written (RFC 5322, section 3.3). */
  readonly date: string;
  /** Whether a list or a service sent it to many (RFC 2369, RFC 2919). */
  readonly isBulk: boolean;
  readonly text: string;
  readonly html: string;
  readonly enclosed: readonly Enclosed[];
  /** What its editor should know of how its letters were read. */
  readonly problems: readonly Problem[];
}

export interface Sender {
  /** As the sender’s program writes it; empty where it names nobody. */
  readonly name: string;
  readonly address: string;
}
