/** A key that no other request has; crypto.randomUUID is for secure contexts alone, which a service in a local network is not. */
export function requestKey() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
