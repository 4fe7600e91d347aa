// What must happen in the browser itself. Runs once, in the sources panel: `element` is the panel, `trigger` tells the
// page's Python part, `watch` is called when Python has changed the panel. Words to show come from data attributes.

const narrow = window.matchMedia("(max-width: 900px)");
const calm = window.matchMedia("(prefers-reduced-motion: reduce)");
let cameFrom = null;
let followed = null;
let wanted = null;

const behavior = () => (calm.matches ? "auto" : "smooth");

function openSheet(mark) {
  cameFrom = mark;
  if (!narrow.matches || document.body.classList.contains("sources-open")) return;
  document.body.classList.add("sources-open");
  history.pushState({ sources: true }, "");
}

function closeSheet(fromHistory) {
  if (!document.body.classList.contains("sources-open")) return;
  document.body.classList.remove("sources-open");
  if (!fromHistory && history.state && history.state.sources) history.back();
  const back = cameFrom && document.querySelector(`[data-source="${cameFrom.dataset.source}"]`);
  if (back) back.focus({ preventScroll: true });
}

function showCard(key) {
  const card = document.getElementById("source-" + key);
  if (!card) return false;
  element.querySelectorAll("details.source").forEach((other) => { other.open = other === card; });
  document.querySelectorAll("[data-source]").forEach((mark) => {
    mark.classList.toggle("shown", mark.dataset.source === key);
  });
  requestAnimationFrame(() => {
    card.scrollIntoView({ block: "start", behavior: behavior() });
    card.querySelector("summary").focus({ preventScroll: true });
  });
  return true;
}

function openSource(mark) {
  openSheet(mark);
  wanted = mark.dataset.source;
  if (!showCard(wanted)) trigger("source", { source: wanted });
}
const aloud = () => document.getElementById("said-aloud");

function say(words) {
  aloud().textContent = words;
}

async function copyWords(button, words) {
  try {
    await navigator.clipboard.writeText(words);
  } catch {
    // Without a secure connection browsers offer no clipboard: the old way still works.
    const area = document.createElement("textarea");
    area.value = words;
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }
  const before = button.textContent;
  button.textContent = aloud().dataset.copied;
  say(button.textContent);
  setTimeout(() => { button.textContent = before; }, 1600);
}

function answerWords(number) {
  const turn = document.getElementById("turn-" + number);
  const parts = turn.querySelectorAll(".answer > p, .answer > h3, .answer > blockquote, .concerns li");
  const words = [...parts].map((part) => part.textContent.replace(/\s+/g, " ").trim());
  const sources = [...turn.querySelectorAll(".source-list li")].map((row) => `[${row.value}] ${row.textContent.trim()}`);
  return [...words, sources.join("\n")].filter(Boolean).join("\n\n");
}

// The thumbs are set once the verdict is kept, not before; why one could not be kept is said in their place.
const noted = document.getElementById("noted");
new MutationObserver(() => {
  const note = noted.querySelector("[data-turn]");
  const thumbs = note && document.querySelectorAll(`.thumb[data-turn="${note.dataset.turn}"]`);
  if (!note || !thumbs.length) return;
  if (note.dataset.verdict) {
    thumbs.forEach((thumb) => thumb.setAttribute("aria-pressed", thumb.dataset.verdict === note.dataset.verdict));
  }
  thumbs[0].closest(".after").querySelector(".noted").textContent = note.textContent;
  say(note.textContent);
}).observe(noted, { childList: true, subtree: true, characterData: true, attributes: true });

document.addEventListener("click", (event) => {
  const target = event.target.closest(
    "button.thumb,[data-source],[data-question],[data-copy],[data-copy-answer],[data-close-sources]"
  );
  if (!target) return;
  const data = target.dataset;
  if (data.source) openSource(target);
  else if (data.question) trigger("question", { question: data.question });
  else if (data.verdict) trigger("verdict", { turn: data.turn, verdict: data.verdict });
  else if (data.copy) copyWords(target, data.copy);
  else if (data.copyAnswer) copyWords(target, answerWords(data.copyAnswer));
  else closeSheet(false);
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") closeSheet(false);
});

window.addEventListener("popstate", () => closeSheet(true));

// A page that cannot be drawn says so. Errors of pictures do not bubble: they are caught on the way down.
element.addEventListener("error", (event) => {
  if (event.target.tagName !== "IMG") return;
  const figure = event.target.closest("figure");
  figure.querySelector("a").hidden = true;
  figure.querySelector(".failed").hidden = false;
}, true);

watch("value", () => {
  if (wanted && showCard(wanted)) return;
  const panel = element.closest("#aside") || element;
  panel.scrollTop = 0;
});

// The newest question is kept at the top while its answer is written out, until the reader scrolls.
const transcript = document.getElementById("transcript");
transcript.setAttribute("role", "log");
transcript.setAttribute("aria-live", "off");
transcript.setAttribute("tabindex", "0");

new MutationObserver(() => {
  const turns = transcript.querySelectorAll(".turn");
  const last = turns[turns.length - 1];
  if (!last) { wanted = null; return; }
  if (followed !== last.id) {
    followed = last.id;
    wanted = null;
    last.scrollIntoView({ block: "start", behavior: behavior() });
  }
  if (last.dataset.finished && last.dataset.announced !== "yes") {
    last.dataset.announced = "yes";
    say(aloud().dataset.ready);
  }
}).observe(transcript, { childList: true, subtree: true });
