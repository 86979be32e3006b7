import { type DynamicModule, type ModuleMetadata } from '@nestjs/common';
import { APP_FILTER, APP_PIPE, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DtoPipe, prepareWebServer, serverOptions } from '../../src/platform/http/index.js';
import { ProblemFilter } from '../../src/platform/http/problem.filter.js';

/** Our web server and its rendering of failures around a few routes, without the rest of the service. */
export interface TinyApp {
  url: string;
  app: NestFastifyApplication;
}

class TinyModule {}

export async function startTinyApp(metadata: ModuleMetadata, trustProxy?: string): Promise<TinyApp> {
  const module: DynamicModule = {
    ...metadata,
    module: TinyModule,
    providers: [
      { provide: APP_FILTER, useClass: ProblemFilter },
      { provide: APP_PIPE, useClass: DtoPipe },
      ...(metadata.providers ?? []),
    ],
  };
  const adapter = new FastifyAdapter(serverOptions(trustProxy));
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    bodyParser: false,
    abortOnError: false,
    logger: false,
  });
  prepareWebServer(app.getHttpAdapter().getInstance(), ['*']);
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as { port: number };
  return { app, url: `http://127.0.0.1:${port}` };
}
