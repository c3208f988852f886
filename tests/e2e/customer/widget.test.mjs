// SPDX-License-Identifier: GPL-3.0-or-later
// The chat widget as a customer meets it: a real browser, a real hub, a site of another origin.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { launchBrowser } from '../chromium.mjs';
import { Hub, kPicture, openSite } from './hub.mjs';

let hub, site, browser;

before(async () => {
  hub = new Hub();
  await hub.start();
  hub.addChannel('webchat', 'shop', ['sites=127.0.0.1']);
  hub.addChannel('webchat', 'strict');
  hub.addChannel('webchat', 'closed', ['hours=mon 03:00-03:01', 'timezone=UTC']);
  site = await openSite(`${hub.url}/chat/shop/widget.js`);
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  site?.close();
  await hub?.end();
});

/** A new person's page; `errors` has what its console complained of. */
async function visit(url, { locale = 'en-GB', prepare } = {}) {
  const context = await browser.newContext({ locale });
  const page = await context.newPage();
  page.setDefaultTimeout(45000);
  page.errors = [];
  page.on('pageerror', (error) => page.errors.push(String(error)));
  page.on('console', (line) => line.type() === 'error' && page.errors.push(line.text()));
  await prepare?.(page);
  await page.goto(url);
  return page;
}
const chat = (key = 'shop') => `${hub.url}/chat/${key}`;
const box = (page) => page.getByRole('textbox', { name: 'Your message' });
const own = (page, state) => page.locator(`li.own:has(.state.${state})`);
async function send(page, text) {
  await box(page).fill(text);
  await page.getByRole('button', { name: 'Send', exact: true }).click();
}

test('the script is under 20 KB compressed', async () => {
  const script = await (await fetch(`${chat()}/widget.js`)).text();
  const bytes = gzipSync(script).length;
  console.log(`widget.js: ${bytes} bytes compressed, ${script.length} characters`);
  assert.ok(bytes < 20 * 1024);
});

test('a reload keeps the conversation, the text in the box, and the picture', async () => {
  const page = await visit(chat());
  await send(page, 'Until when are you open?');
  await own(page, 'kept').waitFor();
  await page.locator('input[type=file]').setInputFiles({ name: 'boot.png', mimeType: 'image/png', buffer: kPicture });
  await page.locator('.chips li.ready').waitFor();
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await own(page, 'kept').nth(1).waitFor();
  await box(page).fill('half a sen');
  await page.reload();
  await own(page, 'kept').nth(1).waitFor();
  assert.equal(await page.locator('li.own').count(), 2);
  assert.match(await page.locator('li.own').first().textContent(), /Until when are you open\?/);
  assert.equal(await box(page).inputValue(), 'half a sen');
  const picture = page.getByRole('img', { name: 'picture: boot.png' });
  await page.waitForFunction((image) => image.complete && image.naturalWidth === 1, await picture.elementHandle());
  assert.deepEqual(page.errors, []);
});

/** Hands a file to an element as the browser does when a person pastes or drops it. */
async function give(element, event, name, type, bytes) {
  await element.evaluate((target, [kind, file, mime, data]) => {
    const given = new DataTransfer();
    given.items.add(new File([new Uint8Array(data)], file, { type: mime }));
    const made = kind === 'paste'
      ? new ClipboardEvent('paste', { clipboardData: given, bubbles: true, cancelable: true })
      : new DragEvent(kind, { dataTransfer: given, bubbles: true, cancelable: true, composed: true });
    target.dispatchEvent(made);
  }, [event, name, type, [...bytes]]);
}
const chips = (page) => page.locator('.chips li');

test('a picture pasted with the keys goes along', async () => {
  const page = await visit(chat());
  await page.getByText('We are here').waitFor();
  const context = page.context();
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: hub.url });
  await page.evaluate(async (data) => {
    const picture = new Blob([new Uint8Array(data)], { type: 'image/png' });
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
  }, [...kPicture]);
  await box(page).focus();
  await page.keyboard.press('Control+v');
  await page.locator('.chips li.ready').waitFor();
  await page.keyboard.type('this one');
  await page.keyboard.press('Enter');
  await own(page, 'kept').waitFor();
  assert.equal(await page.locator('li.own img').count(), 1);
  assert.equal(await page.locator('li.own p').textContent(), 'this one');
  await page.evaluate(() => navigator.clipboard.writeText('only words'));
  await box(page).focus();
  await page.keyboard.press('Control+v');
  assert.equal(await box(page).inputValue(), 'only words');
  assert.equal(await chips(page).count(), 0);
});

test('a file dropped anywhere on the chat goes along, and one too many kinds is named', async () => {
  const page = await visit(chat());
  await page.getByText('We are here').waitFor();
  const log = page.getByRole('log');
  await give(log, 'dragover', 'list.txt', 'text/plain', Buffer.from('goods'));
  await page.locator('.panel.drop').waitFor();
  await give(log, 'drop', 'list.txt', 'text/plain', Buffer.from('goods'));
  await page.locator('.chips li.ready').waitFor();
  assert.equal(await page.locator('.panel.drop').count(), 0);
  await give(box(page), 'drop', 'tool.exe', 'application/x-msdownload', Buffer.from('MZ\x90\x00\x03'));
  await page.getByText('Files of this kind can’t be sent here.').waitFor();
  await page.getByRole('button', { name: 'Remove: tool.exe' }).click();
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await own(page, 'kept').waitFor();
  assert.match(await page.locator('li.own .file').textContent(), /list\.txt/);
  assert.equal(await chips(page).count(), 0);
});

test('dropped more than five, five are taken', async () => {
  const page = await visit(chat());
  await page.getByText('We are here').waitFor();
  for (let number = 1; number <= 6; number++) await give(box(page), 'paste', `${number}.txt`, 'text/plain', Buffer.from('x'));
  await page.locator('.chips li.ready').nth(4).waitFor();
  assert.equal(await chips(page).count(), 5);
});

test('a message written while the hub is dead goes out once when it is back', async () => {
  const page = await visit(chat());
  await send(page, 'before');
  await own(page, 'kept').waitFor();
  await hub.kill();
  await page.getByText('No connection.').waitFor();
  await send(page, 'meanwhile');
  await page.reload().catch(() => {}); // the page can't load now; the message is in the browser's store
  await hub.start();
  await page.goto(chat());
  await own(page, 'kept').nth(1).waitFor();
  await page.reload();
  await own(page, 'kept').nth(1).waitFor();
  assert.deepEqual(await page.locator('li.own p').allTextContents(), ['before', 'meanwhile']);
});

test('killed between the commit and the answer, the hub has the message once', async () => {
  let swallow = true;
  const page = await visit(chat(), {
    prepare: (it) => it.routeWebSocket(/\/socket$/, (socket) => {
      const server = socket.connectToServer();
      server.onMessage(async (text) => {
        if (!swallow || JSON.parse(text).type !== 'kept') return socket.send(text);
        swallow = false; // it is committed, and the page never hears of it
        await hub.kill();
        await hub.start();
      });
    }),
  });
  await send(page, 'only once');
  await own(page, 'kept').waitFor({ timeout: 30000 });
  await page.reload();
  await own(page, 'kept').waitFor();
  assert.deepEqual(await page.locator('li.own p').allTextContents(), ['only once']);
  assert.equal(swallow, false);
});

test('by the keyboard alone, on a site of another origin with a strict policy', async () => {
  const page = await visit(site.url);
  const launcher = page.getByRole('button', { name: 'Open the chat' });
  await launcher.waitFor();
  await page.keyboard.press('Tab'); // the site's own link
  await page.keyboard.press('Tab');
  assert.equal(await launcher.getAttribute('aria-expanded'), 'false');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Shop' });
  await dialog.waitFor();
  assert.equal(await launcher.getAttribute('aria-expanded'), 'true');
  await page.keyboard.type('typed by hand');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('in two lines');
  await page.keyboard.press('Enter');
  await own(page, 'kept').waitFor();
  assert.equal(await page.locator('li.own p').textContent(), 'typed by hand\nin two lines');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  assert.ok(await launcher.evaluate((button) => button.getRootNode().activeElement === button));
  const width = await launcher.evaluate((button) => getComputedStyle(button).width);
  assert.equal(width, '56px', 'the styles passed the policy');
  assert.deepEqual(page.errors, []);
});

test('a site that is not in the list is told so', async () => {
  const other = await openSite(`${chat('strict')}/widget.js`);
  const page = await visit(other.url);
  await page.getByRole('button', { name: 'Open the chat' }).click();
  await page.getByText('not set up for this site').waitFor();
  other.close();
});

for (const [lang, open, message] of [['en', 'Open the chat', 'Your message'], ['ru', 'Открыть чат', 'Ваше сообщение'],
  ['uk', 'Відкрити чат', 'Ваше повідомлення'], ['fr', 'Open the chat', 'Your message']]) {
  test(`the language of the page: ${lang}`, async () => {
    const page = await visit(`${site.url}?lang=${lang}`, { locale: 'en-GB' });
    await page.getByRole('button', { name: open }).click();
    await page.getByRole('textbox', { name: message }).waitFor();
  });
}

test('without a language of ours on the page, the browser’s', async () => {
  const page = await visit(chat(), { locale: 'uk-UA' });
  await page.getByRole('textbox', { name: 'Ваше повідомлення' }).waitFor();
});

test('what looks like a page is shown as text, and only safe links are links', async () => {
  const evil = '<img src=x onerror="window.hit=1"><script>window.hit=1</script> javascript:alert(1) https://a.example/x).';
  const page = await visit(chat());
  await send(page, evil);
  await own(page, 'kept').waitFor();
  await page.reload();
  await own(page, 'kept').waitFor();
  assert.equal(await page.locator('li.own p').textContent(), evil);
  assert.equal(await page.evaluate(() => window.hit), undefined);
  const links = await page.locator('li.own p a').evaluateAll((all) => all.map((link) => [link.href, link.rel]));
  assert.deepEqual(links, [['https://a.example/x', 'noopener noreferrer nofollow']]);
});

test('two tabs of one visitor show the same conversation', async () => {
  const first = await visit(chat());
  await send(first, 'one');
  await own(first, 'kept').waitFor();
  const second = await first.context().newPage();
  await second.goto(chat());
  await own(second, 'kept').waitFor();
  await send(second, 'two');
  await own(first, 'kept').nth(1).waitFor();
  assert.deepEqual(await first.locator('li.own p').allTextContents(), ['one', 'two']);
});

test('what is refused for now stays, says why, and goes out by itself', async () => {
  let full = true;
  const page = await visit(chat(), {
    prepare: (it) => it.routeWebSocket(/\/socket$/, (socket) => {
      const server = socket.connectToServer();
      socket.onMessage((text) => {
        const frame = JSON.parse(text);
        if (frame.type !== 'send' || !full) return server.send(text);
        socket.send(JSON.stringify({ type: 'refused', id: frame.id, reason: 'disk-full', retryIn: 50 }));
        return undefined;
      });
    }),
  });
  await send(page, 'keep me');
  await page.getByText('There is no room left on our side.').waitFor();
  await own(page, 'waiting').waitFor();
  full = false;
  await own(page, 'kept').waitFor();
  assert.equal(await page.getByText('There is no room left on our side.').count(), 0);
});

test('a text above the limit stays in the box and is not sent', async () => {
  const page = await visit(chat());
  await page.getByText('We are here').waitFor();
  await send(page, 'x'.repeat(4001));
  await page.getByText('Too long: 4001 of 4000 characters.').waitFor();
  assert.equal((await box(page).inputValue()).length, 4001);
  assert.equal(await page.locator('li.own').count(), 0);
});

test('outside the hours it says so and still takes the message', async () => {
  const page = await visit(chat('closed'));
  await page.getByText('We are away now and back Monday').waitFor();
  await send(page, 'anyone?');
  await own(page, 'kept').waitFor();
});

test('an agent’s answer: typing, unread count, read only when it was seen', async () => {
  const seen = [];
  let toPage;
  const page = await visit(site.url, {
    prepare: (it) => it.routeWebSocket(/\/socket$/, (socket) => {
      const server = socket.connectToServer();
      toPage = (frame) => socket.send(JSON.stringify(frame));
      socket.onMessage((text) => {
        const frame = JSON.parse(text);
        if (frame.type === 'got' || frame.type === 'read') seen.push(frame.type);
        server.send(text);
      });
    }),
  });
  const launcher = page.locator('.launcher');
  await launcher.click();
  await send(page, 'hello?');
  await own(page, 'kept').waitFor();
  toPage({ type: 'typing', name: 'Olena', on: true });
  await page.getByText('Olena is typing…').waitFor();
  await page.getByRole('button', { name: 'Close the chat' }).click();
  const message = { message: '900001', own: false, at: Date.now(), text: '<b>here</b>', files: [], agent: 'Olena' };
  toPage({ type: 'message', message });
  await page.getByRole('button', { name: 'Open the chat, new messages: 1' }).waitFor();
  assert.deepEqual(seen, ['got']);
  await launcher.click();
  await page.getByText('<b>here</b>').waitFor();
  await page.getByRole('button', { name: 'Open the chat', exact: true }).waitFor();
  await own(page, 'read').waitFor();
  assert.deepEqual(seen, ['got', 'read']);
  assert.equal(await page.getByText('Olena is typing…').count(), 0);
});

test('an agent has looked: the messages up to there say so', async () => {
  let toPage;
  let message;
  const page = await visit(chat(), {
    prepare: (it) => it.routeWebSocket(/\/socket$/, (socket) => {
      const server = socket.connectToServer();
      toPage = (frame) => socket.send(JSON.stringify(frame));
      server.onMessage((text) => {
        const frame = JSON.parse(text);
        if (frame.type === 'kept') message = frame.message;
        socket.send(text);
      });
    }),
  });
  await send(page, 'one');
  await own(page, 'kept').waitFor();
  const first = message;
  await send(page, 'two');
  await own(page, 'kept').nth(1).waitFor();
  toPage({ type: 'read', upTo: first });
  await own(page, 'read').waitFor();
  assert.equal(await own(page, 'kept').count(), 1, 'the second has not been looked at');
  toPage({ type: 'read', upTo: message });
  await own(page, 'read').nth(1).waitFor();
});

test('on a phone the open chat fills the screen and nothing covers its buttons', async () => {
  const page = await visit(site.url);
  await page.setViewportSize({ width: 390, height: 700 });
  await page.getByRole('button', { name: 'Open the chat' }).click();
  await page.getByText('We are here').waitFor();
  await send(page, 'from the bus'); // playwright clicks only what is not covered
  await own(page, 'kept').waitFor();
  await page.getByRole('button', { name: 'Close the chat' }).click();
  await page.getByRole('button', { name: 'Open the chat' }).waitFor();
});

test('everything that takes the focus has a name and a role', async () => {
  const page = await visit(site.url);
  await page.getByRole('button', { name: 'Open the chat' }).click();
  await page.getByRole('dialog').waitFor();
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const focusable = nodes.filter((node) => !node.ignored && node.role?.value !== 'RootWebArea'
    && node.properties?.some((property) => property.name === 'focusable' && property.value.value));
  assert.ok(focusable.length >= 6, 'link, log, attach, box, send, close, launcher');
  for (const node of focusable) assert.ok(node.name?.value, `a ${node.role?.value} has no name`);
});
