"use strict";
// A reviewer's buttons: a decision about a fact, or what becomes of one that waits; nothing else is sent.
(() => {
  const { decide, url, text } = JSON.parse(document.getElementById("reviewing").textContent);
  // offsets count whole characters, as the record does
  const letters = text === undefined ? [] : Array.from(text);

  const say = (form, key, more) => {
    const output = form.querySelector("output");
    output.replaceChildren(document.getElementById(`say-${key}`).content.cloneNode(true), more ? ` ${more}` : "");
    output.className = key === "recorded" ? "done" : "warning";
    return null;
  };

  // where the words stand in the text: the place nearest to the fact
  const found = (words, near) => {
    const sought = Array.from(words);
    let best = null;
    for (let at = 0; at + sought.length <= letters.length; at += 1) {
      const here = sought.every((letter, i) => letters[at + i] === letter);
      if (here && (best === null || Math.abs(at - near) < Math.abs(best - near))) best = at;
    }
    return best === null ? null : { start: best, end: best + sought.length };
  };

  const read = { yes: (v) => v === "true", number: Number, text: (v) => v, choice: (v) => v };

  const corrected = (form) => {
    const value = {};
    for (const part of form.querySelectorAll("[data-form]")) {
      const given = part.value.trim();
      if (!given) continue;
      if (part.dataset.form === "words") {
        const span = found(given, Number(form.dataset.start));
        if (span === null) return say(form, "no_words");
        Object.assign(value, span);
      } else value[part.name] = read[part.dataset.form](given);
    }
    return Object.keys(value).length ? value : say(form, "needs_value");
  };

  const decision = (form) => {
    const chosen = form.querySelector("input[name=action]:checked");
    if (!chosen) return say(form, "needs_action");
    const value = chosen.value === "correct" ? corrected(form) : undefined;
    if (value === null) return null;
    return [decide, { action: chosen.value, target_kind: "fact", targets: [form.dataset.fact], value }];
  };

  const ending = (form, button) => {
    const where = `${url}/${form.dataset.number}/${button.value}`;
    if (button.value === "drop") return [where, {}];
    const fact = form.elements.fact.value;
    return fact ? [where, { fact }] : say(form, "needs_fact");
  };

  const record = async (form, button) => {
    const asked = form.classList.contains("waits") ? ending(form, button) : decision(form);
    if (asked === null) return;
    const why = form.elements.why.value.trim();
    if (!why) { say(form, "needs_why"); form.elements.why.focus(); return; }
    const buttons = form.querySelectorAll("button");
    buttons.forEach((b) => { b.disabled = true; });
    try {
      const language = document.getElementById("lang-zh").checked ? "zh" : "en";
      const answer = await fetch(asked[0], {
        method: "POST",
        headers: { "Content-Type": "application/json", "Accept-Language": language },
        body: JSON.stringify({ ...asked[1], why, who: document.getElementById("who").value.trim() || null }),
      });
      const told = await answer.json();
      if (answer.ok) say(form, "recorded", told.id); else say(form, "failed", `${told.title} ${told.hint}`);
    } catch (error) {
      say(form, "failed", error.message);
    } finally {
      buttons.forEach((b) => { b.disabled = false; });
    }
  };

  // a list stands in the page once, and in a form when somebody looks at it
  document.addEventListener("focusin", (event) => {
    const list = event.target.dataset?.list;
    if (list && event.target.options.length === 1) {
      event.target.append(document.getElementById(`list-${list}`).content.cloneNode(true));
    }
  });
  document.addEventListener("change", (event) => {
    const form = event.target.closest("form.review");
    if (form && event.target.dataset.form) form.querySelector("input[value=correct]").checked = true;
  });
  document.addEventListener("submit", (event) => { event.preventDefault(); record(event.target, event.submitter); });

  const keys = { a: "accept", r: "reject", c: "correct" };
  const items = [...document.querySelectorAll("form.review")];
  document.addEventListener("keydown", (event) => {
    const typing = event.target.matches("input:not([type=radio]), select, textarea");
    if (typing || event.ctrlKey || event.altKey || event.metaKey) return;
    const at = items.indexOf(document.activeElement?.closest("form.review"));
    if (event.key === "j" || event.key === "k") {
      event.preventDefault();
      items[Math.min(Math.max(at + (event.key === "j" ? 1 : -1), 0), items.length - 1)]?.querySelector("input").focus();
    } else if (at >= 0 && Object.hasOwn(keys, event.key)) {
      event.preventDefault();
      const radio = items[at].querySelector(`input[value=${keys[event.key]}]`);
      if (!radio) return;
      radio.checked = true;
      (event.key === "c" ? items[at].querySelector("[data-form]") : items[at].elements.why).focus();
    }
  });
})();
