/** Whole numbers from 0 to 2³¹-1 as one to five bytes, seven bits each, lowest first (LEB128). */
export class ByteWriter {
  #bytes: Uint8Array;
  #length = 0;

  /** `capacity` in bytes is what is held at first; it grows as needed. */
  constructor(capacity: number) {
    this.#bytes = new Uint8Array(capacity);
  }

  get length(): number {
    return this.#length;
  }

  write(value: number): void {
    if (this.#length + 5 > this.#bytes.length) this.#grow();
    let rest = value;
    while (rest > 127) {
      this.#bytes[this.#length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.#bytes[this.#length++] = rest;
  }

  /** What was written; a view, as a copy would take twice the memory. */
  finish(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  #grow(): void {
    const larger = new Uint8Array(2 * this.#bytes.length + 64);
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

/** Numbers, as many as come. */
export class NumberWriter {
  #numbers = new Uint32Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#numbers.length) {
      const larger = new Uint32Array(2 * this.#length);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[this.#length++] = value;
  }

  /** What was written. */
  finish(): Uint32Array {
    return this.#numbers.slice(0, this.#length);
  }
}
