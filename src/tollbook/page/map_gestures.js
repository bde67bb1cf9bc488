// How the map is moved: wheel, drag, two fingers, keys and buttons.

function listenToMap(svg, { pan, zoom, fit, redraw }) {
  svg.addEventListener("wheel", (event) => {
    event.preventDefault();
    const area = svg.getBoundingClientRect();
    zoom(Math.exp(-event.deltaY * (event.deltaMode ? 0.05 : 0.0018)), event.clientX - area.left, event.clientY - area.top);
  }, { passive: false });
  listenToPointers(svg, pan, zoom);
  svg.addEventListener("keydown", (event) => {
    const act = {
      ArrowLeft: () => pan(60, 0), ArrowRight: () => pan(-60, 0), ArrowUp: () => pan(0, 60), ArrowDown: () => pan(0, -60),
      "+": () => zoom(1.5), "=": () => zoom(1.5), "-": () => zoom(1 / 1.5), 0: fit,
    }[event.key];
    if (act) {
      event.preventDefault();
      act();
    }
  });
  byId("zoom-in").addEventListener("click", () => zoom(1.6));
  byId("zoom-out").addEventListener("click", () => zoom(1 / 1.6));
  byId("zoom-fit").addEventListener("click", fit);
  new ResizeObserver(redraw).observe(svg);
}

/** One pointer drags; two draw the map together or apart. A short press stays a click. */
function listenToPointers(svg, pan, zoom) {
  const held = new Map();
  let moved = 0;
  svg.addEventListener("pointerdown", (event) => {
    held.set(event.pointerId, [event.clientX, event.clientY]);
    moved = 0;
  });
  svg.addEventListener("pointermove", (event) => {
    const last = held.get(event.pointerId);
    if (!last) return;
    const dx = event.clientX - last[0], dy = event.clientY - last[1];
    moved += Math.abs(dx) + Math.abs(dy);
    if (moved > 4 && !svg.hasPointerCapture(event.pointerId)) svg.setPointerCapture(event.pointerId);
    if (held.size === 2) {
      const [other] = [...held].filter(([id]) => id !== event.pointerId).map(([, at]) => at);
      const before = Math.hypot(last[0] - other[0], last[1] - other[1]);
      const after = Math.hypot(event.clientX - other[0], event.clientY - other[1]);
      const area = svg.getBoundingClientRect();
      if (before > 0) zoom(after / before, other[0] - area.left, other[1] - area.top);
    } else if (moved > 4) {
      svg.classList.add("moving");
      pan(dx, dy);
    }
    held.set(event.pointerId, [event.clientX, event.clientY]);
  });
  for (const end of ["pointerup", "pointercancel"]) {
    svg.addEventListener(end, (event) => {
      held.delete(event.pointerId);
      svg.classList.remove("moving");
    });
  }
}
