import { Socket } from 'node:net';

/**
 * A socket that sends what is written in one turn in one piece: the messages of a statement, and of the statements
 * that travel with it. The server is then woken once for them.
 */
export function gatheringSocket(): Socket {
  const socket = new Socket();
  const write = socket.write.bind(socket) as (...given: unknown[]) => boolean;
  let gathering = false;
  const gathered = (...given: unknown[]): boolean => {
    if (!gathering) {
      gathering = true;
      socket.cork();
      // Runs when the promises that are ready have run: they are what writes the next statement.
      process.nextTick(() => {
        gathering = false;
        socket.uncork();
      });
    }
    return write(...given);
  };
  socket.write = gathered;
  return socket;
}
