/** Takes the first bytes off a stream, as many as are asked for, and then the rest. */
export class Puller {
  readonly #source: AsyncIterator<Buffer>;
  #waiting = Buffer.alloc(0);

  constructor(source: AsyncIterable<Buffer>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /** The next `count` bytes; null where the stream ends before. */
  async take(count: number): Promise<Buffer | null> {
    while (this.#waiting.length < count) {
      const next = await this.#source.next();
      if (next.done === true) return null;
      this.#waiting = Buffer.concat([this.#waiting, next.value]);
    }
    const taken = this.#waiting.subarray(0, count);
    this.#waiting = this.#waiting.subarray(count);
    return taken;
  }

  async *rest(): AsyncGenerator<Buffer> {
    yield this.#waiting;
    yield* { [Symbol.asyncIterator]: () => this.#source };
  }
}
