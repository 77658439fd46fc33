import { expect, test } from 'vitest';
import { readQuotedHeader } from '../../../shared/intake/email/header-lines.ts';

test.each(['jo@harbour.example', 'j@harbour.example', 'jo.marsh@harbour.example'])(
  'the sender of a mail that is passed on has their name, however short the address: %s',
  (address) => {
    const lines = [`From: Jo Marsh <${address}>`, 'Date: Mon, Mar 2, 2026 at 8:00 AM', 'Subject: Ferry returns'];
    expect(readQuotedHeader(lines, 0)?.sender).toEqual({ name: 'Jo Marsh', address });
  },
);
