// SPDX-License-Identifier: GPL-3.0-or-later
// The browser of this machine, without a window and without talking to anybody but the tests.
import { chromium } from 'playwright-core';
import { existsSync } from 'node:fs';

const kArgs = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
               '--disable-component-update', '--disable-sync'];

function program() {
  const found = [process.env.HEARD_BROWSER, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome',
                 '/snap/bin/chromium'].find((path) => path && existsSync(path));
  if (!found) throw new Error('no browser: install chromium or set HEARD_BROWSER to one');
  return found;
}

export const launchBrowser = () => chromium.launch({ executablePath: program(), args: kArgs });
