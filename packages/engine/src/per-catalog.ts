import type { Catalog } from '@masterplan/model';

/** What depends on the catalog alone, made once for each: catalogs are never changed. */
export function perCatalog<T>(make: (catalog: Catalog) => T): (catalog: Catalog) => T {
  const known = new WeakMap<Catalog, { made: T }>();
  return (catalog) => {
    const found = known.get(catalog) ?? { made: make(catalog) };
    known.set(catalog, found);
    return found.made;
  };
}
