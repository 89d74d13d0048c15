/**
 * The packages of a package-lock.json that npm's own record of node_modules lacks, or has in
 * another version. Optional ones may be missing: they are for other machines.
 */
export function missingPackages(lock, installed) {
  const here = installed?.packages ?? {};
  return Object.entries(lock.packages)
    .filter(([path]) => path !== "")
    .filter(([path, { version, optional }]) => {
      const found = here[path];
      return found ? found.version !== version : !optional;
    })
    .map(([path]) => path);
}
