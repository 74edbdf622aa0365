/**
 * The parts of graph-client that are used, file by file: its main file also carries uploads, batches and every handler,
 * which webpack cannot leave out.
 */
export { Client } from '@microsoft/microsoft-graph-client/lib/src/Client';
export { GraphClientError } from '@microsoft/microsoft-graph-client/lib/src/GraphClientError';
export { ResponseType } from '@microsoft/microsoft-graph-client/lib/src/ResponseType';
