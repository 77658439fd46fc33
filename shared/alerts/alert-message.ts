/** SNS message attributes that subscribers filter on. */
export interface MessageAttributes {
  readonly section?: string;
  readonly tags: readonly string[];
  readonly urgency: number;
  readonly language: string;
  readonly change: string;
}

/** The keys of an SNS message with `MessageStructure: json`. */
export interface ChannelBodies {
  readonly default: string;
  readonly email: string;
  readonly sms: string;
  readonly sqs: string;
  readonly http: string;
  readonly https: string;
  readonly lambda: string;
}

/** One alert, worded for every channel. */
export interface AlertMessage {
  readonly alertId: string;
  /** The article's, as programs get it. */
  readonly articleId: string;
  /** Under 100 characters, printable. */
  readonly subject: string;
  readonly bodies: ChannelBodies;
  readonly attributes: MessageAttributes;
  /** The top-level intake folder of the article, e.g. `examples`; empty for none. */
  readonly folder: string;
}
