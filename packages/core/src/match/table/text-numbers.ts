const EMPTY = -1;
const SLOTS_START = 1024;

/**
 * Numbers texts in order of first appearance: equal texts have one number.
 *
 * Open addressing in a typed array over the list of texts. A `Map` does the same in twice the time and memory at a
 * million different texts, for it grows by moving all of them.
 */
export class TextNumbers {
  readonly texts: string[] = [];
  #slots = new Int32Array(SLOTS_START).fill(EMPTY);
  #hashes = new Int32Array(SLOTS_START / 2);

  numberOf(text: string): number {
    const hash = hashOf(text);
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const number = this.#slots[slot] ?? EMPTY;
      if (number === EMPTY) return this.#add(text, hash, slot);
      if (this.#hashes[number] === hash && this.texts[number] === text) return number;
      slot = (slot + 1) & mask;
    }
  }

  /** Frees what only numbering needs. */
  finish(): readonly string[] {
    this.#slots = new Int32Array(0);
    this.#hashes = new Int32Array(0);
    return this.texts;
  }

  #add(text: string, hash: number, slot: number): number {
    const number = this.texts.length;
    this.texts.push(text);
    this.#slots[slot] = number;
    this.#hashes[number] = hash;
    if (this.texts.length * 2 >= this.#slots.length) this.#grow();
    return number;
  }

  #grow(): void {
    const size = this.#slots.length * 2;
    const hashes = new Int32Array(size / 2);
    hashes.set(this.#hashes);
    this.#hashes = hashes;
    this.#slots = new Int32Array(size).fill(EMPTY);
    for (let number = 0; number < this.texts.length; number += 1) {
      let slot = (hashes[number] ?? 0) & (size - 1);
      while (this.#slots[slot] !== EMPTY) slot = (slot + 1) & (size - 1);
      this.#slots[slot] = number;
    }
  }
}

/** FNV-1a by UTF-16 code units, mixed once more: the table looks at the low bits only. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash ^ (hash >>> 15);
}
