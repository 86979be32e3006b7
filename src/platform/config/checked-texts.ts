import { ValidateBy } from 'class-validator';
import { isIP, isIPv4 } from 'node:net';

/** An address with one of these schemes and a host, as the drivers read it. */
export function IsAddressOf(schemes: readonly string[], example: string): PropertyDecorator {
  return checked('isAddressOf', (text) => isAddress(text, schemes), `must be an address such as ${example}`);
}

/** Whose forwarded address is believed: `true`, `false`, a number of hops, or addresses and networks. */
export function IsTrustProxy(): PropertyDecorator {
  const means = 'must be true, false, a number of hops, or addresses and networks separated by commas';
  return checked('isTrustProxy', isTrustProxy, means);
}

function checked(name: string, isRight: (text: string) => boolean, message: string): PropertyDecorator {
  const validate = (value: unknown) => typeof value === 'string' && isRight(value.trim());
  // The value is not repeated: it may hold a password.
  return ValidateBy({ name, validator: { validate, defaultMessage: () => message } });
}

function isAddress(text: string, schemes: readonly string[]): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, searchParams } = new URL(text);
  return schemes.includes(protocol) && (hostname !== '' || searchParams.has('host'));
}

/** Networks that the web server knows by name. */
const NAMED_NETWORKS = new Set(['loopback', 'linklocal', 'uniquelocal']);

function isTrustProxy(text: string): boolean {
  if (text === 'true' || text === 'false' || /^\d{1,3}$/.test(text)) return true;
  return text.split(',').every((part) => isNetwork(part.trim()));
}

function isNetwork(text: string): boolean {
  if (NAMED_NETWORKS.has(text)) return true;
  const [address = '', range, ...more] = text.split('/');
  const version = isIP(address);
  if (version === 0 || more.length > 0) return false;
  if (range === undefined) return true;
  if (version === 4 && isIPv4(range)) return true;
  return /^\d{1,3}$/.test(range) && Number(range) >= 1 && Number(range) <= (version === 4 ? 32 : 128);
}
