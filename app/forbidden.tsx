/**
 * Nothing answers so: pages that need an account lead to signing in, and what a role does not open stands in the
 * dashboard's frame. Without this file every page would carry Next's own, twice.
 */
export default function Unasked() {
  return null;
}
