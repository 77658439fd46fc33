import type { SubscriberConfig } from '../shared/model/newsroom.ts';

/** RFC 2606 and RFC 6761: names that belong to nobody. */
const RESERVED_DOMAIN = /(?:^|\.)(?:example\.(?:com|net|org)|example|test|invalid|localhost)\.?$/i;
/** North American numbers set aside for fiction: 555-0100 to 555-0199 of any area code. */
const RESERVED_NUMBER = /^\+1\d{3}55501\d{2}$/;

/** Whether an address is one of those reserved for examples, which nobody can be reached at. */
export function isReservedAddress({ channel, to }: SubscriberConfig): boolean {
  switch (channel) {
    case 'email':
      return RESERVED_DOMAIN.test(to.slice(to.lastIndexOf('@') + 1));
    case 'sms':
      return RESERVED_NUMBER.test(to);
    case 'https':
      return RESERVED_DOMAIN.test(new URL(to).hostname);
  }
}
