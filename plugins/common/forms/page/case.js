// SPDX-License-Identifier: GPL-3.0-or-later
// Looks for answers while the page is seen, and shows times as the visitor's clock has them. All works without it.
'use strict';
const messages = document.getElementById('messages');

function localTimes(root) {
  const format = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'medium', timeStyle: 'short' });
  for (const time of root.querySelectorAll('time')) time.textContent = format.format(new Date(time.dateTime));
}

async function look() {
  if (document.visibilityState !== 'visible') return;
  const response = await fetch(location.href).catch(() => null);
  if (!response || !response.ok) return;
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  localTimes(page);
  const known = new Set([...messages.children].map((item) => item.dataset.id));
  // Only what is new is added, so that a screen reader speaks of nothing else.
  for (const item of page.getElementById('messages').children) {
    if (!known.has(item.dataset.id)) messages.append(document.importNode(item, true));
  }
}

localTimes(document);
document.querySelector('.look').hidden = true;
setInterval(look, 8000);
document.addEventListener('visibilitychange', look);
// What was sent is said once, not again after a reload.
const address = new URL(location.href);
address.searchParams.delete('sent');
history.replaceState(null, '', address);
