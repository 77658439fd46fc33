import type { AlertMessage } from '../../alerts/alert-message.ts';
import type { PublishResult, Topics } from '../../pipeline/ports.ts';

/** Topics that record what they were told; `answer` may be replaced to make them fail. */
export class MemoryTopics implements Topics {
  readonly published: { readonly topic: string; readonly message: AlertMessage }[] = [];
  answer: (topic: string, message: AlertMessage) => PublishResult = () => ({ outcome: 'sent' });

  async publish(topic: string, messages: readonly AlertMessage[]): Promise<readonly PublishResult[]> {
    return messages.map((message) => {
      const result = this.answer(topic, message);
      if (result.outcome === 'sent') this.published.push({ topic, message });
      return result;
    });
  }
}
