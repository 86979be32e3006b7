import { createApp } from './app.js';
import { greeting, startFailure } from './greeting.js';
import { Settings } from './platform/config/index.js';
import { shutDownOnSignals } from './platform/health/index.js';

try {
  const app = await createApp();
  const { host, port, shutdownTimeoutMs } = app.get(Settings);
  shutDownOnSignals(app, shutdownTimeoutMs);
  await app.listen(port, host);
  process.stdout.write(await greeting(app));
} catch (error) {
  process.stderr.write(startFailure(error));
  process.exit(1);
}
