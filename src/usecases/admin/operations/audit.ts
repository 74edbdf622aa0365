import { listAudit, verifyAudit } from '../../queries/audit-trail';
import { exportAudit } from '../../queries/export-audit';
import type { AuditExport } from '../../queries/export-audit';
import type { AuditQuestion } from '../../queries/find-audit-events';
import type { PageRequest } from '../../../ports/ledger';
import type { AdminPorts } from '../admin-ports';

type Asked = PageRequest & { readonly filter: AuditQuestion };

export function auditOperations(ports: AdminPorts) {
  return {
    'audit.list': ({ filter, limit, cursor }: Asked) => listAudit(ports, filter, { limit, cursor }),
    'audit.verify': ({ subject }: { readonly subject: string }) => verifyAudit(ports.audit, subject),
    'audit.export': (asked: AuditExport) => exportAudit(ports, asked),
  };
}
