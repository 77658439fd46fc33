/** One message that left through a subscriber topic, as `GET /outbox` shows it. */
export interface OutboxEntry {
  readonly topic: string;
  readonly channel: string;
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
  /** ISO 8601, UTC. */
  readonly time: string;
}
