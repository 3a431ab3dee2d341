"use strict";
// Buttons of the page of related cases: a judgement or a merge goes to the record as a decision, nothing else is sent.
(() => {
  const { case: here, decide } = JSON.parse(document.getElementById("judging").textContent);
  const who = document.getElementById("who");

  const say = (form, key, more) => {
    const output = form.querySelector("output");
    output.replaceChildren(document.getElementById(`say-${key}`).content.cloneNode(true), more ? ` ${more}` : "");
    output.className = key === "recorded" ? "done" : "warning";
  };

  const decision = (form, answer) => {
    if (form.classList.contains("merge")) {
      return { action: "merge", target_kind: "entity", targets: [answer, form.dataset.other] };
    }
    const chosen = form.querySelector("input[name=action]:checked");
    return chosen && { action: chosen.value, target_kind: "pair", targets: [here, answer] };
  };

  const record = async (form) => {
    const body = decision(form, form.closest("li").dataset.case);
    const why = form.elements.why.value.trim();
    if (!body) { say(form, "needs_verdict"); return; }
    if (!why) { say(form, "needs_why"); form.elements.why.focus(); return; }
    const button = form.querySelector("button");
    button.disabled = true;
    try {
      const language = document.getElementById("lang-zh").checked ? "zh" : "en";
      const answer = await fetch(decide, {
        method: "POST",
        headers: { "Content-Type": "application/json", "Accept-Language": language },
        body: JSON.stringify({ ...body, why, who: who.value.trim() || null }),
      });
      const told = await answer.json();
      if (answer.ok) say(form, "recorded", told.id); else say(form, "failed", `${told.title} ${told.hint}`);
    } catch (error) {
      say(form, "failed", error.message);
    } finally {
      button.disabled = false;
    }
  };

  const cases = [...document.querySelectorAll("#likes > li")];
  const current = () => cases.indexOf(document.activeElement.closest("#likes > li"));
  const go = (place) => {
    const item = cases[Math.min(Math.max(place, 0), cases.length - 1)];
    if (item) { item.focus(); item.scrollIntoView({ block: "nearest" }); }
    return item;
  };
  const choose = (value) => {
    const item = go(Math.max(current(), 0));
    if (!item) return;
    item.querySelector(`input[value=${value}]`).checked = true;
    item.querySelector("form.verdict").elements.why.focus();
  };
  const keys = {
    j: () => go(current() + 1),
    k: () => go(current() - 1),
    u: () => choose("useful"),
    n: () => choose("not_useful"),
    m: () => { const item = go(Math.max(current(), 0)); item?.querySelector("form.merge input")?.focus(); },
  };

  document.addEventListener("submit", (event) => { event.preventDefault(); record(event.target); });
  document.addEventListener("keydown", (event) => {
    const typing = event.target.matches("input:not([type=radio]), textarea");
    if (typing && event.key === "Escape") event.target.closest("li")?.focus();
    if (typing || event.ctrlKey || event.altKey || event.metaKey || !Object.hasOwn(keys, event.key)) return;
    event.preventDefault();
    keys[event.key]();
  });
})();
