// Rectangles on the drawing, and a coarse grid that tells quickly whether a place is free.

const around = ({ x, y }, wide, high) => ({ left: x - wide, right: x + wide, top: y - high, bottom: y + high });
const inside = ({ x, y }, box) => x > box.left && x < box.right && y > box.top && y < box.bottom;
const within = (inner, outer) =>
  inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom;
const overlap = (a, b) => a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;

class Room {
  constructor(cell) {
    this.cell = cell;
    this.cells = new Map();
  }

  // Take a rectangle; what for matters only to those who may lie on nodes.
  take(box, what) {
    for (const key of this.keys(box)) {
      if (!this.cells.has(key)) this.cells.set(key, []);
      this.cells.get(key).push({ box, what });
    }
  }

  // Is a rectangle free of all that was taken, or of one sort of it?
  free(box, what = null) {
    return this.keys(box).every((key) =>
      (this.cells.get(key) ?? []).every((each) => (what && each.what !== what) || !overlap(box, each.box)));
  }

  keys({ left, right, top, bottom }) {
    const keys = [];
    for (let x = Math.floor(left / this.cell); x <= Math.floor(right / this.cell); x += 1) {
      for (let y = Math.floor(top / this.cell); y <= Math.floor(bottom / this.cell); y += 1) keys.push(`${x} ${y}`);
    }
    return keys;
  }
}
