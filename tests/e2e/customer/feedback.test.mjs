// SPDX-License-Identifier: GPL-3.0-or-later
// From the printed sheet to the inbox: the sheet's PDF is rendered, its QR code read, its page opened in a phone's
// browser and sent; an agent's desk sees it.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { launchBrowser } from '../chromium.mjs';
import { Hub, kPicture } from './hub.mjs';

const kPlaces = ['#k7q2 Main street | 12 Main St, Lviv | uk', '#b3f4 Airport'];
const kSupport = new URL('../../support/', import.meta.url).pathname;
let hub, browser;

before(async () => {
  hub = new Hub();
  await hub.start();
  hub.addChannel('feedback', 'shops', kPlaces.map((place) => `places=${place}`));
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  await hub?.end();
});

/** A desk that is signed in; `next(wanted)` is the first conversation it is told of that is so. */
async function openDesk() {
  const desk = spawn('python3', ['-B', join(kSupport, 'inboxwatch.py'), hub.url, join(hub.data, 'desk.token'), '120'],
    { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = createInterface({ input: desk.stdout })[Symbol.asyncIterator]();
  assert.ok(JSON.parse((await lines.next()).value).ready);
  return {
    async next(wanted) {
      for (;;) {
        const { value, done } = await lines.next();
        assert.ok(!done, 'the desk was cut off');
        const conversation = JSON.parse(value);
        if (wanted(conversation)) return conversation;
      }
    },
    async close() {
      const ended = once(desk, 'exit');
      desk.kill('SIGKILL');
      await ended;
    },
  };
}

function scan(paper) {
  const pdf = join(hub.folder, `${paper}.pdf`);
  const env = { ...process.env, QT_QPA_PLATFORM: 'offscreen' };
  execFileSync(join(process.env.HEARD_BUILD_DIR, 'tests', 'sheetmaker'), [`${hub.url}/feedback/shops`, paper, pdf, ...kPlaces], { env });
  execFileSync('pdftoppm', ['-r', '100', '-png', pdf, join(hub.folder, paper)]);
  return kPlaces.map((_, i) =>
    execFileSync('zbarimg', ['-q', '--raw', join(hub.folder, `${paper}-${i + 1}.png`)]).toString().trim());
}

async function visit(url, context = {}) {
  const page = await (await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'en-GB', ...context })).newPage();
  page.setDefaultTimeout(45000);
  await page.goto(url);
  return page;
}

test('from the scan to the inbox, without scripts', async (t) => {
  const [address] = scan('A4');
  assert.equal(address, `${hub.url}/feedback/shops/k7q2`);
  const desk = await openDesk();
  t.after(() => desk.close());
  const scanned = Date.now();
  const page = await visit(address, { javaScriptEnabled: false });
  await page.getByRole('heading', { name: 'How was it?' }).waitFor();
  await page.getByText('Bad', { exact: true }).click(); // the label, as a finger would
  await page.getByLabel('Topic').selectOption('Queue');
  await page.getByLabel('What was good').fill('Half an hour at the till');
  await page.getByLabel('Photo').setInputFiles({ name: 'queue.png', mimeType: 'image/png', buffer: kPicture });
  await pause(1000); // the page holds up who is quicker than a person
  const [conversation] = await Promise.all([
    desk.next((one) => one.subject === 'Main street · 2/5 · Queue'),
    page.getByRole('button', { name: 'Send' }).click(),
  ]);
  const took = Date.now() - scanned;
  t.diagnostic(`${took} ms from scan to inbox`); // ten seconds are asked; a loaded machine proves nothing
  assert.ok(conversation.due_at - conversation.waiting_since <= 120000, 'a low score is promised an answer sooner');
  await page.getByText('Thank you, we have it').waitFor();
  assert.equal(await page.getByRole('img', { name: 'queue.png' }).count(), 1);
});

test('a good score waits its turn; a contact is a customer; the keyboard is enough', async (t) => {
  const [, address] = scan('A6');
  const desk = await openDesk();
  t.after(() => desk.close());
  const page = await visit(address, { locale: 'uk-UA' });
  await page.getByRole('radio').first().focus();
  await page.keyboard.press('ArrowLeft'); // round to the last: five stars
  await page.getByLabel('Пошта або телефон').fill('050 123-45-67');
  await pause(1000);
  const [conversation] = await Promise.all([
    desk.next((one) => one.subject === 'Airport · 5/5'),
    page.getByRole('button', { name: 'Надіслати' }).click(),
  ]);
  assert.ok(conversation.due_at - conversation.waiting_since > 120000);
  assert.equal(conversation.customer_name, '050 123-45-67');
});

test('nothing is wider than a phone, and the page is not framed', async () => {
  const page = await visit(`${hub.url}/feedback/shops/k7q2`, { viewport: { width: 320, height: 640 } });
  assert.equal(await page.evaluate('document.documentElement.scrollWidth'), 320);
  const reply = await page.request.get(`${hub.url}/feedback/shops/k7q2`);
  assert.match(reply.headers()['content-security-policy'], /frame-ancestors 'none'/);
  for (const button of await page.locator('.scores label').all())
    assert.ok((await button.boundingBox()).height >= 56, 'large enough for a thumb');
});
