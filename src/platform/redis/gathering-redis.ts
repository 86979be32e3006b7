import { type Command, Redis } from 'ioredis';

/**
 * A connection that sends all commands of one turn of the event loop in one write. The library's own pipelining
 * does that too, but makes a pipeline with its promises and callbacks for each turn, which costs more than the
 * writes that it saves.
 */
export class GatheringRedis extends Redis {
  private gathering = false;

  override sendCommand(command: Command, stream?: Parameters<Redis['sendCommand']>[1]): unknown {
    const { stream: socket } = this;
    if (!this.gathering && this.status === 'ready') {
      this.gathering = true;
      socket.cork();
      setImmediate(() => {
        this.gathering = false;
        socket.uncork();
      });
    }
    return super.sendCommand(command, stream);
  }
}
