// SPDX-License-Identifier: GPL-3.0-or-later
// A real heard-hub on a data folder of its own, and a site of another origin that shows its chat.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export class Hub {
  constructor() {
    this.program = join(process.env.HEARD_BIN_DIR, 'heard-hub');
    this.folder = mkdtempSync(join(tmpdir(), 'heard-customer-'));
    this.data = join(this.folder, 'data');
    this.listen = '127.0.0.1:0';
  }

  async start() {
    const ready = join(this.folder, 'ready.json');
    rmSync(ready, { force: true });
    const args = ['serve', '--data', this.data, '--listen', this.listen, '--ready-file', ready];
    this.process = spawn(this.program, args, { stdio: ['ignore', 'ignore', 'inherit'] });
    while (!existsSync(ready)) {
      if (this.process.exitCode !== null) throw new Error(`heard-hub ended with ${this.process.exitCode}`);
      await pause(20);
    }
    this.url = JSON.parse(readFileSync(ready, 'utf8')).url.replace(/\/$/, '');
    this.listen = new URL(this.url).host; // and there again after a restart
  }

  /** As a power cut would: nothing is tidied up. */
  async kill() {
    const ended = once(this.process, 'exit');
    this.process.kill('SIGKILL');
    await ended;
  }

  addChannel(kind, key, settings = []) {
    const set = settings.flatMap((setting) => ['--set', setting]);
    execFileSync(this.program, ['channel', 'add', kind, '--data', this.data, '--name', 'Shop', '--key', key, ...set]);
  }

  async end() {
    if (this.process.exitCode === null && this.process.signalCode === null) await this.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** A shop's page in `lang` that has the one line; its policy allows what the README names and nothing else. */
export async function openSite(widget) {
  const { origin, host } = new URL(widget);
  const policy = `default-src 'none'; script-src ${origin}; connect-src ${origin} ws://${host}; img-src 'self' ${origin} blob:`;
  const server = createServer((request, response) => {
    if (request.url === '/icon.png') return response.end(kPicture);
    const lang = new URL(request.url, 'http://x').searchParams.get('lang') || 'en';
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.setHeader('Content-Security-Policy', policy);
    return response.end(`<!DOCTYPE html><html lang="${lang}"><head><title>Boots</title><link rel="icon" href="icon.png">
      <script src="${widget}" async></script></head><body><h1>Boots</h1><a href="#boots">All boots</a></body></html>`);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

/** A PNG of one pixel. */
export const kPicture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
