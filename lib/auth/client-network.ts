const IPV4_IN_IPV6 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;
/** A household or office gets a whole /64 of IPv6, so one visitor has 2^64 addresses. */
const NETWORK_GROUPS = 4;

/** What counts as one place to sign in from: an IPv4 address, or the /64 network of an IPv6 address. */
export function clientNetwork(address: string): string {
  const plain = IPV4_IN_IPV6.exec(address)?.[1] ?? address.toLowerCase();
  if (!plain.includes(":")) return plain;
  const [head = "", tail] = plain.split("%")[0]?.split("::") ?? [];
  const groups = head.split(":").filter((group) => group !== "");
  const rest = tail === undefined ? [] : tail.split(":").filter((group) => group !== "");
  const zeros = Array<string>(Math.max(0, 8 - groups.length - rest.length)).fill("0");
  const network = [...groups, ...zeros, ...rest].slice(0, NETWORK_GROUPS);
  return `${network.map((group) => group.replace(/^0+(?=.)/, "")).join(":")}::/64`;
}
