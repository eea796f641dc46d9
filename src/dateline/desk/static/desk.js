"use strict";
// Hover and click between text and claims, keys for reviewing, words picked from the text. Every page works without this.

const $ = (query, from = document) => from.querySelector(query);
const all = (query, from = document) => [...from.querySelectorAll(query)];
const text = $("#text");
let last = null; // the latest judgement of this page, for u

function say(words) {
  const told = $("#said");
  told.textContent = words;
  clearTimeout(say.timer);
  say.timer = setTimeout(() => { told.textContent = ""; }, 6000);
}

// --- text and claims, both ways -------------------------------------------------------------------------------------
const numbersOf = (piece) => (piece.dataset.c || "").split(" ").filter(Boolean);
const cardOf = (number) => $(`.claim[data-n="${number}"]`);
const narrowest = (numbers) => numbers.map((n) => [n, all(`#text [data-c~="${n}"]`).length]).sort((a, b) => a[1] - b[1])[0]?.[0];

function light(number) {
  all(".on").forEach((one) => one.classList.remove("on"));
  if (number === undefined) return;
  all(`#text [data-c~="${number}"]`).forEach((one) => one.classList.add("on"));
  cardOf(number)?.classList.add("on");
}

if (text) {
  text.addEventListener("mouseover", (event) => {
    const piece = event.target.closest("[data-c]");
    light(piece ? narrowest(numbersOf(piece)) : undefined);
  });
  text.addEventListener("mouseleave", () => light());
  text.addEventListener("click", (event) => {
    const piece = event.target.closest("[data-c]");
    if (piece && getSelection().isCollapsed) go(cardOf(narrowest(numbersOf(piece))));
  });
}
document.addEventListener("mouseover", (event) => {
  const card = event.target.closest(".claim[data-n]");
  if (card) light(card.dataset.n);
});
document.addEventListener("focusin", (event) => {
  const card = event.target.closest(".claim[data-n]");
  if (card) light(card.dataset.n);
});

function go(card) {
  if (!card) return;
  card.focus({ preventScroll: true });
  card.scrollIntoView({ block: "nearest" });
  const piece = $(`#text [data-c~="${card.dataset.n}"]`);
  if (piece) piece.scrollIntoView({ block: "nearest" });
}

// --- judging without leaving the page -------------------------------------------------------------------------------
async function send(address, fields) {
  const answer = await fetch(address, {
    method: "POST", headers: { "content-type": "application/json", accept: "application/json" }, body: JSON.stringify(fields),
  });
  const told = await answer.json();
  if (!answer.ok) throw new Error(told.message || "not done");
  return told;
}

async function renew(id) {
  const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), "text/html");
  const card = document.getElementById(id), fresh = page.getElementById(id);
  const other = $("#text"), marked = $("#text", page);
  if (other && marked) other.replaceChildren(...marked.childNodes);
  if (card && fresh) { card.replaceWith(fresh); fresh.focus({ preventScroll: true }); } else if (!fresh && card) card.remove();
  const lead = $(".report header"), leading = $(".report header", page);
  if (lead && leading) lead.replaceWith(leading);
}

async function edit(link) { // the form that corrects a claim, in the place of its card
  const card = link?.closest(".claim");
  if (!card) return say("go to a claim first: j");
  const page = new DOMParser().parseFromString(await (await fetch(link.href)).text(), "text/html");
  const fresh = page.getElementById(card.id), held = document.getElementById(card.id); // freshen() may have renewed it
  if (!fresh || !held) return location.assign(link.href);
  fresh.dataset.n = held.dataset.n;
  held.replaceWith(fresh);
  $("select, .fields input:not([type=hidden])", fresh)?.focus();
}
document.addEventListener("click", (event) => {
  const link = event.target.closest("a.edit");
  if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) { event.preventDefault(); edit(link); }
});

document.addEventListener("submit", async (event) => {
  const form = event.target.closest("form[method=post]");
  if (!form || form.hasAttribute("data-plain") || form.enctype === "multipart/form-data") return;
  event.preventDefault();
  const fields = Object.fromEntries(new FormData(form));
  if (event.submitter?.name) fields[event.submitter.name] = event.submitter.value;
  await act(form.getAttribute("action"), fields, form.closest(".claim")?.id);
});

async function act(address, fields, card) {
  try {
    const done = await send(address, fields);
    last = done.told?.judgement || last;
    say(fields.decision ? `${fields.decision}: kept` : "kept");
    if (card) await renew(card); else location.assign(done.location), location.reload();
  } catch (problem) { say(problem.message); }
}

// --- words picked from the text -------------------------------------------------------------------------------------
function place(node, offset) { // code points from the start of the report to a point of the page
  const mark = node.nodeType === 3 ? node.parentElement.closest(".hid") : node.closest?.(".hid");
  const piece = (node.nodeType === 3 ? node.parentElement : node).closest("[data-s]");
  if (!piece) return null;
  let count = Number(piece.dataset.s);
  for (const child of piece.childNodes) {
    if (child === node || child === mark || child.contains(node)) {
      return count + (child.nodeType === 3 ? [...child.data.slice(0, offset)].length : offset ? 1 : 0);
    }
    count += child.nodeType === 3 ? [...child.data].length : 1;
  }
  return count;
}

function picked() {
  const chosen = getSelection();
  if (!text || chosen.isCollapsed || !chosen.rangeCount) return null;
  const range = chosen.getRangeAt(0);
  if (!text.contains(range.startContainer) || !text.contains(range.endContainer)) return null;
  const start = place(range.startContainer, range.startOffset), end = place(range.endContainer, range.endOffset);
  return start === null || end === null || start >= end ? null : { start, end, range };
}

const PICKS = [["event.actors", "actor"], ["event.recipients", "recipient"], ["event.places", "place"], ["event.times", "time"], ["event.figures", "figure"], ["voices", "voice"]];
let bar = null;
function offer() {
  const words = picked();
  bar?.remove();
  bar = null;
  if (!words) return;
  const card = $(".claim:focus-within") || $(".claim.on") || offer.card;
  bar = document.createElement("div");
  bar.className = "pick";
  bar.setAttribute("role", "toolbar");
  bar.setAttribute("aria-label", "Use these words");
  const add = (label, run) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = label;
    button.addEventListener("mousedown", (event) => event.preventDefault());
    button.addEventListener("click", async () => { bar?.remove(); bar = null; await run(); });
    bar.append(button);
  };
  if (card?.dataset.claim) {
    for (const [path, name] of PICKS) {
      add(`as ${name}`, () => act("/do/pick", { report: card.dataset.report, claim: card.dataset.claim, path, start: words.start, end: words.end, reviewer: reviewer() }, card.id));
    }
  }
  add("missed claim", () => missed(words));
  const box = words.range.getBoundingClientRect();
  document.body.append(bar);
  bar.style.left = `${Math.max(8, Math.min(box.left + scrollX, innerWidth - bar.offsetWidth - 8))}px`;
  bar.style.top = `${box.bottom + scrollY + 6}px`;
}
const reviewer = () => $(".judge input[name=reviewer]")?.value || "";
async function missed(words) { // the form for a claim that was missed, above the claims
  const from = `${location.pathname}?miss=${words.start}-${words.end}`;
  const page = new DOMParser().parseFromString(await (await fetch(from)).text(), "text/html");
  const fresh = $("#missed", page), held = $("#missed");
  if (!fresh) return location.assign(from);
  getSelection().removeAllRanges();
  if (held) held.replaceWith(fresh); else $(".claims").prepend(fresh);
  fresh.scrollIntoView({ block: "nearest" });
  $("select", fresh).focus({ preventScroll: true });
}
document.addEventListener("focusin", (event) => { offer.card = event.target.closest(".claim") || offer.card; });
if (text) {
  document.addEventListener("mouseup", () => setTimeout(offer));
  offer(); // words may have been selected before this script was there
}

// --- the slider of the network ----------------------------------------------------------------------------------------
const slide = $("form[data-slide] input[type=range]");
if (slide) {
  slide.addEventListener("input", () => {
    const day = new Date(`${slide.dataset.first}T00:00:00Z`);
    day.setUTCDate(day.getUTCDate() + Number(slide.value));
    slide.nextElementSibling.textContent = day.toISOString().slice(0, 10);
  });
  slide.addEventListener("change", () => slide.form.requestSubmit());
}

// --- bringing reports in ---------------------------------------------------------------------------------------------
const drop = $("form.drop");
if (drop) {
  const files = $("input[type=file]", drop);
  for (const name of ["dragover", "dragleave", "drop"]) {
    drop.addEventListener(name, (event) => { event.preventDefault(); drop.classList.toggle("over", name === "dragover"); });
  }
  drop.addEventListener("drop", (event) => { files.files = event.dataTransfer.files; drop.requestSubmit(); });
  if ($("[data-job]")) setTimeout(() => location.reload(), 1200);
}

// --- pages that show what was until what is new is worked in ------------------------------------------------------------
const late = $("[data-late]");
async function freshen() {
  const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), "text/html");
  if ($("[data-late]", page)) return setTimeout(freshen, 3000);
  if (!document.activeElement?.closest("input, select, textarea, form")) $("#main").replaceChildren(...$("#main", page).childNodes);
}
if (late) setTimeout(freshen, 3000);

// --- keys ------------------------------------------------------------------------------------------------------------
const KEYS = [["j", "next claim"], ["k", "claim before"], ["a", "accept"], ["r", "reject"], ["e", "correct"], ["m", "missed claim: select its words first"], ["u", "undo the latest"], ["/", "search"], ["?", "these keys"]];

function step(by) {
  const cards = all(".claim[data-n]");
  const here = cards.indexOf(document.activeElement?.closest(".claim") || $(".claim.on"));
  go(cards[Math.max(0, Math.min(cards.length - 1, here < 0 ? (by > 0 ? 0 : cards.length - 1) : here + by))]);
}

async function decide(decision) {
  const card = document.activeElement?.closest(".claim") || $(".claim.on");
  if (!card) return say("go to a claim first: j");
  await act("/do/judge", { report: card.dataset.report, claim: card.dataset.claim, decision, reviewer: $("input[name=reviewer]", card).value }, card.id);
}

function help() {
  let box = $("dialog.keys");
  if (!box) {
    box = document.createElement("dialog");
    box.className = "keys";
    box.setAttribute("aria-label", "Keys");
    const list = document.createElement("dl");
    for (const [key, does] of KEYS) {
      const name = document.createElement("dt"), words = document.createElement("dd"), cap = document.createElement("kbd");
      cap.textContent = key;
      name.append(cap);
      words.textContent = does;
      list.append(name, words);
    }
    const close = document.createElement("button");
    close.textContent = "Close";
    close.addEventListener("click", () => box.close());
    box.append(list, close);
    document.body.append(box);
  }
  box.showModal();
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea, dialog")) return;
  const does = {
    j: () => step(1), k: () => step(-1), a: () => decide("accept"), r: () => decide("reject"),
    e: () => edit($("a.edit", document.activeElement?.closest(".claim") || $(".claim.on") || document.body)),
    m: () => { const words = picked(); words ? missed(words) : say("select the words of the missed claim first"); },
    u: () => last ? act("/do/undo", { judgement: last, reviewer: reviewer() }, (document.activeElement?.closest(".claim") || $(".claim.on"))?.id) : say("nothing was decided on this page yet"),
    "/": () => $("#find").focus(), "?": help,
  }[event.key];
  if (does) { event.preventDefault(); does(); }
});
