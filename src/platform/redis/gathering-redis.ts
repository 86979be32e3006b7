import { type Command, Redis, type RedisOptions } from 'ioredis';

type Stream = NonNullable<Parameters<Redis['sendCommand']>[1]>;

/** Commands that were written together. */
interface Flight {
  /** Milliseconds of the process's clock. */
  sentAt: number;
  commands: Command[];
}

/** Commands in one write. A turn can bring many requests: Redis begins with the first of them meanwhile. */
const MOST_TOGETHER = 16;

/**
 * A connection that sends the commands of one turn of the event loop in few writes, and waits for them with one timer.
 *
 * The library's own pipelining makes a pipeline with its promises and callbacks for each turn, which costs more than
 * the writes that it saves. Its own timeout is a timer for each command, which runs from the call: a process that
 * was busy for that long takes its own slowness for an outage of Redis. Here the time runs from the write, and is only
 * up when the answers that have arrived were read.
 */
export class GatheringRedis extends Redis {
  private gathered: Command[] = [];
  /** What they are on the wire. One text is written much faster than its pieces. */
  private text = '';
  /** The connection that they belong to. */
  private socket: Redis['stream'] | undefined;
  /** Takes their text as a pipeline would. */
  private readonly collector: Stream = {
    isPipeline: true,
    destination: { redis: this },
    write: (piece: string | Buffer) => this.collect(piece),
  };
  private readonly flights: Flight[] = [];
  private isAwaiting = false;
  private isTurnEnding = false;

  constructor(
    url: string,
    options: RedisOptions & { replyMapping?: 'legacy' },
    private readonly timeoutMs: number,
  ) {
    super(url, options);
  }

  override sendCommand(command: Command, stream?: Stream): unknown {
    // While it connects it speaks for itself.
    if (this.status !== 'ready') {
      command.setTimeout(this.timeoutMs);
      return super.sendCommand(command, stream);
    }
    // A pipeline writes for itself, and a new connection answers only what was written to it.
    if ((stream && stream !== this.collector) || this.socket !== this.stream) this.write();
    this.expectEndOfTurn();
    this.gathered.push(command);
    const answer = super.sendCommand(command, stream ?? this.collector);
    if (this.gathered.length === MOST_TOGETHER) this.write();
    return answer;
  }

  private collect(piece: string | Buffer): void {
    if (typeof piece === 'string') {
      this.text += piece;
      return;
    }
    this.writeText();
    this.socket?.write(piece);
  }

  private expectEndOfTurn(): void {
    if (this.isTurnEnding) return;
    this.isTurnEnding = true;
    setImmediate(() => {
      this.isTurnEnding = false;
      this.write();
    });
  }

  private write(): void {
    this.writeText();
    this.socket = this.stream;
    if (this.gathered.length === 0) return;
    this.flights.push({ sentAt: performance.now(), commands: this.gathered });
    this.gathered = [];
    this.awaitAnswers(this.timeoutMs);
  }

  private writeText(): void {
    const { text, socket } = this;
    if (text === '') return;
    this.text = '';
    // What a lost connection did not take is sent again, or rejected, by the library.
    if (!socket?.destroyed) socket?.write(text);
  }

  private awaitAnswers(waitMs: number): void {
    if (this.isAwaiting) return;
    this.isAwaiting = true;
    // Timers come before the socket in a turn, immediates after it.
    setTimeout(() => setImmediate(() => this.giveUpLate()), waitMs).unref();
  }

  private giveUpLate(): void {
    this.isAwaiting = false;
    const now = performance.now();
    for (let flight = this.flights[0]; flight; flight = this.flights[0]) {
      const left = flight.sentAt + this.timeoutMs - now;
      const unanswered = flight.commands.filter(({ isSettled }) => !isSettled);
      if (left > 0 && unanswered.length > 0) return this.awaitAnswers(left);
      for (const command of unanswered) command.reject(new Error('Command timed out'));
      this.flights.shift();
    }
  }
}
