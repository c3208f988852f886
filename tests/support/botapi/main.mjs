// SPDX-License-Identifier: GPL-3.0-or-later
// node main.mjs [--token TOKEN] [--port N] [--control-port N]: runs until its standard input ends, so that it never outlives the test
// that started it. Its first line says where it is: {"api", "control", "token"}.
import { startBotApi } from './server.mjs';

const options = {};
for (let at = 2; at + 1 < process.argv.length; at += 2) {
  const name = process.argv[at].replace(/^--/, '');
  options[name === 'control-port' ? 'controlPort' : name] = process.argv[at + 1];
}
const { api, control, token } = await startBotApi(options);
console.log(JSON.stringify({ api, control, token }));
process.stdin.resume();
process.stdin.on('end', () => process.exit(0));
