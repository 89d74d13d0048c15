/** Where the web server tells pages the nonce of their scripts. */
export const NONCE_HEADER = "x-pushlens-nonce";
