// SPDX-License-Identifier: GPL-3.0-or-later
// The web form as a customer meets it, with JavaScript switched off.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { launchBrowser } from '../chromium.mjs';
import { Hub, kPicture } from './hub.mjs';

let hub, browser;

before(async () => {
  hub = new Hub();
  await hub.start();
  hub.addChannel('form', 'write', ['topics=Boots', 'topics=Returns']);
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  await hub?.end();
});

async function visit({ javaScriptEnabled = false, locale = 'en-GB' } = {}) {
  const page = await (await browser.newContext({ javaScriptEnabled, locale })).newPage();
  page.setDefaultTimeout(45000);
  await page.goto(`${hub.url}/form/write`);
  return page;
}
const submit = (page) => page.getByRole('button', { name: 'Send' }).click();

test('a mistake keeps the text; then thanks, the case, and more words, all without scripts', async () => {
  const page = await visit();
  await page.getByLabel('Your name').fill('Ann');
  await page.getByLabel('Topic').selectOption('Returns');
  await page.getByLabel('E-mail or phone').fill('not an address');
  await page.getByLabel('Message').fill('<b>My boots</b> leak.');
  await page.getByLabel('File (optional)').setInputFiles({ name: 'leak.png', mimeType: 'image/png', buffer: kPicture });
  await pause(1000); // a person fills in for longer; the form holds up who is quicker
  await submit(page);
  await page.getByText('neither like an e-mail address').waitFor();
  assert.equal(await page.getByLabel('Message').inputValue(), '<b>My boots</b> leak.');
  assert.equal(await page.getByLabel('Topic').inputValue(), 'Returns');
  await page.getByLabel('E-mail or phone').fill('ann@example.com');
  await page.getByLabel('File (optional)').setInputFiles({ name: 'leak.png', mimeType: 'image/png', buffer: kPicture });
  await submit(page);
  await page.getByText('Thank you').waitFor();
  await page.getByText('<b>My boots</b> leak.').waitFor();
  assert.equal(await page.getByRole('img', { name: 'leak.png' }).count(), 1);
  await page.getByLabel('Write more').fill('Both of them.');
  await pause(1000);
  await submit(page);
  await page.getByText('Both of them.').waitFor();
  assert.equal(await page.locator('#messages li').count(), 2);
});

test('pressed twice it is one message', async () => {
  const page = await visit();
  await page.getByLabel('Message').fill('once');
  await pause(1000);
  const stamp = await page.locator('input[name=stamp]').inputValue();
  const post = () => page.request.post(`${hub.url}/form/write`, { multipart: { stamp, text: 'once' } });
  const [first, second] = [await post(), await post()];
  assert.equal(first.url(), second.url());
  assert.equal((await second.text()).match(/<li class="own"/g).length, 1);
});

test('1 MB of text is refused with the limit, and kept', async () => {
  const page = await visit();
  const text = 'w'.repeat(1024 * 1024);
  await page.getByLabel('Message').fill(text);
  await pause(1000);
  await submit(page);
  await page.getByText(/at most 20.000 characters/).waitFor();
  assert.equal((await page.getByLabel('Message').inputValue()).length, text.length);
});

test('a made-up case link shows nothing', async () => {
  const page = await visit();
  const response = await page.goto(`${hub.url}/form/write/case/abc.def`);
  assert.equal(response.status(), 404);
  await page.getByText('This link is not valid').first().waitFor();
});
