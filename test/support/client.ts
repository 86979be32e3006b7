/** An answer over real HTTP: the body parsed, whatever its content type says, but for archives: those are bytes. */
// oxlint-disable-next-line typescript/no-explicit-any -- tests read what the wire brings
export interface Answer<T = any> {
  status: number;
  headers: Headers;
  body: T;
}

export interface Call {
  token?: string | null;
  headers?: Record<string, string>;
  /** Sent as it is, instead of JSON. */
  raw?: string | Uint8Array<ArrayBuffer>;
}

/** A client of one API process, speaking for one athlete by default. */
export class Client {
  constructor(
    readonly url: string,
    private readonly token: string | null = null,
  ) {}

  as(token: string | null): Client {
    return new Client(this.url, token);
  }

  get(path: string, call: Call = {}): Promise<Answer> {
    return this.send('GET', path, undefined, call);
  }

  post(path: string, body?: unknown, call: Call = {}): Promise<Answer> {
    return this.send('POST', path, body, call);
  }

  async send(method: string, path: string, body: unknown, call: Call): Promise<Answer> {
    const token = call.token === undefined ? this.token : call.token;
    const payload = call.raw ?? (body === undefined ? undefined : JSON.stringify(body));
    const response = await fetch(this.url + path, {
      method,
      headers: {
        ...(payload !== undefined && { 'content-type': 'application/json' }),
        ...(token !== null && { authorization: `Bearer ${token}` }),
        ...call.headers,
      },
      body: payload,
    });
    const { status, headers: answered } = response;
    if (answered.get('content-type') === 'application/zip')
      return { status, headers: answered, body: new Uint8Array(await response.arrayBuffer()) };
    return { status, headers: answered, body: parsed(await response.text()) };
  }
}

function parsed(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return text;
  }
}
