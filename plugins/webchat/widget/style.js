// SPDX-License-Identifier: GPL-3.0-or-later
// Inside the shadow root only: nothing of the site leaks in, nothing of this leaks out.
const CSS_TEXT = `
:host { all: initial; position: fixed; right: 20px; bottom: 20px; z-index: 2147483000; color-scheme: light dark;
  --surface: #fff; --ground: #f6f7f9; --line: #e3e6eb; --text: #1b2330; --quiet: #667085; --accent: #2f6f5e;
  --on: #fff; --tint: #eaf3f0; --theirs: #f2f4f7; --own: #e3f0eb; --warn: #8a4306; --warnbg: #fff1dd;
  font: 15px/1.45 system-ui, -apple-system, "Segoe UI", "Noto Sans", Roboto, sans-serif, "Noto Color Emoji"; }
:host([data-inline]) { position: static; display: block; height: 100%; }
@media (prefers-color-scheme: dark) { :host { --surface: #1c2026; --ground: #15181d; --line: #2c323b; --text: #e6e9ee;
  --quiet: #98a2b3; --accent: #6cc0a6; --on: #10231d; --tint: #25332f; --theirs: #262b33; --own: #21362f;
  --warn: #f0b35a; --warnbg: #3a2d18; } }
*, ::before, ::after { box-sizing: border-box; }
[hidden] { display: none !important; }
h2, p, ol, ul { margin: 0; padding: 0; list-style: none; font: inherit; }
button { font: inherit; color: inherit; border: 0; background: none; padding: 0; cursor: pointer; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
svg { width: 22px; height: 22px; fill: none; stroke: currentColor; stroke-width: 1.8; stroke-linecap: round;
  stroke-linejoin: round; display: block; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.launcher { position: relative; display: grid; place-items: center; width: 56px; height: 56px; margin-left: auto;
  border-radius: 50%; background: var(--accent); color: var(--on); box-shadow: 0 4px 16px rgb(0 0 0 / .22); }
.launcher svg { width: 26px; height: 26px; }
.launcher:hover, .send:hover:enabled { filter: brightness(1.08); }
.badge { position: absolute; top: -2px; right: -2px; min-width: 22px; height: 22px; padding: 0 6px;
  border-radius: 11px; border: 2px solid var(--surface); background: #b42318; color: #fff; font-size: 12px;
  line-height: 18px; font-weight: 600; }
.panel { display: flex; flex-direction: column; width: 376px; height: min(620px, calc(100vh - 116px));
  margin-bottom: 12px; overflow: hidden; border: 1px solid var(--line); border-radius: 14px; background: var(--surface);
  color: var(--text); box-shadow: 0 12px 40px rgb(0 0 0 / .2); }
.panel.inline { width: 100%; height: 100%; margin: 0; box-shadow: none; }
.inline header { min-height: 0; padding: 8px 18px; }
.inline h2 { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.panel.drop { outline: 2px dashed var(--accent); outline-offset: -6px; }
header { display: flex; align-items: center; gap: 8px; min-height: 60px; padding: 10px 10px 10px 18px;
  border-bottom: 1px solid var(--line); }
header div { flex: 1; min-width: 0; }
h2 { font-weight: 600; font-size: 16px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.status { min-height: 17px; color: var(--quiet); font-size: 12px; }
.plain { display: grid; place-items: center; width: 40px; height: 40px; border-radius: 10px; color: var(--quiet);
  flex: none; }
.plain:hover { background: var(--theirs); color: var(--text); }
.notice { padding: 10px 18px; background: var(--tint); font-size: 13.5px; }
.notice.loud { background: var(--warnbg); color: var(--warn); }
.elsewhere { padding: 8px 18px; border-bottom: 1px solid var(--line); color: var(--accent); font-size: 13.5px; }
.middle { position: relative; flex: 1; min-height: 0; }
.log { height: 100%; overflow-y: auto; overscroll-behavior: contain; padding: 16px; display: flex;
  flex-direction: column; gap: 8px; }
.log:focus-visible { outline-offset: -3px; }
.log > :first-child { margin-top: auto; }
.day { align-self: center; padding: 4px 0; color: var(--quiet); font-size: 12px; }
.own { align-self: flex-end; } .theirs { align-self: flex-start; } .own, .theirs { max-width: 84%; min-width: 0; }
.bubble { padding: 8px 12px; border-radius: 12px; background: var(--theirs); overflow-wrap: anywhere; }
.own .bubble { background: var(--own); border-bottom-right-radius: 4px; }
.theirs .bubble { border-bottom-left-radius: 4px; }
.bubble p { white-space: pre-wrap; }
.who { display: block; color: var(--quiet); font-size: 12px; font-weight: 600; }
.foot { display: flex; justify-content: flex-end; gap: 6px; margin-top: 2px; color: var(--quiet); font-size: 11.5px;
  font-variant-numeric: tabular-nums; }
.state.read { color: var(--accent); }
.state.waiting, .state.refused, .reason { color: var(--warn); }
.reason { font-size: 13px; }
.choices { display: flex; gap: 14px; } .choices button { color: var(--accent); text-decoration: underline; }
.bubble a { color: var(--accent); }
.picture { display: block; margin: 2px 0 4px; }
.picture img { display: block; max-width: 100%; height: auto; border-radius: 8px; }
.file { display: flex; align-items: center; gap: 6px; padding: 4px 0; } .file svg { flex: none; width: 18px; height: 18px; }
.below { position: absolute; left: 50%; bottom: 8px; transform: translateX(-50%); padding: 5px 14px;
  border-radius: 16px; background: var(--accent); color: var(--on); font-size: 13px;
  box-shadow: 0 2px 8px rgb(0 0 0 / .2); }
.typing { min-height: 20px; padding: 0 18px; color: var(--quiet); font-size: 12.5px; }
.chiprow ul { display: flex; flex-wrap: wrap; gap: 6px; padding: 4px 14px; }
.chiprow li { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 8px; max-width: 100%; padding: 2px 4px 2px 10px;
  border: 1px solid var(--line); border-radius: 8px; font-size: 13px; overflow-wrap: anywhere; }
.chiprow li.uploading { color: var(--quiet); }
.chiprow button { padding: 5px; border-radius: 6px; color: var(--accent); } .chiprow svg { width: 14px; height: 14px; }
form { display: flex; align-items: flex-end; gap: 6px; padding: 8px 10px 10px; border-top: 1px solid var(--line); }
textarea { flex: 1; min-width: 0; min-height: 40px; max-height: 136px; padding: 9px 12px; resize: none; font: inherit;
  color: inherit; background: var(--ground); border: 1px solid var(--line); border-radius: 10px; }
textarea::placeholder { color: var(--quiet); opacity: 1; }
textarea:focus { outline: 2px solid var(--accent); outline-offset: -1px; border-color: transparent; }
.send { display: grid; place-items: center; width: 40px; height: 40px; border-radius: 10px; background: var(--accent);
  color: var(--on); flex: none; }
.send:disabled { opacity: .45; cursor: default; }
@media (max-width: 480px) { :host(:not([data-inline])) { right: 12px; bottom: 12px; }
  .panel:not(.inline) { position: fixed; inset: 0; width: auto; height: 100vh; height: 100dvh; margin: 0; border: 0;
    border-radius: 0; }
  .panel.inline { border: 0; border-radius: 0; }
  .launcher[aria-expanded=true] { display: none; }
  textarea { font-size: 16px; } }
@media (prefers-reduced-motion: no-preference) { .panel:not(.inline) { animation: rise .12s ease-out; }
  @keyframes rise { from { opacity: 0; transform: translateY(8px); } } }
@media (forced-colors: active) { .bubble, .panel, .send, .launcher { border: 1px solid; } }
`;

/** A constructed sheet passes a strict style-src of the site; where there is none, a style element has to do. */
function dress(root) {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(CSS_TEXT);
    root.adoptedStyleSheets = [sheet];
  } catch {
    root.append(h('style', {}, CSS_TEXT));
  }
}
