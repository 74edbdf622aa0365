import { emptyCatalog } from './catalog';
import type { Catalog } from './catalog';
import type { Fault } from '#domain/failure/fault';
import { faultsUnder } from '#domain/failure/fault';
import { duplicateIds, nameFaults } from './validate-catalog-names';
import { bindingFaults, conditionFaults } from './validate-catalog-references';
import { portalFaults } from '#domain/portals/validate-portal';

const sections = ['connections', 'applications', 'rules', 'portals'] as const;

/**
 * What the parts of a catalog say about one another: ids and names are unique, everything that is named exists.
 * What is true inside one part alone is said by its schema; what the site must confirm, by the use cases.
 * @param inForce the catalog that it changes: conditions that are in force are not asked again whether one may enter them
 */
export function validateCatalog(catalog: Catalog, inForce: Catalog = emptyCatalog): Fault[] {
  return [
    ...sections.flatMap((section) => faultsUnder([section], duplicateIds(catalog[section]))),
    ...faultsUnder(['applications'], nameFaults(catalog.applications)),
    ...bindingFaults(catalog),
    ...faultsUnder(['rules'], conditionFaults(catalog, inForce)),
    ...faultsUnder(['portals'], portalFaults(catalog.portals)),
  ];
}
