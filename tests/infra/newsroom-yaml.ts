/** A newsroom with subscribers of every kind, some of them at addresses reserved for examples. */
export const NEWSROOM_YAML = `
name: The Test Herald
authority: herald.example,2026
topics:
  - name: everything
    subscribers:
      - { channel: email, to: desk@herald.news }
      - { channel: email, to: reader@example.com }
      - { channel: sms, to: "+442079460000" }
      - { channel: sms, to: "+12025550123" }
      - { channel: https, to: "https://partner.news/alerts" }
  - name: world
    when: { section: World }
`;
