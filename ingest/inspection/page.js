// Pointing at what was understood lights up its lines, and the other way round; two buttons go through what is to
// be checked. The page is complete without this.
(() => {
  const lit = new Set();
  const light = (element) => { element.classList.add("lit"); lit.add(element); };
  const dim = () => { lit.forEach((element) => element.classList.remove("lit")); lit.clear(); };

  const point = (event) => {
    const card = event.target.closest(".card"), line = event.target.closest("li[id]");
    if (!card && !line) return;
    dim();
    if (card) {
      light(card);
      for (let number = +card.dataset.first; number <= +card.dataset.last; number += 1) {
        const found = document.getElementById("l" + number);
        if (found) light(found);
      }
      return;
    }
    light(line);
    const number = +line.id.slice(1);
    for (const one of line.closest(".row").querySelectorAll(".card"))
      if (one.dataset.first <= number && number <= one.dataset.last) light(one);
  };
  document.addEventListener("pointerover", point);
  document.addEventListener("focusin", point);

  let at = -1;
  const step = (by) => {
    const rows = [...document.querySelectorAll(".row.check")];
    if (!rows.length) return;
    at = (at + by + (at < 0 && by < 0 ? 1 : 0) + rows.length) % rows.length;
    rows[at].scrollIntoView({ block: "center" });
    rows[at].focus({ preventScroll: true });
    document.getElementById("where").textContent = `${at + 1} / ${rows.length}`;
  };
  for (const button of document.querySelectorAll("button[data-step]"))
    button.addEventListener("click", () => step(+button.dataset.step));
})();
