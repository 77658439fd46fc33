import { createHash } from 'node:crypto';

/**
 * Keeps the list of uploads on the newsroom's page up to date while it is open. A card that says something new takes the place of the old one, all others
 * stay: what has the focus keeps it, and what was opened stays open. Without scripts the page loads itself again while something is under way.
 */
export const LIVE_SCRIPT = `
(() => {
  const list = document.getElementById('list');
  const news = document.getElementById('news');
  const served = new Map(Array.from(list.children, (card) => [card.id, card.outerHTML]));
  let tag = '';
  let seconds = Number(list.dataset.seconds);

  const take = (fresh) => {
    const told = [];
    let next = list.firstElementChild;
    for (const card of Array.from(fresh.children)) {
      const old = document.getElementById(card.id);
      if (old && served.get(card.id) === card.outerHTML) {
        if (old === next) next = next.nextElementSibling;
        else list.insertBefore(old, next);
        continue;
      }
      served.set(card.id, card.outerHTML);
      if (old && old === next) next = next.nextElementSibling;
      if (old) old.remove();
      list.insertBefore(document.adoptNode(card), next);
      const [name, state] = [card.querySelector('h3, .file'), card.querySelector('.state')];
      if (name && state) told.push(name.textContent + ': ' + state.textContent);
    }
    while (next) {
      const after = next.nextElementSibling;
      served.delete(next.id);
      next.remove();
      next = after;
    }
    if (told.length > 0) news.textContent = told.slice(0, 3).join('. ') + (told.length > 3 ? ' …' : '');
  };

  const look = async () => {
    if (document.hidden) return document.addEventListener('visibilitychange', look, { once: true });
    try {
      const answer = await fetch(location.href, { headers: { accept: 'text/html', 'if-none-match': tag } });
      if (answer.status === 200) {
        const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('list');
        if (fresh) {
          take(fresh);
          tag = answer.headers.get('etag') || '';
          seconds = Number(fresh.dataset.seconds);
        }
      }
    } catch {
      // The newsroom is being started again; it will answer the next time.
    }
    setTimeout(look, seconds * 1000);
  };
  setTimeout(look, seconds * 1000);
})();
`;

/** What lets this script run, and no other, and lets it ask the newsroom (Content Security Policy Level 3, section 2.3.1). */
export const LIVE_SCRIPT_POLICY = `script-src 'sha256-${createHash('sha256').update(LIVE_SCRIPT).digest('base64')}'; connect-src 'self'`;
