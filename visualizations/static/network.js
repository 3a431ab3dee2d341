"use strict";
/* The page of a network. Every text enters by textContent; nothing here builds HTML from strings. */
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const words = data.words, about = data.about, edgeAbout = data.edgeAbout;
  const STEPS = data.steps, FONT = data.font;
  const byId = (id) => document.getElementById(id);
  let lang = document.documentElement.dataset.lang;
  const say = (key, values = {}) =>
    Object.entries(values).reduce((s, [k, v]) => s.replaceAll("{" + k + "}", String(v)), words[key][lang]);
  const el = (tag, text, attributes = {}) => {
    const node = document.createElement(tag);
    if (text !== undefined) node.textContent = text;
    for (const [k, v] of Object.entries(attributes)) node.setAttribute(k, v);
    return node;
  };

  /* ---- the network ---- */
  const hiddenKinds = new Set(), hiddenRelations = new Set();
  const nodes = new vis.DataSet(data.nodes.map((n) => ({ ...n, label: undefined })));
  const edges = new vis.DataSet(data.edges.map((e) => ({ ...e, hidden: false })));
  const network = new vis.Network(byId("canvas"), { nodes, edges }, {
    physics: false,
    layout: { improvedLayout: false },
    interaction: { hover: true, hideEdgesOnDrag: !data.curved, hideEdgesOnZoom: !data.curved, tooltipDelay: 150, multiselect: false },
    nodes: { borderWidth: 1.5, font: { size: FONT, color: "#1c1f23", strokeWidth: 4, strokeColor: "#f6f7f9" } },
    edges: {
      color: { color: data.curved ? "#b4bbc5" : "#d5dae1", highlight: "#0b5cad", hover: "#0b5cad" }, width: 1, selectionWidth: 2,
      arrows: { to: { enabled: true, scaleFactor: 0.4 } }, smooth: data.curved ? { enabled: true, type: "continuous", roundness: 0.25 } : false,
      font: { size: 11, color: "#5b636e", strokeWidth: 3, strokeColor: "#f6f7f9", align: "middle" },
    },
  });
  const base = new Map(data.nodes.map((n) => [n.id, n.size]));
  let selected = null, step = -2;
  /* a chosen node names those around it whose names find room; the others tell theirs under the pointer */
  const LINE = 1.35, WIDE = 1.05, NARROW = 0.6;

  const stepOf = (scale) => { let s = 0; STEPS.forEach((z, i) => { if (scale >= z) s = i; }); return s; };
  /* labels and nodes keep their size on the screen; a label shows from its own step on, or while it is chosen */
  const relabel = (force) => {
    const now = stepOf(network.getScale());
    if (now === step && !force) return;
    step = now;
    const zoom = STEPS[step];
    const size = (id) => Math.max(base.get(id), (1.6 + 0.9 * Math.log2(1 + about[id].degree)) / zoom);
    const named = roomy(size, FONT / Math.min(zoom, 1));
    nodes.update(data.nodes.map((n) => {
      const a = about[n.id], label = named.has(n.id) ? nameOf(n.id) : undefined;
      return { id: n.id, label, title: lang === "zh" ? a.zh : a.en, size: size(n.id), font: { size: FONT / Math.min(zoom, 1) } };
    }));
  };
  const nameOf = (id) => (lang === "zh" ? about[id].shortZh : about[id].shortEn);
  /* which nodes show their names: the chosen one, those around it as far as there is room, those of this step beside them */
  const roomy = (size, font) => {
    const ofStep = data.nodes.filter((n) => about[n.id].step <= step).map((n) => n.id);
    if (!selected) return new Set(ofStep);
    const places = network.getPositions();
    const box = (id) => {
      const half = [...(nameOf(id) || "")].reduce((w, c) => w + (c > "\u2e7f" ? WIDE : NARROW), 0) * font / 2;
      const { x, y } = places[id], top = y + size(id);
      return [x - half, x + half, top, top + LINE * font];
    };
    const apart = (a, b) => a[1] < b[0] || b[1] < a[0] || a[3] < b[2] || b[3] < a[2];
    const named = new Set(), taken = [];
    const around = [...neighbours(selected)].filter((id) => places[id]);
    around.sort((a, b) => about[b].degree - about[a].degree || (a < b ? -1 : 1));
    for (const id of [selected, ...around]) {
      const mine = places[id] ? box(id) : null;
      if (mine && taken.every((other) => apart(mine, other))) { named.add(id); taken.push(mine); }
    }
    for (const id of ofStep) if (!places[id] || taken.every((other) => apart(box(id), other))) named.add(id);
    return named.add(selected);
  };
  const neighbours = (id) => new Set(network.getConnectedNodes(id));
  network.on("zoom", () => relabel(false));
  network.on("animationFinished", () => relabel(false));

  const applyFilters = () => {
    nodes.update(data.nodes.map((n) => ({ id: n.id, hidden: hiddenKinds.has(about[n.id].kind) })));
    edges.update(data.edges.map((e) => ({ id: e.id, hidden: hiddenRelations.has(edgeAbout[e.id].kind) || hiddenKinds.has(about[e.from].kind) || hiddenKinds.has(about[e.to].kind) })));
    counts();
  };
  const counts = () => {
    const shownNodes = data.nodes.filter((n) => !hiddenKinds.has(about[n.id].kind)).length;
    byId("counts").textContent = say("viz.counts", { nodes: shownNodes, all: data.nodes.length, edges: data.edges.length });
  };

  /* ---- the panel ---- */
  const quote = (id) => {
    const s = data.sentences[id];
    if (!s) return null;
    const box = el("blockquote", s.text);
    box.appendChild(el("footer", [s.title, s.date, s.document].filter(Boolean).join(" · ")));
    return box;
  };
  const name = (id) => about[id][lang];
  const facts = (list) => {
    const dl = el("dl");
    for (const f of list) { dl.appendChild(el("dt", f.name[lang])); dl.appendChild(el("dd", f.value[lang])); }
    return dl;
  };
  const sentences = (panel, ids) => {
    panel.appendChild(el("h2", say("viz.sentences", { count: ids.length })));
    const quotes = ids.map(quote).filter(Boolean);
    if (!quotes.length) panel.appendChild(el("p", say("viz.no_sentences"), { class: "hint" }));
    quotes.forEach((q) => panel.appendChild(q));
  };
  const link = (id, text) => {
    const button = el("button", text, { type: "button", class: "link", "data-node": id });
    button.addEventListener("click", () => choose(id, true));
    return button;
  };
  const showNode = (id) => {
    const panel = byId("panel"), a = about[id];
    panel.replaceChildren(el("h3", a[lang]), el("p", data.kinds[a.kind][lang], { class: "kind" }));
    if (a.facts.length) panel.appendChild(facts(a.facts));
    const touching = network.getConnectedEdges(id);
    const all = new Set(a.passages);
    touching.forEach((e) => edgeAbout[e].passages.forEach((p) => all.add(p)));
    sentences(panel, [...all]);
    if (touching.length) {
      panel.appendChild(el("h2", say("viz.neighbours", { count: touching.length })));
      const list = el("ul");
      const lines = touching.map((e) => { const r = edgeAbout[e]; return { r, other: r.from === id ? r.to : r.from }; });
      lines.sort((x, y) => (x.r.kind + x.other < y.r.kind + y.other ? -1 : 1));
      for (const { r, other } of lines.slice(0, 200)) {
        const item = el("li");
        item.appendChild(link(other, (r.from === id ? "→ " : "← ") + data.relations[r.kind][lang] + (lang === "zh" ? ":" : ": ") + name(other)));
        /* two posts at one unit, two sums of one fund are told apart by what the line itself says */
        if (r.facts.length) item.appendChild(el("span", " " + r.facts.map((f) => f.name[lang] + " " + f.value[lang]).join(" · "), { class: "hint" }));
        list.appendChild(item);
      }
      panel.appendChild(list);
    }
    panel.scrollTop = 0;
  };
  const showEdge = (id) => {
    const panel = byId("panel"), r = edgeAbout[id];
    panel.replaceChildren(el("h3", data.relations[r.kind][lang]));
    panel.appendChild(link(r.from, name(r.from)));
    panel.appendChild(link(r.to, name(r.to)));
    if (r.facts.length) panel.appendChild(facts(r.facts));
    sentences(panel, r.passages);
    panel.scrollTop = 0;
  };
  const showNothing = () => byId("panel").replaceChildren(el("p", say("viz.click"), { class: "hint" }));
  let shown = { kind: null, id: null };
  const show = (kind, id) => {
    shown = { kind, id };
    if (kind === "node") showNode(id); else if (kind === "edge") showEdge(id); else showNothing();
  };
  const choose = (id, move) => {
    if (hiddenKinds.has(about[id].kind)) { hiddenKinds.delete(about[id].kind); applyFilters(); legend(); }
    selected = id;
    network.selectNodes([id]);
    relabel(true);
    show("node", id);
    if (move) network.focus(id, { scale: Math.max(network.getScale(), 0.7), animation: false });
    relabel(false);
  };
  network.on("click", (event) => {
    if (event.nodes.length) { choose(event.nodes[0], false); return; }
    selected = null;
    relabel(true);
    if (event.edges.length) show("edge", event.edges[0]); else show(null, null);
  });

  /* ---- legend, filters, search, language ---- */
  const SHAPES = {
    dot: "M8 2a6 6 0 1 0 .01 0z", square: "M3 3h10v10H3z", diamond: "M8 1l7 7-7 7-7-7z", triangle: "M8 2l7 12H1z",
    triangleDown: "M1 2h14L8 14z", hexagon: "M4 2h8l4 6-4 6H4L0 8z", star: "M8 1l2 5h5l-4 3 2 6-5-4-5 4 2-6-4-3h5z",
  };
  const check = (list, key, hidden, text, count, icon) => {
    const label = el("label"), box = el("input", undefined, { type: "checkbox", "data-key": key });
    box.checked = !hidden.has(key);
    box.addEventListener("change", () => { if (box.checked) hidden.delete(key); else hidden.add(key); applyFilters(); });
    label.appendChild(box);
    if (icon) label.appendChild(icon);
    label.appendChild(el("span", text));
    label.appendChild(el("span", String(count), { class: "count" }));
    const item = el("li");
    item.appendChild(label);
    list.appendChild(item);
  };
  const svg = (shape, color) => {
    const space = "http:" + "//www.w3.org/2000/svg";
    const picture = document.createElementNS(space, "svg"), path = document.createElementNS(space, "path");
    for (const [k, v] of [["width", "16"], ["height", "16"], ["viewBox", "0 0 16 16"], ["aria-hidden", "true"]]) picture.setAttribute(k, v);
    path.setAttribute("d", SHAPES[shape]);
    path.setAttribute("fill", color);
    picture.appendChild(path);
    return picture;
  };
  const legend = () => {
    byId("legend").replaceChildren();
    byId("relations").replaceChildren();
    for (const [k, v] of Object.entries(data.kinds)) check(byId("legend"), k, hiddenKinds, v[lang], v.count, svg(v.shape, v.color));
    for (const [k, v] of Object.entries(data.relations)) check(byId("relations"), k, hiddenRelations, v[lang], v.count);
  };
  const search = () => {
    const text = byId("search").value.trim().toLocaleLowerCase(), list = byId("hits");
    list.replaceChildren();
    list.hidden = !text;
    if (!text) return;
    const found = data.nodes.filter((n) => (about[n.id].zh + "\n" + about[n.id].en + "\n" + n.id).toLocaleLowerCase().includes(text));
    for (const n of found.slice(0, 50)) {
      const item = el("li");
      item.appendChild(link(n.id, data.kinds[about[n.id].kind][lang] + " · " + name(n.id)));
      list.appendChild(item);
    }
    if (!found.length) { const item = el("li"); item.appendChild(el("p", say("viz.not_found"))); list.appendChild(item); }
  };
  byId("search").addEventListener("input", search);
  byId("search").addEventListener("keydown", (event) => {
    if (event.key === "Enter") { const first = byId("hits").querySelector("button"); if (first) first.click(); }
    if (event.key === "Escape") { byId("search").value = ""; search(); }
  });
  const fit = () => { network.fit({ animation: false }); relabel(true); };
  byId("fit").addEventListener("click", fit);
  const translate = () => {
    document.documentElement.lang = lang === "zh" ? "zh-CN" : "en";
    document.documentElement.dataset.lang = lang;
    document.title = data.title[lang];
    byId("title").textContent = data.title[lang];
    byId("language").textContent = lang === "zh" ? "English" : "中文";
    byId("canvas").setAttribute("aria-label", data.title[lang]);
    document.querySelectorAll("[data-say]").forEach((n) => { n.textContent = say(n.dataset.say); });
    const notes = data.notes.map((n) => n[lang]);
    if (data.leftOut) notes.unshift(say("viz.left_out", { count: data.leftOut }));
    if (data.revision !== null) notes.push(say("viz.revision", { revision: data.revision }));
    byId("notes").replaceChildren(...notes.map((n) => el("p", n)));
    legend();
    counts();
    search();
    relabel(true);
    show(shown.kind, shown.id);
  };
  byId("language").addEventListener("click", () => { lang = lang === "zh" ? "en" : "zh"; translate(); });
  translate();
  fit();
  if (data.focus) { selected = data.focus; network.selectNodes([data.focus]); relabel(true); show("node", data.focus); }
  window.incision = { network, data, nodes, edges, choose };
  document.body.dataset.ready = "yes";
})();
