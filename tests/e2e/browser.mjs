// SPDX-License-Identifier: GPL-3.0-or-later
// A customer's browsers, driven by lines of JSON: {"id", "page", "do", "args"} in, {"id", "result"} or {"id", "error"} out.
// Each page is a browser context of its own, so each is another person.
import { createInterface } from 'node:readline';
import { launchBrowser } from './chromium.mjs';

const browser = await launchBrowser();
const pages = new Map();

async function open(name, { url, locale = 'en-US' }) {
  const context = await browser.newContext({ locale, viewport: { width: 420, height: 640 }, timezoneId: 'UTC' });
  const page = await context.newPage();
  page.setDefaultTimeout(45000);
  const errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  pages.set(name, { page, errors });
  await page.goto(url);
  return page.title();
}

const verbs = {
  write: async ({ page }, { label, text }) => page.getByLabel(label, { exact: true }).fill(text),
  type: async ({ page }, { label, text }) => page.getByLabel(label, { exact: true }).pressSequentially(text, { delay: 20 }),
  press: async ({ page }, { button }) => page.getByRole('button', { name: button, exact: true }).click(),
  key: async ({ page }, { key }) => page.keyboard.press(key),
  attach: async ({ page }, { file }) => page.locator('input[type=file]').setInputFiles(file),
  see: async ({ page }, { text, timeout = 15000 }) => {
    const found = page.getByText(text).last();
    await found.waitFor({ state: 'visible', timeout });
    return found.textContent();
  },
  seeSelector: async ({ page }, { selector, timeout = 15000 }) => {
    const found = page.locator(selector).last();
    await found.waitFor({ state: 'visible', timeout });
    return (await found.getAttribute('aria-label')) ?? (await found.textContent());
  },
  gone: async ({ page }, { selector, timeout = 15000 }) =>
    page.locator(selector).last().waitFor({ state: 'hidden', timeout }),
  reload: async ({ page }) => { await page.reload(); },
  // A page in the background has not been looked at; the page itself can only know this from its visibility.
  hide: async ({ page }) => { await visibility(page, 'hidden'); },
  look: async ({ page }) => { await visibility(page, 'visible'); },
  shot: async ({ page }, { file }) => { await page.screenshot({ path: file }); },
  errors: async ({ errors }) => errors,
};

async function visibility(page, state) {
  await page.evaluate((value) => {
    Object.defineProperty(document, 'visibilityState', { value, configurable: true });
    Object.defineProperty(document, 'hidden', { value: value === 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
    window.dispatchEvent(new Event(value === 'hidden' ? 'blur' : 'focus'));
  }, state);
}

async function answer({ id, page, do: verb, args }) {
  try {
    if (verb === 'open') return { id, result: await open(page, args) };
    return { id, result: (await verbs[verb](pages.get(page), args ?? {})) ?? null };
  } catch (error) {
    return { id, error: String(error).split('\n')[0] };
  }
}

const say = (line) => process.stdout.write(`${JSON.stringify(line)}\n`);
say({ ready: browser.version() });
for await (const line of createInterface({ input: process.stdin })) say(await answer(JSON.parse(line)));
await browser.close();
