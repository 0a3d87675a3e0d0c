// What the page can do besides being read: readouts where one points, a time cursor, zoom, layers.
// Everything is in the page without it; it only adds, and it makes its own controls.
(() => {
  "use strict";
  const words = document.body.dataset;
  const svgNs = "http://www.w3.org/2000/svg";

  const readout = document.createElement("div");
  readout.className = "readout";
  readout.hidden = true;
  readout.setAttribute("aria-hidden", "true");
  document.body.append(readout);

  const show = (said, x, y) => {
    readout.textContent = said;
    readout.hidden = !said;
    if (!said) return;
    const box = readout.getBoundingClientRect();
    readout.style.left = `${Math.max(4, Math.min(x + 14, innerWidth - box.width - 8))}px`;
    readout.style.top = `${y + 18 + box.height > innerHeight ? y - box.height - 10 : y + 18}px`;
  };

  // The title of a mark becomes a readout at once; the browser's own, slower one would lie on top of it.
  for (const title of document.querySelectorAll("svg title")) {
    title.parentNode.dataset.said = title.textContent;
    title.remove();
  }

  const timeAt = (svg, event) => {
    const t = svg.dataset;
    if (t.first === undefined) return null;
    const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
    const share = (at.x - t.first) / (t.last - t.first);
    return share < 0 || share > 1 ? null : { x: at.x, s: +t.from + share * (t.until - t.from) };
  };

  for (const svg of document.querySelectorAll("figure svg")) {
    const cursor = document.createElementNS(svgNs, "line");
    cursor.setAttribute("class", "cursor");
    svg.append(cursor);
    svg.addEventListener("pointermove", (event) => {
      const mark = event.target.closest("[data-said]");
      const time = timeAt(svg, event);
      const view = svg.viewBox.baseVal;
      cursor.setAttribute("visibility", time ? "visible" : "hidden");
      if (time) {
        for (const [name, value] of [["x1", time.x], ["x2", time.x], ["y1", view.y], ["y2", view.y + view.height]])
          cursor.setAttribute(name, value);
      }
      const said = [mark && mark.dataset.said, time && `${time.s.toFixed(2)}\u00a0s`].filter(Boolean).join(" · ");
      show(said, event.clientX, event.clientY);
    });
    svg.addEventListener("pointerleave", () => {
      cursor.setAttribute("visibility", "hidden");
      show("", 0, 0);
    });
  }

  const button = (label, said, act) => {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = label;
    made.setAttribute("aria-label", said);
    made.title = said;
    made.addEventListener("click", act);
    return made;
  };

  // Zoom and pan of a drawing are its viewBox; layers are its groups.
  const resets = [];
  for (const svg of document.querySelectorAll("svg[data-zoom]")) {
    const whole = svg.getAttribute("viewBox").split(" ").map(Number);
    let [x, y, w, h] = whole;
    const apply = () => {
      w = Math.min(whole[2], Math.max(whole[2] / 40, w));
      h = (w * whole[3]) / whole[2];
      x = Math.max(whole[0], Math.min(whole[0] + whole[2] - w, x));
      y = Math.max(whole[1], Math.min(whole[1] + whole[3] - h, y));
      svg.setAttribute("viewBox", [x, y, w, h].join(" "));
      svg.style.setProperty("--scale", w / whole[2]);
      svg.classList.toggle("zoomed", w < whole[2]);
    };
    const zoom = (factor, at) => {
      const fx = at ? at.x : x + w / 2;
      const fy = at ? at.y : y + h / 2;
      const before = w;
      w /= factor;
      w = Math.min(whole[2], Math.max(whole[2] / 40, w));
      x = fx - ((fx - x) * w) / before;
      y = fy - ((fy - y) * w) / before;
      apply();
    };
    const reset = () => {
      [x, y, w, h] = whole;
      apply();
    };
    resets.push(reset);
    const here = (event) => new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
    svg.addEventListener("dblclick", (event) => zoom(event.shiftKey ? 0.5 : 2, here(event)));
    svg.addEventListener("wheel", (event) => {
      if (!event.ctrlKey && w === whole[2]) return; // a page that scrolls is not to be caught by a map
      event.preventDefault();
      zoom(event.deltaY < 0 ? 1.25 : 0.8, here(event));
    }, { passive: false });
    let held = null;
    svg.addEventListener("pointerdown", (event) => {
      if (w < whole[2]) {
        held = here(event);
        svg.setPointerCapture(event.pointerId);
      }
    });
    svg.addEventListener("pointermove", (event) => {
      if (!held) return;
      const now = here(event);
      x += held.x - now.x;
      y += held.y - now.y;
      apply();
    });
    for (const end of ["pointerup", "pointercancel"]) svg.addEventListener(end, () => (held = null));

    const bar = document.createElement("div");
    bar.className = "tools";
    bar.append(
      button("+", words.zoomIn, () => zoom(1.6)),
      button("−", words.zoomOut, () => zoom(0.625)),
      button("↺", words.zoomReset, reset),
    );
    const names = new Map([...svg.querySelectorAll("g[data-layer]")].map((g) => [g.dataset.layer, g.dataset.name]));
    for (const [layer, name] of names) {
      const toggle = button(name, name, () => {
        const on = toggle.getAttribute("aria-pressed") !== "true";
        toggle.setAttribute("aria-pressed", on);
        for (const g of svg.querySelectorAll("g[data-layer]")) if (g.dataset.layer === layer) g.style.display = on ? "" : "none";
      });
      toggle.setAttribute("aria-pressed", "true");
      bar.append(toggle);
    }
    svg.before(bar);
  }

  // Paper has no controls: what is folded is opened for it, and drawings are whole.
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details:not([open])")];
    for (const one of opened) one.open = true;
    for (const reset of resets) reset();
  });
  addEventListener("afterprint", () => {
    for (const one of opened) one.open = false;
  });
})();
