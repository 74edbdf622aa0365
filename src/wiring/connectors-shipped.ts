export { CONNECTORS as shippedConnectors } from '#connectors/registry';
