/** Set by the door on every request for pages to the address of the socket, whatever a client sent. */
export const SOCKET_ADDRESS_HEADER = "x-pushlens-socket-address";
